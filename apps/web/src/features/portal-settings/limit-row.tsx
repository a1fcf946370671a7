import { Button, TextInput } from '@mantine/core';
import { Tone } from '../../design/tone';
import { momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { judgeLimit, type Limit } from './limit.rules';
import classes from './portal-settings.module.css';
import { type LimitName, useUnit } from './use-unit';

/** One limit: what it means, what counts now, what would count without anybody's doing, and who changed it last. */
export function LimitRow({
  limit,
  typed,
  judged,
  onType,
}: {
  limit: Limit<LimitName>;
  typed: string | undefined;
  judged: boolean;
  onType: (text: string) => void;
}) {
  const { t } = useTranslation('portal-settings');
  const inUnit = useUnit();
  const { name, min, max, preset, value, lastChange } = limit;
  const label = t(`limit.${name}.name`);
  const verdict = typed === undefined ? null : judgeLimit(typed, limit);
  const bounds = { min: inUnit(name, min), max: inUnit(name, max) };
  const fault =
    !judged || verdict === null || verdict.kind === 'good'
      ? null
      : verdict.kind === 'not-whole'
        ? t('limits.notWhole')
        : t('limits.outOfRange', bounds);
  const shown = verdict?.kind === 'good' ? verdict.value : value;
  return (
    <li className={classes.limit}>
      <TextInput
        label={label}
        description={t(`limit.${name}.meaning`)}
        error={fault}
        inputMode="numeric"
        className={classes.field}
        value={typed ?? String(value)}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <dl className={classes.facts}>
        <div>
          <dt>{t('limits.now')}</dt>
          <dd className="tabular">
            {inUnit(name, value)}
            {value !== preset && <Tone tone="info">{t('limits.changed')}</Tone>}
          </dd>
        </div>
        <div>
          <dt>{t('limits.preset')}</dt>
          <dd className="tabular">{inUnit(name, preset)}</dd>
        </div>
        <div>
          <dt>{t('limits.last')}</dt>
          <dd>
            {lastChange
              ? t('limits.lastBy', { name: lastChange.byName ?? t('limits.unknown'), at: momentOf(lastChange.at) })
              : t('limits.never')}
          </dd>
        </div>
        {shown !== preset && (
          <Button
            variant="subtle"
            className={classes.reset}
            onClick={() => onType(String(preset))}
            aria-label={t('limits.resetNamed', { name: label })}
          >
            {t('limits.reset')}
          </Button>
        )}
      </dl>
    </li>
  );
}

import { IconShieldHalf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Note } from '../../design/tone';
import { ageOf, momentOf, secondsSince, timeOf } from '../../words/format';
import classes from './control-room.module.css';
import { ModeSign, ModeTone, ReasonWords, type ShownMode, TONE_OF_MODE } from './mode-words';
import { type ControlRoom, type Flag, type Standing } from './use-control-room';

const shownMode = ({ mode, forced }: Pick<Standing, 'mode' | 'forced'>): ShownMode => (forced ? 'forced' : mode);

/** The sentence of the moment: is the house well, and since when? */
export function HouseStatus({ room: { mode, since, functions, flags } }: { room: ControlRoom }) {
  const { t } = useTranslation('control-room');
  const forced = functions.some((each) => each.forced);
  const shown = shownMode({ mode, forced });
  const worst = functions.find((each) => each.mode === mode && each.reason !== null);
  return (
    <div className={classes.status}>
      <Note tone={TONE_OF_MODE[shown]} icon={<ModeSign mode={shown} size={32} />} title={t(`status.${shown}`)}>
        {t('status.since', { moment: momentOf(since), age: ageOf(secondsSince(since)) })}{' '}
        {mode !== 'normal' && <ReasonWords reason={worst?.reason ?? null} />}
      </Note>
      {flags.map((flag) => (
        <BypassNote key={flag.name} flag={flag} mode={mode} />
      ))}
    </div>
  );
}

/** What happens to an order whose credit cannot be judged. */
function BypassNote({ flag: { enabled, until }, mode }: { flag: Flag; mode: ControlRoom['mode'] }) {
  const { t } = useTranslation('control-room');
  if (!enabled && mode === 'normal') return null;
  return (
    <Note
      tone={enabled ? 'warn' : 'info'}
      icon={<IconShieldHalf size={32} />}
      title={t(enabled ? 'bypass.isOn' : 'bypass.isOff')}
      action={
        <Link to="/desk/mode" className={classes.noteLink}>
          {t(enabled ? 'bypass.change' : 'bypass.consider')}
        </Link>
      }
    >
      {enabled && until !== null ? t('bypass.until', { moment: momentOf(until) }) : t('bypass.offSentence')}
    </Note>
  );
}

/** Each function of the ERP: how it is, since when and why. */
export function FunctionCards({ functions }: { functions: readonly Standing[] }) {
  const { t } = useTranslation('control-room');
  return (
    <ul className={classes.functions} aria-label={t('functions')}>
      {functions.map((standing) => (
        <li key={standing.name} className={classes.card} data-tone-edge={TONE_OF_MODE[shownMode(standing)]}>
          <div className={classes.cardHead}>
            <h2>{t(`function.${standing.name}`)}</h2>
            <ModeTone mode={shownMode(standing)} />
          </div>
          <div className={classes.quiet}>
            {t('sinceTime', { time: timeOf(standing.since), age: ageOf(secondsSince(standing.since)) })}
          </div>
          {standing.mode !== 'normal' && (
            <div className={classes.reason}>
              <ReasonWords reason={standing.reason} />
            </div>
          )}
          {standing.until !== null && (
            <div className={classes.quiet}>{t('until', { moment: momentOf(standing.until) })}</div>
          )}
        </li>
      ))}
    </ul>
  );
}

import { type ReactNode } from 'react';
import { IconAlertTriangle, IconHeartbeat } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Age } from '../../design/age';
import { Note, Tone } from '../../design/tone';
import { ageOf, momentOf, secondsSince, wholeOf } from '../../words/format';
import classes from './control-room.module.css';
import { type ControlRoom } from './use-control-room';

const KINDS = ['catalog.items', 'catalog.prices', 'catalog.stock', 'stores.customers', 'ordering.changes'] as const;
const WORD_OF_KIND = {
  'catalog.items': 'items',
  'catalog.prices': 'prices',
  'catalog.stock': 'stock',
  'stores.customers': 'customers',
  'ordering.changes': 'orders',
} as const;

/** When each of the ERP's lists was last read to its end. */
export function Syncs({ syncs }: { syncs: ControlRoom['syncs'] }) {
  const { t } = useTranslation('control-room');
  return (
    <dl className={classes.facts}>
      {KINDS.map((kind) => {
        const found = syncs.find((each) => each.kind === kind);
        const asOf = found?.asOf ?? null;
        return (
          <div key={kind}>
            <dt>{t(`sync.${WORD_OF_KIND[kind]}`)}</dt>
            <dd>
              <Age asOf={asOf} />
              {asOf !== null && <small className={classes.quiet}>{momentOf(asOf)}</small>}
              {found?.fault && (
                <Tone tone="bad" icon={<IconAlertTriangle size={14} />}>
                  {t('sync.fault', { fault: found.fault })}
                </Tone>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The jobs that wait, and who works on them. */
export function QueueFacts({ room: { queue, workers } }: { room: ControlRoom }) {
  const { t } = useTranslation('control-room');
  return (
    <>
      {workers.length === 0 && (
        <Note tone="bad" assert icon={<IconAlertTriangle />} title={t('queue.nobody')}>
          {t('queue.nobodySentence')}
        </Note>
      )}
      <dl className={classes.facts}>
        <Fact name={t('queue.due')} count={queue.due}>
          {queue.due > 0 && t('queue.oldest', { age: ageOf(Math.floor(queue.oldestSeconds)) })}
        </Fact>
        <Fact name={t('queue.running')} count={queue.running} />
        <Fact name={t('queue.later')} count={queue.later} />
        <Fact name={t('queue.failed')} count={queue.failed}>
          {queue.failed > 0 && (
            <Tone tone="bad" icon={<IconAlertTriangle size={14} />}>
              {t('queue.failedHint')}
            </Tone>
          )}
        </Fact>
        <Fact name={t('queue.workers')} count={workers.length}>
          <ul className={classes.workers}>
            {workers.map(({ id, host, startedAt }) => (
              <li key={id}>
                <IconHeartbeat size={16} aria-hidden /> {host}{' '}
                <small className={classes.quiet}>{t('queue.since', { age: ageOf(secondsSince(startedAt)) })}</small>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, count, children }: { name: string; count: number; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong className="tabular">{wholeOf(count)}</strong>
        {children}
      </dd>
    </div>
  );
}

import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { momentOf } from '../../words/format';
import classes from './order-detail.module.css';
import { VerdictTone } from './order-status';
import { newestFirst, notesOf, type OrderEvent } from './timeline.rules';

/** What happened to the order, newest first, by the store's clock. */
export function OrderTimeline({ timeline, zone }: { timeline: readonly OrderEvent[]; zone: string | undefined }) {
  const { t } = useTranslation('orders');
  return (
    <Panel title={t('timeline.title')}>
      <ol className={classes.timeline} reversed>
        {newestFirst(timeline).map((event) => (
          <Point key={event.seq} event={event} zone={zone} />
        ))}
      </ol>
    </Panel>
  );
}

function Point({ event, zone }: { event: OrderEvent; zone: string | undefined }) {
  const { t } = useTranslation('orders');
  const { reason, number, verdict, viaLink } = notesOf(event);
  return (
    <li className={classes.point} data-kind={event.kind}>
      <strong>{t(`event.${event.kind}`)}</strong>
      <time className={classes.quiet} dateTime={event.at}>
        {momentOf(event.at, zone)}
      </time>
      {verdict !== null && <VerdictTone verdict={verdict} />}
      {number !== null && <span>{t('timeline.number', { number })}</span>}
      {reason !== null && <span>{t('timeline.reason', { reason })}</span>}
      {viaLink && <span className={classes.quiet}>{t('timeline.viaLink')}</span>}
    </li>
  );
}

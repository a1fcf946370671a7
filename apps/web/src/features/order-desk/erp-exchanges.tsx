import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortal } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { momentOf, wholeOf } from '../../words/format';
import classes from './order-desk.module.css';

type Exchange = components['schemas']['OrderExchangeDto'];

/** What was sent to the ERP about an order, and what it answered; for admins. */
export function ErpExchanges({ orderId }: { orderId: string }) {
  const { t } = useTranslation('order-desk');
  const { data, error, refetch } = usePortal(['orders', orderId, 'exchanges'], (portal) =>
    bodyOf(portal.GET('/api/v1/admin/orders/{id}/exchanges', { params: { path: { id: orderId } } })),
  );
  return (
    <Panel title={t('exchange.title')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={1} />}
      {data?.items.length === 0 && <p className={classes.said}>{t('exchange.none')}</p>}
      {data?.items.map((each) => (
        <One key={each.sentAt} exchange={each} />
      ))}
      <p className={`${classes.said} ${classes.quiet}`}>{t('exchange.term')}</p>
    </Panel>
  );
}

function One({ exchange: { sentAt, answeredAt, outcome, sent, answer } }: { exchange: Exchange }) {
  const { t } = useTranslation('order-desk');
  const took = wholeOf(Math.max(0, Date.parse(answeredAt) - Date.parse(sentAt)));
  return (
    <details className={classes.exchange}>
      <summary>
        {t('exchange.one', { moment: momentOf(sentAt), outcome: t(`exchange.outcome.${outcome}`), took })}
      </summary>
      <h3>{t('exchange.sent')}</h3>
      <pre tabIndex={0}>{JSON.stringify(sent, null, 2)}</pre>
      <h3>{t('exchange.answer')}</h3>
      <pre tabIndex={0}>{JSON.stringify(answer, null, 2)}</pre>
    </details>
  );
}

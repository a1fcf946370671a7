import { Button } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortalPages } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { momentOf, moneyOf, wholeOf } from '../../words/format';
import { notesOf } from '../orders/timeline.rules';
import { changesOf, kindOfDeed, type LineChange, type LineFigures } from './deed.rules';
import classes from './order-desk.module.css';

type Deed = components['schemas']['OrderDeedDto'];

const PAGE = 20;

/** Who did what to the order and when, as the audit recorded it; for admins and auditors. */
export function OrderAudit({ orderId, zone }: { orderId: string; zone: string | undefined }) {
  const { t } = useTranslation('order-desk');
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePortalPages(
    ['orders', orderId, 'audit'],
    (portal, cursor) =>
      bodyOf(
        portal.GET('/api/v1/orders/{id}/audit', { params: { path: { id: orderId }, query: { cursor, limit: PAGE } } }),
      ),
  );
  return (
    <Panel title={t('audit.title')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading rows={1} />}
      {items?.length === 0 && <p className={classes.said}>{t('audit.none')}</p>}
      {items && items.length > 0 && (
        <ol className={classes.deeds} reversed>
          {items.map((deed) => (
            <One key={deed.id} deed={deed} zone={zone} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('audit.more')}
        </Button>
      )}
    </Panel>
  );
}

function One({ deed, zone }: { deed: Deed; zone: string | undefined }) {
  const { t } = useTranslation('order-desk');
  const { at, details, action, requestId } = deed;
  const { reason, number } = notesOf({ details });
  const changes = changesOf(details);
  return (
    <li className={classes.deed}>
      <Name action={action} />
      <span className={classes.quiet}>
        <Who deed={deed} /> · <time dateTime={at}>{momentOf(at, zone)}</time>
      </span>
      {reason !== null && <span>{t('audit.reason', { reason })}</span>}
      {number !== null && <span>{t('audit.number', { number })}</span>}
      {changes.length > 0 && <Changes changes={changes} />}
      <details className={classes.exchange}>
        <summary>{t('audit.record')}</summary>
        <pre tabIndex={0}>{JSON.stringify({ action, at, requestId, details }, null, 2)}</pre>
      </details>
    </li>
  );
}

/** One without words as it is written in the record. */
function Name({ action }: { action: string }) {
  const { t } = useTranslation('order-desk');
  const { t: orders } = useTranslation('orders');
  const kind = kindOfDeed(action);
  if (kind !== null) return <strong>{orders(`event.${kind}`)}</strong>;
  if (action === 'task.closed') return <strong>{t('audit.taskClosed')}</strong>;
  return <strong>{action === 'order.read' ? t('audit.read') : action}</strong>;
}

function Who({ deed: { actorId, actorName, bySystem, onBehalf } }: { deed: Deed }) {
  const { t } = useTranslation('order-desk');
  const name = bySystem ? t('audit.system') : (actorName ?? actorId);
  return <span>{onBehalf ? t('audit.onBehalf', { name }) : name}</span>;
}

function Changes({ changes }: { changes: readonly LineChange[] }) {
  const { t } = useTranslation('order-desk');
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('audit.sku')}</th>
          <th scope="col">{t('audit.before')}</th>
          <th scope="col">{t('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ sku, before, after }) => (
          <tr key={sku}>
            <th scope="row">{sku}</th>
            <td>
              <Figures figures={before} />
            </td>
            <td>
              <Figures figures={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ figures }: { figures: LineFigures | null }) {
  const { t } = useTranslation('order-desk');
  if (figures === null) return <span className={classes.quiet}>{t('audit.notThere')}</span>;
  const { quantity, unitPrice } = figures;
  return (
    <span className="tabular">{t('audit.figures', { quantity: wholeOf(quantity), price: moneyOf(unitPrice) })}</span>
  );
}

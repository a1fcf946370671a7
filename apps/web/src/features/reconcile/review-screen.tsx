import { type ReactNode } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type Order } from '../../offline';
import { momentOf, moneyOf } from '../../words/format';
import { codeSentence, erpSaid } from '../../words/problem-words';
import { OpenOrder } from '../orders/open-order';
import { OrderStatusTone } from '../orders/order-status';
import { ErpWordTone } from './erp-word-tone';
import { FiguresOf } from './item-details';
import classes from './reconcile.module.css';
import { ReviewActs } from './review-acts';
import { sideBySide, waysOut } from './review.rules';

/** One order that somebody has to bring on: ours beside theirs, and the ways out. */
export function ReviewScreen() {
  const { id } = useParams({ from: '/frame/desk/review/$id' });
  const { t } = useTranslation('reconcile');
  const {
    data: order,
    error,
    refetch,
  } = usePortal(['orders', id], (portal) => bodyOf(portal.GET('/api/v1/orders/{id}', { params: { path: { id } } })));
  const failed = error && <Failed error={error} onRetry={() => void refetch()} />;
  if (!order)
    return (
      <Screen title={t('review.loading')} back="/desk/reconcile">
        {failed ?? <Loading />}
      </Screen>
    );
  return (
    <Screen
      title={t('review.title', { number: order.number })}
      back="/desk/reconcile"
      lead={
        <span className={classes.lead}>
          {order.status === 'needs-review' ? (
            <ErpWordTone state={order.erp.state} />
          ) : (
            <OrderStatusTone status={order.status} />
          )}
          {order.storeName} · {momentOf(order.placedAt)} · {moneyOf(order.totals.grandTotal)}
        </span>
      }
      actions={
        <OpenOrder id={id} className={classes.link}>
          {t('review.whole')}
        </OpenOrder>
      }
    >
      {failed}
      {waysOut(order).length === 0 && (
        <Note tone="good" icon={<IconCircleCheck />}>
          {t('review.settled')}
        </Note>
      )}
      <Beside order={order} />
      <ReviewActs key={order.contentHash} order={order} />
    </Screen>
  );
}

function Beside({ order }: { order: Order }) {
  const { t } = useTranslation('reconcile');
  return (
    <Panel title={t('beside.title')}>
      {order.erp.number !== undefined && (
        <p className={classes.plain}>{t('details.erpNumber', { number: order.erp.number })}</p>
      )}
      <table className={classes.beside}>
        <caption className="visually-hidden">{t('beside.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('beside.line')}</th>
            <th scope="col">{t('beside.ours')}</th>
            <th scope="col">{t('beside.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {sideBySide(order).map(({ sku, name, ours, theirs, differs, reason, refusal }) => (
            <tr key={`${sku ?? ''} ${refusal?.code ?? ''}`} data-differs={differs || undefined}>
              <th scope="row">
                {sku === null ? t('beside.whole') : name}
                {sku !== null && <span className={classes.quiet}>{sku}</span>}
                {differs && <span className="visually-hidden">{t('beside.differs')}</span>}
                <Said>{reason && erpSaid(reason)}</Said>
                <Said>{refusal && (codeSentence(refusal.code) ?? erpSaid(refusal.message))}</Said>
                <Said>
                  {refusal && refusal.available !== null && t('beside.available', { count: refusal.available })}
                </Said>
              </th>
              <td>{sku === null ? null : <FiguresOf figures={ours} />}</td>
              <td>{sku === null ? null : <FiguresOf figures={theirs} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const Said = ({ children }: { children: ReactNode }) =>
  children ? <span className={classes.said}>{children}</span> : null;

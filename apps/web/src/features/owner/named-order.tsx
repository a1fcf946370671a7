import { Link } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { type Order } from '../../offline';
import { momentOf, moneyOf } from '../../words/format';
import { OrderStatusTone, OwnersWordTone } from '../orders/order-status';
import { OwnersAnswer } from '../orders/owners-answer';
import { type OrderAct } from '../orders/use-order-acts';
import { useZone } from '../orders/use-zone';
import classes from './owner.module.css';

/** An order made in the store's name: by whom, when, how much, and the owner's answer to it. */
export function NamedOrder({ order, onDone }: { order: Order; onDone: (act: OrderAct) => void }) {
  const { t } = useTranslation('owner');
  const { t: orders } = useTranslation('orders');
  const zoneOf = useZone();
  return (
    <article className={classes.card} aria-label={orders('detail.title', { number: order.number })}>
      <div className={classes.cardHead}>
        <div>
          <strong>{order.placedByName ?? orders('by.us')}</strong>
          <div className={classes.quiet}>{momentOf(order.placedAt, zoneOf(order.storeId))}</div>
        </div>
        <div className={classes.sum}>
          <strong className="tabular">{moneyOf(order.totals.grandTotal)}</strong>
          <div className={classes.quiet}>{orders('lines', { count: order.lines.length })}</div>
        </div>
      </div>
      <div className={classes.tones}>
        {order.confirmation !== null && order.confirmation !== 'open' && <OwnersWordTone word={order.confirmation} />}
        <OrderStatusTone status={order.status} />
      </div>
      <Link to="/orders/$id" params={{ id: order.id }} className={classes.see}>
        {order.number} · {t('inMyName.see')}
        <IconChevronRight size={18} aria-hidden />
      </Link>
      <OwnersAnswer order={order} onDone={onDone} />
    </article>
  );
}

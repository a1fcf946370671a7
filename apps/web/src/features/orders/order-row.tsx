import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { type Order } from '../../offline';
import { momentOf, moneyOf } from '../../words/format';
import { OrderStatusTone, OwnersWordTone, VerdictTone } from './order-status';
import classes from './orders.module.css';
import { useWhoPlaced } from './use-who-placed';
import { useZone } from './use-zone';

/** An order in a list; it leads to the whole of it. */
export function OrderRow({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const who = useWhoPlaced(order);
  const zoneOf = useZone();
  return (
    <Link to="/orders/$id" params={{ id: order.id }} className={classes.row}>
      <span className={classes.number}>{order.number}</span>
      <span className={`${classes.store} ${classes.quiet}`}>{order.storeName}</span>
      <span className={classes.tones}>
        <OrderStatusTone status={order.status} />
        {order.credit.verdict !== 'GREEN' && <VerdictTone verdict={order.credit.verdict} />}
        {order.confirmation !== null && <OwnersWordTone word={order.confirmation} />}
      </span>
      <span className={`${classes.by} ${classes.quiet}`}>
        {momentOf(order.placedAt, zoneOf(order.storeId))} · {who}
      </span>
      <span className={classes.total}>
        <strong className="tabular">{moneyOf(order.totals.grandTotal)}</strong>
        <span className={classes.quiet}>{t('lines', { count: order.lines.length })}</span>
      </span>
    </Link>
  );
}

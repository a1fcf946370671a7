import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useDevice } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type Order } from '../../offline';
import { dayOf, moneyOf } from '../../words/format';
import { orderable, withLines } from './cart.rules';
import { type Shop } from './in-store';
import classes from './lists.module.css';

const SHOWN = 20;

/** Earlier orders of this store; one tap puts their lines into the cart. */
export function ReorderDialog({ shop, onClose }: { shop: Shop; onClose: () => void }) {
  const { t } = useTranslation('ordering');
  const orders = useDevice('orders', [shop.storeId], (device) => device.orders(shop.storeId));
  const { left, use } = useLines(shop);
  return (
    <Dialog open onClose={onClose} title={t('again.title')}>
      <p className={classes.lead}>{t('again.lead')}</p>
      {left && <Left left={left} />}
      {orders.error && <Failed error={orders.error} />}
      {!orders.data && !orders.error && <Loading rows={3} />}
      {orders.data?.length === 0 && (
        <Empty icon={<IconHistory size={40} />} title={t('again.none')}>
          {t('again.noneSentence')}
        </Empty>
      )}
      <ul className={classes.list}>
        {orders.data?.slice(0, SHOWN).map((order) => (
          <li key={order.id} className={classes.item}>
            <Earlier order={order} zone={shop.timeZone} />
            <Button
              variant="light"
              aria-label={t('again.useNamed', { number: order.number })}
              onClick={() => use(order.lines)}
            >
              {t('again.use')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Earlier({ order: { placedAt, number, lines, totals }, zone }: { order: Order; zone: string }) {
  const { t } = useTranslation('ordering');
  return (
    <span className={classes.words}>
      <strong>
        {dayOf(placedAt, zone)} · {moneyOf(totals.grandTotal)}
      </strong>
      <span className={classes.quiet}>
        <span className="tabular">{number}</span> · {t('cart.lines', { count: lines.length })}:{' '}
        {lines
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', ')}
        {lines.length > 3 && ' …'}
      </span>
    </span>
  );
}

export interface LeftOut {
  readonly skus: readonly string[];
  /** Nothing went into the cart. */
  readonly all: boolean;
}

/** Puts lines of an earlier list into the cart and goes there; stays where some could not be taken, to say so. */
export function useLines({ storeId, catalogue, change }: Shop): {
  readonly left: LeftOut | null;
  readonly use: (lines: readonly { readonly sku: string; readonly quantity: number }[]) => void;
} {
  const navigate = useNavigate();
  const [left, setLeft] = useState<LeftOut | null>(null);
  return {
    left,
    use: (lines) => {
      const sorted = orderable(lines, (sku) => catalogue.get(sku));
      if (sorted.lines.length > 0) change((cart) => withLines(cart, sorted.lines));
      setLeft(sorted.left.length > 0 ? { skus: sorted.left, all: sorted.lines.length === 0 } : null);
      if (sorted.left.length === 0) void navigate({ to: '/stores/$storeId/cart', params: { storeId } });
    },
  };
}

export function Left({ left: { skus, all } }: { left: LeftOut }) {
  const { t } = useTranslation('ordering');
  return (
    <Note tone="warn" assert>
      {all ? t('again.nothing') : t('again.left', { count: skus.length, skus: skus.join(', ') })}
    </Note>
  );
}

import { useState } from 'react';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { QuantityStepper } from '../../design/quantity-stepper';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { type Order } from '../../offline';
import classes from './reconcile.module.css';
import { type WayOut, waysOut } from './review.rules';

/** By single sales units: the portal checks the packing when the lines are sent. */
const LOOSE = { minQuantity: 1, multiple: 1 };

type Quantities = Readonly<Record<string, number>>;

/** What may be done with the order, each after its consequences were read. */
export function ReviewActs({ order }: { order: Order }) {
  const { t } = useTranslation('reconcile');
  const [asked, setAsked] = useState<WayOut | null>(null);
  const ways = waysOut(order);
  if (ways.length === 0) return null;
  return (
    <Panel title={t('acts.title')}>
      <div className={classes.acts}>
        {ways.map((way, at) => (
          <Button
            key={way}
            variant={at === 0 ? 'filled' : 'default'}
            color={way === 'withdraw' ? 'red' : undefined}
            onClick={() => setAsked(way)}
          >
            {t(`way.${way}.button`)}
          </Button>
        ))}
      </div>
      {asked && <Confirmed key={asked} order={order} way={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

function Confirmed({ order, way, onClose }: { order: Order; way: WayOut; onClose: () => void }) {
  const { t } = useTranslation('reconcile');
  const { t: common } = useTranslation();
  const [quantities, setQuantities] = useState<Quantities>(() =>
    Object.fromEntries(order.lines.map(({ sku, quantity }) => [sku, quantity])),
  );
  const act = useResolving(order, onClose);
  const lines = Object.entries(quantities).flatMap(([sku, quantity]) => (quantity > 0 ? [{ sku, quantity }] : []));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`way.${way}.title`, { number: order.number })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            color={way === 'withdraw' ? 'red' : undefined}
            loading={act.isPending}
            disabled={way === 'resend-lines' && lines.length === 0}
            onClick={() => act.mutate({ way, lines })}
          >
            {t(`way.${way}.button`)}
          </Button>
        </>
      }
    >
      <p className={classes.plain}>{t(`way.${way}.follows`)}</p>
      {way === 'resend-lines' && <Lines order={order} quantities={quantities} onChange={setQuantities} />}
      {act.error && <Failed error={act.error} />}
    </Dialog>
  );
}

function Lines({
  order,
  quantities,
  onChange,
}: {
  order: Order;
  quantities: Quantities;
  onChange: (quantities: Quantities) => void;
}) {
  const { t } = useTranslation('reconcile');
  return (
    <ul className={classes.lines}>
      {order.lines.map(({ sku, name, unit }) => (
        <li key={sku}>
          <span>
            {name}
            <span className={classes.quiet}>{quantities[sku] === 0 ? t('acts.dropped') : unit}</span>
          </span>
          <QuantityStepper
            name={name}
            quantity={quantities[sku] ?? 0}
            packing={LOOSE}
            onChange={(quantity) => onChange({ ...quantities, [sku]: quantity })}
          />
        </li>
      ))}
    </ul>
  );
}

interface Act {
  readonly way: WayOut;
  readonly lines: { readonly sku: string; readonly quantity: number }[];
}

/** Bound to the contents that were looked at: a change by somebody else is refused, and the order is read again. */
function useResolving({ id, contentHash }: Order, onDone: () => void) {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const path = { path: { id } };
  return useMutation({
    mutationFn: ({ way, lines }: Act) => {
      if (way === 'requeue') return bodyOf(portal.POST('/api/v1/orders/{id}/requeue', { params: path }));
      const body =
        way === 'resend-lines' ? { action: 'resend' as const, contentHash, lines } : { action: way, contentHash };
      return bodyOf(portal.POST('/api/v1/orders/{id}/resolve', { params: path, body }));
    },
    onSuccess: onDone,
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [place, owner, ...key] }) =>
          place === 'portal' && owner === user.id && (key.includes('orders') || key.includes('reconciliation')),
      }),
  });
}

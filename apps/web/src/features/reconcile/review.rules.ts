import { type Order } from '../../offline';

type Difference = Order['erp']['differences'][number];
export type Figures = Difference['ours'];

/** A line as we have it beside the line as the ERP has it. */
export interface SideBySide {
  /** Null: the order as a whole. */
  readonly sku: string | null;
  readonly name: string;
  readonly ours: Figures;
  /** `unknown`: the ERP did not say. */
  readonly theirs: Figures | 'unknown';
  readonly differs: boolean;
  readonly reason: string | null;
  /** What the ERP refused of it. */
  readonly refusal: Order['erp']['refusals'][number] | null;
}

type Reviewed = Pick<Order, 'lines' | 'erp'>;

/** Ours in their order, then what only the ERP has, then what it says of the whole. */
export function sideBySide({ lines, erp: { state, differences, refusals } }: Reviewed): SideBySide[] {
  const known = new Set(lines.map(({ sku }) => sku));
  const ours = lines.map(({ sku, name, quantity, unitPrice }): SideBySide => {
    const difference = differences.find((each) => each.sku === sku);
    const refusal = refusals.find((each) => each.sku === sku) ?? null;
    const same = state === 'changed' ? { quantity, unitPrice } : ('unknown' as const);
    return {
      sku,
      name,
      ours: { quantity, unitPrice },
      theirs: difference ? difference.theirs : same,
      differs: difference !== undefined || refusal !== null,
      reason: difference?.reason ?? null,
      refusal,
    };
  });
  const theirsOnly = differences
    .filter(({ sku }) => !known.has(sku))
    .map(({ sku, theirs, reason }) => ({ sku, name: sku, ours: null, theirs, differs: true, reason, refusal: null }));
  const whole = refusals
    .filter(({ sku }) => sku === null || !known.has(sku))
    .map((refusal) => ({
      ...{ sku: refusal.sku, name: refusal.sku ?? '', ours: null, theirs: 'unknown' as const },
      ...{ differs: true, reason: null, refusal },
    }));
  return [...ours, ...theirsOnly, ...whole];
}

export const WAYS_OUT = ['accept-changes', 'resend', 'resend-lines', 'withdraw', 'requeue'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** What may be done with an order that somebody has to look at; the portal judges again when it is asked. */
export function waysOut({ status, erp: { state, number } }: Pick<Order, 'status' | 'erp'>): WayOut[] {
  if (status === 'placed') return ['requeue'];
  if (status !== 'needs-review') return [];
  const standsInErp = number !== undefined;
  switch (state) {
    case 'changed':
      return standsInErp ? ['accept-changes'] : ['accept-changes', 'resend', 'resend-lines', 'withdraw'];
    case 'unknown':
      return ['requeue', 'resend', 'withdraw'];
    case 'refused':
    case 'waiting':
    case 'sending':
    case 'booked':
      return standsInErp ? [] : ['resend', 'resend-lines', 'withdraw'];
  }
}

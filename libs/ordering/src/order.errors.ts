import { DomainError, type Fault, type Money } from '@jembatan/kernel';
import { type CreditJudgement } from './credit.rules';
import { type OrderStatus } from './order';

export const orderNotFound = (id: string) => new DomainError('not-found', 'order.not_found', { id });
export const idempotencyMismatch = (number: string) =>
  new DomainError('refused', 'order.idempotency_mismatch', { number });
export const linesRefused = (faults: readonly LineFault[]) =>
  new DomainError('refused', faults[0]?.code ?? 'order.lines_refused', { errors: faults.map(toFault), lines: faults });
export const creditExceeded = ({ verdict, reasons, exposure, limit, asOf }: CreditJudgement) =>
  new DomainError('refused', 'order.credit_exceeded', { verdict, reasons, exposure, limit, asOf });
export const creditUnavailable = (retryAfter: number) =>
  new DomainError('unavailable', 'credit.unavailable', { retryAfter });
export const statusForbids = (status: OrderStatus, act: string) =>
  new DomainError('conflict', 'order.status_forbids', { status, act });
export const contentChanged = (contentHash: string) =>
  new DomainError('conflict', 'order.content_changed', { contentHash });
export const ownOrder = () => new DomainError('forbidden', 'order.own_order');
export const aboveCeiling = (value: Money, ceiling: Money, left: Money) =>
  new DomainError('refused', 'order.above_ceiling', { value, ceiling, left });
export const orderViewNotFound = (id: string) => new DomainError('not-found', 'order.view_not_found', { id });
export const beingSent = () => new DomainError('conflict', 'order.being_sent');
export const linkUnknown = () => new DomainError('not-found', 'order.link_unknown');
export const linkExpired = () => new DomainError('conflict', 'order.link_expired');
export const linkUsed = () => new DomainError('conflict', 'order.link_used');
export const standsInErp = (number: string) => new DomainError('conflict', 'order.stands_in_erp', { number });
export const outcomeUnknown = () => new DomainError('conflict', 'order.outcome_unknown');
export const notPromised = () => new DomainError('conflict', 'order.not_promised');
export const noOutcomeYet = () => new DomainError('conflict', 'order.no_outcome_yet');
export const nothingLeft = () => new DomainError('refused', 'order.nothing_left');
export const linesNotExpected = () =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'lines', code: 'order.lines_not_expected', message: 'lines go with resend only' }],
  });
export const leaseLost = (id: string) => new DomainError('conflict', 'order.lease_lost', { id });

export const LINE_FAULTS = [
  'order.sku_unknown',
  'order.sku_repeated',
  'order.price_missing',
  'order.quantity_minimum',
  'order.quantity_multiple',
  'order.price_changed',
  'order.stock_insufficient',
] as const;

/** One line that cannot be ordered so, with the figures that say how it could. */
export interface LineFault {
  readonly line: number;
  readonly sku: string;
  readonly code: (typeof LINE_FAULTS)[number];
  readonly figures: Readonly<Record<string, Money | number | null>>;
}

const toFault = ({ line, code, sku }: LineFault): Fault => ({
  path: `lines.${line}`,
  code,
  message: `${sku}: ${code}`,
});

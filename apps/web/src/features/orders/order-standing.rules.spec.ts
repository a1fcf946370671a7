import { confirmationOf, type OrderStatus } from '@jembatan/ordering/rules';
import { type Order } from '../../offline';
import { canCancel, canConfirm, canDispute, erpStanding } from './order-standing.rules';

type Kind = Order['timeline'][number]['kind'];

const timelineOf = (...kinds: Kind[]): Order['timeline'] =>
  kinds.map((kind, seq) => ({ seq, at: '2026-11-21T02:00:00Z', kind, actorId: 'a', details: {} }));

const erp = (state: Order['erp']['state'], number?: string): Order['erp'] => ({
  state,
  ...(number !== undefined && { number }),
  attempts: 0,
  externalRef: 'r',
  differences: [],
  refusals: [],
});

const order = (status: OrderStatus, ...kinds: Kind[]): Order =>
  ({
    status,
    confirmation: confirmationOf({ onBehalfOf: 's' }, timelineOf(...kinds)),
    timeline: timelineOf('placed', ...kinds),
  }) as unknown as Order;

describe('An owner', () => {
  it('can confirm what stands open, unless it is rejected or cancelled', () => {
    expect(canConfirm(order('booked'))).toBe(true);
    expect(canConfirm(order('booked', 'confirmed'))).toBe(false);
    expect(canConfirm(order('cancelled'))).toBe(false);
  });

  it('can dispute also what was confirmed, but not twice, and not what is rejected or cancelled', () => {
    expect(canDispute(order('booked', 'confirmed'))).toBe(true);
    expect(canDispute(order('completed'))).toBe(true);
    expect(canDispute(order('held', 'disputed'))).toBe(false);
    expect(canDispute(order('rejected'))).toBe(false);
  });

  it.each<[OrderStatus, Order['erp'], boolean]>([
    ['awaiting-approval', erp('waiting'), true],
    ['placed', erp('waiting'), true],
    ['placed', erp('sending'), false],
    ['placed', erp('unknown'), false],
    ['needs-review', erp('refused'), false],
    ['booked', erp('booked', 'SO1'), false],
    ['cancelled', erp('waiting'), false],
  ])('can cancel %s with the ERP at %p: %p', (status, exchange, may) =>
    expect(canCancel({ status, erp: exchange })).toBe(may),
  );
});

describe('How an order stands with the ERP', () => {
  it.each<[OrderStatus, Order['erp'], string]>([
    ['awaiting-approval', erp('waiting'), 'awaiting-approval'],
    ['held', erp('waiting'), 'held'],
    ['placed', erp('waiting'), 'waiting'],
    ['cancelled', erp('waiting'), 'never-sent'],
    ['placed', erp('unknown'), 'unknown'],
    ['needs-review', erp('changed', 'SO1'), 'changed'],
    ['needs-review', erp('refused'), 'refused'],
    ['held', erp('booked', 'SO1'), 'booked'],
  ])('%s with %p is %s', (status, exchange, standing) => expect(erpStanding({ status, erp: exchange })).toBe(standing));
});

import { ORDER_STATUSES, type OrderStatus } from './order';
import { canMove, isFinal, MOVES } from './order.states';

const reachableFrom = (start: OrderStatus): Set<OrderStatus> => {
  const seen = new Set<OrderStatus>();
  const walk = (status: OrderStatus): void => {
    if (seen.has(status)) return;
    seen.add(status);
    MOVES[status].forEach(walk);
  };
  walk(start);
  return seen;
};

describe('The life of an order', () => {
  it('reaches every status from the two it can be born in', () => {
    const reached = new Set([...reachableFrom('placed'), ...reachableFrom('awaiting-approval')]);
    expect([...reached].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  it('comes to an end from everywhere', () => {
    for (const status of ORDER_STATUSES) expect([...reachableFrom(status)].some(isFinal)).toBe(true);
  });

  it('ends when it is completed, rejected or cancelled, and only then', () => {
    expect(ORDER_STATUSES.filter(isFinal)).toEqual(['completed', 'rejected', 'cancelled']);
  });

  it('never goes back from the ERP to the approver', () => {
    expect(canMove('booked', 'awaiting-approval')).toBe(false);
    expect(canMove('shipped', 'placed')).toBe(false);
  });
});

import { type ErpState, type OrderStatus } from './order';
import { whereabouts } from './order-change.rules';

const where = (status: OrderStatus, state: ErpState, number: string | null, heldFrom: OrderStatus | null = null) =>
  whereabouts({
    status,
    heldFrom,
    erp: { state, number, attempts: 0, externalRef: 'id', differences: [], refusals: [] },
  });

describe('An order is', () => {
  it.each<[string, string, ReturnType<typeof where>]>([
    ['ours', 'while it waits for an approver', where('awaiting-approval', 'waiting', null)],
    ['ours', 'while it waits to be sent', where('placed', 'waiting', null)],
    ['ours', 'after the ERP refused it', where('needs-review', 'refused', null)],
    ['ours', 'when it was disputed before it was sent', where('held', 'waiting', null, 'placed')],
    ['on-its-way', 'while it is sent', where('placed', 'sending', null)],
    ['on-its-way', 'while nobody knows what came of it', where('placed', 'unknown', null)],
    ['on-its-way', 'when it was disputed while nobody knew', where('held', 'unknown', null, 'needs-review')],
    ['theirs', 'when it stands changed in the ERP', where('needs-review', 'changed', 'SO-1')],
    ['theirs', 'when it is booked', where('booked', 'booked', 'SO-1')],
    ['theirs', 'when it was disputed after it was booked', where('held', 'booked', 'SO-1', 'shipped')],
    ['theirs', 'when it is over', where('cancelled', 'waiting', null)],
  ])('%s %s', (expected, _when, actual) => expect(actual).toBe(expected));
});

import { type Order, type OrderStatus } from './order';
import { judgeChange, type StatusQuestion } from './order-status.rules';

const order = (status: OrderStatus, erp: Partial<Order['erp']> = {}, heldFrom: OrderStatus | null = null) => ({
  status,
  heldFrom,
  erp: {
    state: 'booked' as const,
    number: 'SO-1',
    attempts: 1,
    externalRef: 'id',
    differences: [],
    refusals: [],
    ...erp,
  },
});
const change = (
  status: StatusQuestion['change']['status'],
  more: Partial<StatusQuestion['change']> = {},
): StatusQuestion['change'] => ({ externalRef: 'id', number: 'SO-1', status, ...more });
const unsent = { state: 'waiting' as const, number: null };
const lost = { state: 'unknown' as const, number: null };

describe("The ERP's news of an order", () => {
  it.each<[string, StatusQuestion['order'], StatusQuestion['change'], object]>([
    ['move it forward', order('booked'), change('shipped'), { kind: 'move', status: 'shipped' }],
    ['may skip a step', order('booked'), change('completed'), { kind: 'move', status: 'completed' }],
    ['never move it backward', order('invoiced'), change('shipped'), { kind: 'none' }],
    ['come twice without effect', order('shipped'), change('shipped'), { kind: 'none' }],
    ['cancel what is not shipped', order('booked'), change('cancelled'), { kind: 'move', status: 'cancelled' }],
    ['do not cancel what is shipped', order('shipped'), change('cancelled'), { kind: 'none' }],
    [
      'move what a held order returns to',
      order('held', {}, 'booked'),
      change('shipped'),
      { kind: 'move', status: 'held', heldFrom: 'shipped' },
    ],
    [
      'end a held order that is cancelled there',
      order('held', {}, 'booked'),
      change('cancelled'),
      { kind: 'move', status: 'cancelled', heldFrom: null },
    ],
    ['are kept while it is being sent', order('placed', lost), change('booked'), { kind: 'later' }],
    [
      'are kept while it is reviewed',
      order('needs-review', { state: 'changed' }),
      change('shipped'),
      { kind: 'later' },
    ],
    [
      'are kept while it is held before it was sent',
      order('held', unsent, 'placed'),
      change('booked'),
      { kind: 'later' },
    ],
    ['of a dropped draft say nothing of one being sent', order('placed', lost), change('cancelled'), { kind: 'none' }],
    [
      'bring back one that was given up as unknown',
      order('needs-review', lost),
      change('booked'),
      { kind: 'surfaced' },
    ],
    ['of one withdrawn here are a stray', order('cancelled', unsent), change('booked'), { kind: 'stray' }],
    ['of one withdrawn in both places end it', order('cancelled', unsent), change('cancelled'), { kind: 'stray-gone' }],
    [
      'of an earlier revision are a stray',
      order('placed', { ...unsent, externalRef: 'id.1' }),
      change('booked'),
      { kind: 'stray' },
    ],
    [
      'of a second order of the reference are a stray',
      order('booked'),
      change('booked', { number: 'SO-2' }),
      { kind: 'stray' },
    ],
    [
      'of a dropped second draft leave it alone',
      order('booked'),
      change('cancelled', { number: 'SO-2' }),
      { kind: 'stray-gone' },
    ],
    ['say nothing new once it is over', order('cancelled'), change('shipped'), { kind: 'none' }],
  ])('%s', (_, known, news, expected) => {
    expect(judgeChange({ order: known, change: news })).toMatchObject(expected);
  });
});

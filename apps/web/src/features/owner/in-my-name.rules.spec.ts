import { type Order } from '../../offline';
import { answeredLast } from './in-my-name.rules';

const order = (id: string, confirmation: Order['confirmation'], status: Order['status'] = 'booked') =>
  ({ id, confirmation, status }) as Order;

describe('Orders made in the store’s name', () => {
  it('stand apart by whether they wait for the owner’s answer; what came to nothing waits for none', () => {
    const { open, answered } = answeredLast([
      order('a', 'confirmed'),
      order('b', 'open'),
      order('c', 'open', 'cancelled'),
      order('d', 'disputed', 'held'),
      order('e', 'open', 'awaiting-approval'),
    ]);
    expect(open.map(({ id }) => id)).toEqual(['b', 'e']);
    expect(answered.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });
});

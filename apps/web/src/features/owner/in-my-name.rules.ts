import { takesNothing } from '@jembatan/ordering/rules';
import { type Order } from '../../offline';

/** What waits for the owner's answer first. An order that came to nothing waits for none. */
export function answeredLast(orders: readonly Order[]): {
  readonly open: readonly Order[];
  readonly answered: readonly Order[];
} {
  const waits = ({ confirmation, status }: Order): boolean => confirmation === 'open' && !takesNothing(status);
  return { open: orders.filter(waits), answered: orders.filter((order) => !waits(order)) };
}

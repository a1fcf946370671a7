import { idr } from '@jembatan/kernel';
import { claimedSince } from './claims.rules';
import { type OrderCommand } from './order-command';
import { lineOf } from './testing/tablet';

const HEARD = '2026-11-21T02:00:00.000Z';
const command = (
  state: OrderCommand['state'],
  quantity: number,
  placedAt = '2026-11-21T03:00:00.000Z',
): OrderCommand => ({
  ...{ key: `${state}${quantity}`, storeId: 's1', storeName: 'Toko Satu', visitId: null, placedAt, state },
  ...{ lines: [lineOf('A', quantity)], grandTotal: idr(1), attempts: 0, uncertain: false },
});
const taken = (...commands: OrderCommand[]) => claimedSince(HEARD, commands).get('A') ?? 0;

it('Stock is less by all that waits on the device, for whichever store', () => {
  expect(taken(command('queued', 6), { ...command('sending', 12), storeId: 's2' })).toBe(18);
});

it('What the portal took counts until the stock was heard again', () => {
  expect(taken(command('accepted', 6))).toBe(6);
  expect(taken(command('accepted', 6, '2026-11-21T01:00:00.000Z'))).toBe(0);
});

it('What was refused, or waits for its buyer, takes nothing', () => {
  expect(taken(command('refused', 6), command('needs-you', 12))).toBe(0);
});

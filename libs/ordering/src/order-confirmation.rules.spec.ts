import { type OrderEventKind } from './order';
import { confirmationOf } from './order-confirmation.rules';

describe('What the owner says of an order made in the store’s name', () => {
  const said = (...kinds: OrderEventKind[]) =>
    confirmationOf(
      { onBehalfOf: 'store' },
      kinds.map((kind) => ({ kind })),
    );

  it.each<[string, OrderEventKind[], string]>([
    ['is open until the owner speaks', ['placed', 'sent', 'booked'], 'open'],
    ['is the confirmation', ['placed', 'confirmed', 'sent'], 'confirmed'],
    ['is the dispute', ['placed', 'disputed', 'held'], 'disputed'],
    ['is the last word of two', ['placed', 'confirmed', 'disputed'], 'disputed'],
    ['is open again once an admin released it', ['placed', 'disputed', 'released'], 'open'],
    [
      'stays a confirmation when it was held and released for another reason',
      ['confirmed', 'held', 'released'],
      'confirmed',
    ],
  ])('%s', (_title, kinds, expected) => expect(said(...kinds)).toBe(expected));

  it('is not asked of an order that the owner placed', () => {
    expect(confirmationOf({ onBehalfOf: null }, [{ kind: 'placed' }])).toBeNull();
  });
});

import { describeCall, type ShadowCall } from './shadow-call.rules';

const call: ShadowCall = {
  controller: 'OrderDisputeController',
  handler: 'confirm',
  act: null,
  reads: null,
  method: 'POST',
  path: '/api/v1/orders/:id/confirm',
  id: 'o-1',
  storeId: 's-1',
};

describe('A call in a shadow session', () => {
  it.each<[string, Partial<ShadowCall>, string, string]>([
    ['is named by its act', { act: 'order:place', id: undefined }, 'order.place', 'store s-1'],
    ['is named by its act, on the thing that it is about', { act: 'order:cancel' }, 'order.cancel', 'order o-1'],
    ['has a name in one spelling', { act: 'order-template:edit' }, 'order_template.edit', 'order_template o-1'],
    ['is named by what it reads', { reads: 'order', method: 'GET' }, 'order.read', 'order o-1'],
    ['is named by its route where it has no act', {}, 'order_dispute.confirm', 'order_dispute o-1'],
    [
      'holds no longer id than an id is',
      { id: 'x'.repeat(9000) },
      'order_dispute.confirm',
      `order_dispute ${'x'.repeat(100)}`,
    ],
  ])('%s', (_title, changed, action, object) => {
    const described = describeCall({ ...call, ...changed });
    expect([described.action, `${described.object.type} ${described.object.id}`]).toEqual([action, object]);
  });
});

import { type Actor } from '@jembatan/kernel';
import { type Access, type Stance } from './access.decorator';
import { faultsOfRoutes, judgeCall } from './access.rules';
import { shadowOf } from '../../../../test/support/shadow-actor';

const owner: Actor = { id: 'p', roles: ['store_owner'], storeIds: ['s'] };
const shadow: Actor = { ...owner, onBehalfOf: shadowOf('s') };
const forOwners: Access = { kind: 'roles', roles: ['store_owner'] };
const forAdmins: Access = { kind: 'roles', roles: ['admin', 'auditor'] };
const anybody: Access = { kind: 'signed-in' };
const allowed: Stance = { kind: 'allowed', act: 'order:place' };
const never: Stance = { kind: 'never' };

describe('A call', () => {
  it.each<[string, Access, Stance | undefined, Actor, string]>([
    ['of a person with the role is allowed', forOwners, undefined, owner, 'allowed'],
    ['of a person with another role is refused', forAdmins, undefined, owner, 'wrong_role'],
    ['of anybody signed in is allowed where no role is asked', anybody, never, owner, 'allowed'],
    ['in a store’s name is allowed where the route says so', forOwners, allowed, shadow, 'allowed'],
    ['in a store’s name is refused where the route says never', forOwners, never, shadow, 'not_on_behalf'],
    ['is judged by role before stance', forAdmins, never, shadow, 'wrong_role'],
    ['that only reads needs no stance', forOwners, undefined, shadow, 'allowed'],
  ])('%s', (_title, access, stance, actor, verdict) => {
    expect(judgeCall({ access, stance, actor })).toBe(verdict);
  });
});

describe('A route', () => {
  it('that says who may call it and, when it writes, its stance, is fine', () => {
    expect(
      faultsOfRoutes([
        { name: 'Order.place', writes: true, access: forOwners, stance: allowed, reading: undefined },
        {
          name: 'Order.list',
          writes: false,
          access: anybody,
          stance: undefined,
          reading: { kind: 'personal', what: 'order' },
        },
        { name: 'Order.stock', writes: false, access: forOwners, stance: undefined, reading: { kind: 'none' } },
        { name: 'Me.sessions', writes: false, access: anybody, stance: { kind: 'never' }, reading: undefined },
        { name: 'Order.audit', writes: false, access: forAdmins, stance: undefined, reading: undefined },
      ]),
    ).toEqual([]);
  });

  it('that does not is named, with everything it lacks', () => {
    const faults = faultsOfRoutes([
      { name: 'Order.place', writes: true, access: undefined, stance: undefined, reading: undefined },
      { name: 'Order.list', writes: false, access: undefined, stance: undefined, reading: undefined },
    ]);
    expect(faults).toHaveLength(3);
    expect(faults.filter((fault) => fault.startsWith('Order.place'))).toHaveLength(2);
  });

  it('that reads where people act in a store’s name, and does not say what, is named', () => {
    const route = { writes: false, stance: undefined, reading: undefined };
    expect(
      faultsOfRoutes([
        { name: 'Cart.read', access: forOwners, ...route },
        { name: 'Me.read', access: anybody, ...route },
      ]).map((fault) => fault.split(' ')[0]),
    ).toEqual(['Cart.read', 'Me.read']);
  });
});

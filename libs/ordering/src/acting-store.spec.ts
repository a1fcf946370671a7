import { type Actor } from '@jembatan/kernel';
import { actingStore } from './acting-store';
import { shadowOf } from '../../../test/support/shadow-actor';

const owner = (...storeIds: string[]): Actor => ({ id: 'owner', roles: ['store_owner'], storeIds });
const shadow: Actor = {
  id: 'salesman',
  roles: ['salesman'],
  storeIds: ['own'],
  onBehalfOf: shadowOf('visited'),
};

describe('the store somebody acts for', () => {
  it('is the only store of an owner who names none', () => expect(actingStore(owner('a'))).toBe('a'));

  it('is the store named by an owner of several', () => expect(actingStore(owner('a', 'b'), 'b')).toBe('b'));

  it('must be named by an owner of several', () =>
    expect(() => actingStore(owner('a', 'b'))).toThrow('store.choice_needed'));

  it('is never a store of somebody else', () => expect(() => actingStore(owner('a'), 'b')).toThrow('store.not_found'));

  it('does not exist for a person without a store', () => expect(() => actingStore(owner())).toThrow('store.none'));

  it('is the visited store inside a shadow session', () => expect(actingStore(shadow)).toBe('visited'));

  it('is no other store inside a shadow session, not even an own one', () =>
    expect(() => actingStore(shadow, 'own')).toThrow('store.not_found'));
});

import { type Actor } from '@jembatan/kernel';
import { isInSight, type OrderNews, orderSight } from './order-news';
import { shadowOf } from '../../../test/support/shadow-actor';

const news: OrderNews = { seq: 1, orderId: 'o', storeId: 's', placedBy: 'p', kind: 'placed', at: new Date(0) };
const actor = (changes: Partial<Actor>): Actor => ({ id: 'x', roles: [], storeIds: [], ...changes });
const sees = (changes: Partial<Actor>): boolean => isInSight(orderSight(actor(changes)), news);

describe('news of an order reach', () => {
  it.each<[string, Partial<Actor>, boolean]>([
    ['an admin', { roles: ['admin'] }, true],
    ['an auditor', { roles: ['auditor'] }, true],
    ['the owner of the store', { roles: ['store_owner'], storeIds: ['a', 's'] }, true],
    ['the person who placed it', { id: 'p', roles: ['salesman'] }, true],
    ['a salesman in a shadow session of the store', { onBehalfOf: shadowOf('s') }, true],
    ['no salesman in a shadow session of another store', { onBehalfOf: shadowOf('t') }, false],
    ['no owner of another store', { roles: ['store_owner'], storeIds: ['t'] }, false],
    ['no salesman who did not place it', { roles: ['salesman'] }, false],
    ['no support', { roles: ['support'] }, false],
  ])('%s', (_who, changes, expected) => expect(sees(changes)).toBe(expected));
});

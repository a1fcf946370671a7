import { type Actor, DomainError } from '@jembatan/kernel';

/**
 * The store that the caller acts for: in a shadow session the session's store, else the one asked for, else the only one owned.
 * @throws DomainError `store.not_found` for a store that is not the caller's, `store.choice_needed` when several are
 * owned and none was named, `store.none` when none is owned.
 */
export function actingStore({ onBehalfOf, storeIds }: Actor, asked?: string): string {
  const own = onBehalfOf ? [onBehalfOf.storeId] : storeIds;
  if (asked !== undefined) {
    if (!own.includes(asked)) throw new DomainError('not-found', 'store.not_found', { id: asked });
    return asked;
  }
  const [first, ...more] = own;
  if (first === undefined) throw new DomainError('forbidden', 'store.none');
  if (more.length > 0)
    throw new DomainError('invalid', 'store.choice_needed', {
      errors: [{ path: 'storeId', code: 'store.choice_needed', message: 'name one of your stores' }],
    });
  return first;
}

/** May the caller act as the store's owner: as one, or in a shadow session of the store? */
export const actsAsOwner = ({ onBehalfOf, storeIds }: Actor, storeId: string): boolean =>
  onBehalfOf ? onBehalfOf.storeId === storeId : storeIds.includes(storeId);

import { DomainError } from '@jembatan/kernel';

export const storeNotFound = (id: string): DomainError => new DomainError('not-found', 'store.not_found', { id });
export const noStore = (): DomainError => new DomainError('forbidden', 'store.none');
export const storeChoiceNeeded = (): DomainError =>
  new DomainError('invalid', 'store.choice_needed', {
    errors: [{ path: 'storeId', code: 'store.choice_needed', message: 'name the store' }],
  });

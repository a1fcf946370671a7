import { DomainError } from '@jembatan/kernel';

export const storeNotFound = (id: string): DomainError => new DomainError('not-found', 'store.not_found', { id });
/** Each path names a place of the input where an id is nobody's. */
export const storesUnknown = (paths: readonly string[]): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: paths.map((path) => ({ path, code: 'store.not_found', message: 'there is no such store' })),
  });
export const notASalesman = (id: string): DomainError => new DomainError('refused', 'territory.not_salesman', { id });
/** `refused`: how many of the lines are. */
export const importRefused = (refused: number): DomainError =>
  new DomainError('refused', 'import.refused', { refused });
export const contactUnreachable = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'phone', code: 'store.contact_unreachable', message: 'phone must be one mobile number' }],
  });
export const noStore = (): DomainError => new DomainError('forbidden', 'store.none');
export const storeChoiceNeeded = (): DomainError =>
  new DomainError('invalid', 'store.choice_needed', {
    errors: [{ path: 'storeId', code: 'store.choice_needed', message: 'name the store' }],
  });

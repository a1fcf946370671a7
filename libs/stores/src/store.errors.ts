import { DomainError } from '@jembatan/kernel';

export const storeNotFound = (id: string): DomainError => new DomainError('not-found', 'store.not_found', { id });
export const storeMustBeNamed = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'storeId', code: 'store.must_be_named', message: 'storeId must say which store is meant' }],
  });

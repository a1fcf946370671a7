import { DomainError } from '@jembatan/kernel';

export const recordNotFound = (id: string): DomainError =>
  new DomainError('not-found', 'audit.record_not_found', { id });

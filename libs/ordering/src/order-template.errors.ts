import { DomainError } from '@jembatan/kernel';

export const templateNotFound = (id: string): DomainError =>
  new DomainError('not-found', 'order_template.not_found', { id });

export const templateNameTaken = (name: string): DomainError =>
  new DomainError('conflict', 'order_template.name_taken', { name });

import { DomainError } from '@jembatan/kernel';

export const templateNotFound = (id: string): DomainError =>
  new DomainError('not-found', 'order_template.not_found', { id });

export const templateNameTaken = (name: string): DomainError =>
  new DomainError('conflict', 'order_template.name_taken', { name });

export const cursorInvalid = (): DomainError =>
  new DomainError('invalid', 'list.cursor_invalid', {
    errors: [{ path: 'cursor', code: 'list.cursor_invalid', message: 'use the nextCursor of the page before' }],
  });

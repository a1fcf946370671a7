import { DomainError } from '@jembatan/kernel';

export const signalNotFound = (id: string): DomainError =>
  new DomainError('not-found', 'abuse.signal_not_found', { id });
export const signalClosed = (): DomainError => new DomainError('conflict', 'abuse.signal_closed');
export const monthNotOver = (month: string): DomainError =>
  new DomainError('conflict', 'report.month_not_over', { month });
export const alreadySigned = (month: string): DomainError =>
  new DomainError('conflict', 'report.already_signed', { month });
export const periodInvalid = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'to', code: 'period.invalid', message: 'must be after from, and at most 366 days later' }],
  });

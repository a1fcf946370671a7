import { DomainError, type DomainErrorKind, type Fault } from '@jembatan/kernel';
import { type ShadowRefusal } from './shadow-session';

/** A session that is over proves nothing; what is too much or too late is understood and refused; else the caller may not. */
const KINDS: Partial<Record<ShadowRefusal, DomainErrorKind>> = {
  'shadow.session_ended': 'unauthenticated',
  'shadow.amount_exceeded': 'refused',
  'shadow.out_of_term': 'refused',
};

/** While somebody acts in a session. */
export const shadowRefused = (reason: ShadowRefusal): DomainError =>
  new DomainError(KINDS[reason] ?? 'forbidden', reason);

/** While a session is being opened: a store out of the territory is as one that is not there. */
export const openingRefused = (reason: ShadowRefusal): DomainError =>
  new DomainError(reason === 'shadow.no_territory' ? 'not-found' : 'forbidden', reason);

export const sessionNotFound = (id: string): DomainError =>
  new DomainError('not-found', 'shadow.session_not_found', { id });
export const sessionOver = (id: string): DomainError => new DomainError('conflict', 'shadow.session_ended', { id });
export const sessionIdTaken = (id: string): DomainError => new DomainError('conflict', 'shadow.id_taken', { id });
export const tooLate = (days: number): DomainError => new DomainError('refused', 'shadow.too_late', { days });
export const salesmanUnknown = (id: string): DomainError =>
  new DomainError('refused', 'consent.salesman_unknown', { id });
export const invalidSession = (errors: Fault[]): DomainError =>
  new DomainError('invalid', 'request.invalid', { errors });

import { DomainError, type Fault } from '@jembatan/kernel';
import { type PasswordVerdict, PASSWORD_MAX, PASSWORD_MIN } from './person.rules';

export const invalidCredentials = (): DomainError => new DomainError('unauthenticated', 'auth.invalid_credentials');
export const sessionEnded = (): DomainError => new DomainError('unauthenticated', 'auth.session_ended');
export const sessionNotFound = (id: string): DomainError =>
  new DomainError('not-found', 'auth.session_not_found', { id });
export const refreshReused = (): DomainError => new DomainError('unauthenticated', 'auth.refresh_reused');
export const accountSuspended = (): DomainError => new DomainError('forbidden', 'account.suspended');
export const tooManyTries = (retryAfter: number): DomainError =>
  new DomainError('too-many', 'auth.too_many_attempts', { retryAfter });
export const tooManyRequests = (retryAfter: number): DomainError =>
  new DomainError('too-many', 'request.too_many', { retryAfter });

export const resetLinkInvalid = (): DomainError => new DomainError('refused', 'password_reset.link_invalid');
export const passwordRefused = (verdict: Exclude<PasswordVerdict, 'good'>): DomainError =>
  invalidPerson([
    {
      path: 'password',
      code: `password.${verdict}`,
      message: `choose another of ${PASSWORD_MIN} to ${PASSWORD_MAX} characters`,
    },
  ]);

export const personNotFound = (id: string): DomainError => new DomainError('not-found', 'user.not_found', { id });
export const loginTaken = (): DomainError => new DomainError('conflict', 'user.login_taken');
export const invalidPerson = (errors: Fault[]): DomainError =>
  new DomainError('invalid', 'request.invalid', { errors });
export const notOneself = (): DomainError => new DomainError('refused', 'user.not_oneself');
export const lastAdmin = (): DomainError => new DomainError('refused', 'user.last_admin');
export const stateUnfit = (state: string): DomainError => new DomainError('conflict', 'user.state_unfit', { state });

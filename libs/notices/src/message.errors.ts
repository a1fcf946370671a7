import { DomainError } from '@jembatan/kernel';
import { type WordingFault } from './wording.rules';

export const wordingUnfit = (errors: readonly WordingFault[]): DomainError =>
  new DomainError('invalid', 'request.invalid', { errors });
export const messageGiven = (name: string): DomainError => new DomainError('refused', 'message.given', { name });

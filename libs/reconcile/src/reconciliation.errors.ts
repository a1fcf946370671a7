import { DomainError } from '@jembatan/kernel';
import { type ReconciliationState } from './reconciliation';

export const reconciliationNotFound = (id: string) => new DomainError('not-found', 'reconciliation.not_found', { id });
export const stateForbids = (state: ReconciliationState, act: string) =>
  new DomainError('conflict', 'reconciliation.state_forbids', { state, act });

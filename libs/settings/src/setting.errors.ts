import { DomainError } from '@jembatan/kernel';

/** Somebody else was quicker. */
export const changedMeanwhile = (): DomainError => new DomainError('conflict', 'settings.changed_meanwhile');

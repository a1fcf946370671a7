import { DomainError } from '@jembatan/kernel';

/** The store buys by no list, or the list's papers are not there yet: they are made within minutes. */
export const paperNotMade = (): DomainError => new DomainError('conflict', 'document.not_made');

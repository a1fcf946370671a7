import { DomainError } from '@jembatan/kernel';

export const taskNotFound = (id: string): DomainError => new DomainError('not-found', 'task.not_found', { id });
export const taskDone = (): DomainError => new DomainError('conflict', 'task.done');
/** It ends with the act that it asks for, e.g. the approval. */
export const taskEndsByAct = (kind: string): DomainError => new DomainError('conflict', 'task.ends_by_act', { kind });

import { DomainError } from '@jembatan/kernel';
import { type OrderImportState } from './order-import';

export const importNotFound = (id: string) => new DomainError('not-found', 'order_import.not_found', { id });
/** It is being looked at, or placed: both come to an end by themselves. */
export const importBusy = (state: OrderImportState) => new DomainError('conflict', 'order_import.busy', { state });
export const nothingToPlace = () => new DomainError('refused', 'order_import.nothing_to_place');

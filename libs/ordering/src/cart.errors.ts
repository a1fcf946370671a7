import { DomainError } from '@jembatan/kernel';

/** Somebody else, or another device, changed the cart in between; read it and try again. */
export const cartChanged = (version: number): DomainError => new DomainError('conflict', 'cart.changed', { version });

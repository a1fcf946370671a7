import { type Role } from '@jembatan/kernel';

export const PERSON_STATES = ['ACTIVE', 'SUSPENDED'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Lower case. */
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly state: PersonState;
  /** The stores the person owns. */
  readonly storeIds: readonly string[];
  readonly createdAt: Date;
}

export interface NewPerson {
  readonly name: string;
  readonly email?: string;
  /** As people write it: `0812…`, `62…`, `+62…`. */
  readonly phone?: string;
  readonly roles: readonly Role[];
  readonly storeIds?: readonly string[];
  /** Of `Passwords.hash`; without one the person cannot sign in before using an invitation. */
  readonly passwordHash?: string;
}

/** What lists of people can be sorted by: from the lowest, with `-` from the highest. */
export const PERSON_SORTS = ['createdAt', '-createdAt', 'name', '-name'] as const;
export type PersonSort = (typeof PERSON_SORTS)[number];

export interface PersonQuery {
  /** Part of name, e-mail or phone. */
  readonly q?: string;
  readonly state?: PersonState;
  readonly role?: Role;
  /** `createdAt` when left out. */
  readonly sort?: PersonSort;
  readonly limit: number;
  readonly cursor?: string;
}

import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { type Tx } from '@jembatan/platform';
import { mobileOf, type Store, StoreContacts } from '@jembatan/stores';

export const RECIPIENTS = ['contact', 'owner', 'store'] as const;

/** Whom a message about a store goes to. */
export interface Recipient {
  /** E.164 of a mobile; null where none is known. */
  readonly phone: string | null;
  /** Whose number it is, or would be if it were a mobile; null where nobody gave one. */
  readonly who: (typeof RECIPIENTS)[number] | null;
  /** The number as it was given, where it is no mobile. */
  readonly unusable: string | null;
}

type Reached = Pick<Store, 'id' | 'phone'>;

/** By which number a store is reached: its contact's, else its owner's, else its own; the first that is a mobile. */
@Injectable()
export class StorePhones {
  constructor(
    private readonly people: People,
    private readonly contacts: StoreContacts,
  ) {}

  /** By the store’s id. */
  async recipients(tx: Tx, stores: readonly Reached[]): Promise<Map<string, Recipient>> {
    const ids = stores.map(({ id }) => id);
    const contacts = await this.contacts.of(tx, ids);
    const owners = ids.length === 0 ? [] : await this.people.ownersOf(tx, ids);
    return new Map(
      stores.map(({ id, phone }) => {
        const owner = owners.find((one) => one.phone !== null && one.storeIds.includes(id));
        return [id, firstOf([contacts.get(id)?.phone ?? null, owner?.phone ?? null, phone])];
      }),
    );
  }
}

/** In the order of {@link RECIPIENTS}. */
function firstOf(numbers: readonly (string | null)[]): Recipient {
  const given = numbers.flatMap((written, at) => (written === null ? [] : [{ written, who: RECIPIENTS[at] ?? null }]));
  const usable = given.find(({ written }) => mobileOf(written) !== null);
  if (usable) return { phone: mobileOf(usable.written), who: usable.who, unusable: null };
  return { phone: null, who: given[0]?.who ?? null, unusable: given[0]?.written ?? null };
}

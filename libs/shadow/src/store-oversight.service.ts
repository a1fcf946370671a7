import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { Transactions } from '@jembatan/platform';
import { type Consent, type ShadowPolicy } from './consent';
import { ConsentRepository } from './consent.repository';
import { type Contact } from './contact.rules';
import { OwnerContacts } from './owner-contacts.service';

/** Who may act in a store's name, by whose decision, and how its owner is told. */
export interface StoreStanding {
  readonly decidedBy: 'owner' | 'policy';
  /** Null while the owner has not decided. */
  readonly changedAt: Date | null;
  /** `personName` is null where the consent is for every salesman. */
  readonly consents: readonly (Consent & { readonly personName: string | null })[];
  readonly policy: ShadowPolicy;
  readonly contact: Contact;
}

/** What an owner decided, for those who administer: to read. Only the owner changes it. */
@Injectable()
export class StoreOversight {
  constructor(
    private readonly consents: ConsentRepository,
    private readonly contacts: OwnerContacts,
    private readonly people: People,
    private readonly transactions: Transactions,
  ) {}

  /** @throws DomainError `not-found` / `store.not_found` */
  async of(storeId: string): Promise<StoreStanding> {
    return this.transactions.run(async (tx) => {
      const contact = await this.contacts.of(tx, storeId);
      const decided = (await this.consents.find(tx, [storeId])).get(storeId);
      const consents = decided?.consents ?? [];
      const people = await this.people.byIds(
        tx,
        consents.flatMap(({ personId }) => personId ?? []),
      );
      const nameOf = (personId: string | null): string | null =>
        people.find(({ id }) => id === personId)?.name ?? personId;
      return {
        decidedBy: decided?.decidedBy ?? 'policy',
        changedAt: decided?.changedAt ?? null,
        consents: consents.map((consent) => ({ ...consent, personName: nameOf(consent.personId) })),
        policy: await this.consents.policy(tx),
        contact,
      };
    });
  }
}

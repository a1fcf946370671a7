import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { mustOwn } from './consents.service';
import { type Contact, type NoticePreference } from './contact.rules';
import { NoticePreferenceRepository } from './notice-preference.repository';
import { OwnerContacts } from './owner-contacts.service';

/** How an owner wants to be told of what is done in the store's name. */
@Injectable()
export class NoticePreferences {
  constructor(
    private readonly preferences: NoticePreferenceRepository,
    private readonly contacts: OwnerContacts,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `store.not_found` for somebody else's store */
  async of(ctx: Ctx, storeId: string): Promise<Contact> {
    mustOwn(ctx, storeId);
    return this.transactions.run((tx) => this.contacts.of(tx, storeId));
  }

  /** @throws DomainError `store.not_found` for somebody else's store */
  async choose(ctx: Ctx, storeId: string, wish: NoticePreference): Promise<Contact> {
    mustOwn(ctx, storeId);
    return this.transactions.run(async (tx) => {
      await this.preferences.set(tx, storeId, wish, ctx.actor.id, this.clock.now());
      await this.audit.record(tx, ctx, {
        action: 'notice_preference.chosen',
        object: { type: 'store', id: storeId },
        details: { ...wish },
      });
      return this.contacts.of(tx, storeId);
    });
  }
}

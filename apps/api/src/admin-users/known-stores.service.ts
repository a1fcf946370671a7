import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';

/** Identity stands below stores and takes any id; whoever comes in from outside names stores that are there. */
@Injectable()
export class KnownStores {
  constructor(
    private readonly stores: StoreAccounts,
    private readonly transactions: Transactions,
  ) {}

  /** @throws DomainError `invalid`, naming each unknown id's place */
  async check(storeIds: readonly string[]): Promise<void> {
    if (storeIds.length === 0) return;
    const found = await this.transactions.each((tx) => this.stores.getMany(tx, storeIds));
    const known = new Set(found.map(({ id }) => id));
    const errors = storeIds.flatMap((id, place) =>
      known.has(id.toLowerCase())
        ? []
        : { path: `storeIds.${place}`, code: 'store.not_found', message: 'there is no such store' },
    );
    if (errors.length > 0) throw new DomainError('invalid', 'request.invalid', { errors });
  }
}

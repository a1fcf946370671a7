import { Injectable } from '@nestjs/common';
import { type Ctx, Ids } from '@jembatan/kernel';
import { type Feed, type ReadingOutcome, Readings, type ReadSet, type Tx } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { judgeCustomer } from './customer.rules';
import { CustomerRepository } from './customer.repository';
import { type CustomerRecord, ErpCustomers } from './erp-customers.port';

const KIND = 'stores.customers';

/** `fresh`: read recently enough. `waiting`: the ERP is known to be down, it is not asked. */
export type SyncOutcome = ReadingOutcome | { readonly kind: 'fresh' } | { readonly kind: 'waiting' };

/** Reads the ERP's customers into the stores. */
@Injectable()
export class CustomerSync {
  private readonly feed: Feed<CustomerRecord>;

  constructor(
    private readonly readings: Readings,
    private readonly mode: ServiceMode,
    private readonly customers: CustomerRepository,
    private readonly ids: Ids,
    erp: ErpCustomers,
  ) {
    this.feed = {
      kind: KIND,
      get changeFeed() {
        return erp.changeFeed;
      },
      page: (query) => erp.customers(query),
      keyOf: ({ code }) => code,
      subjectOf: ({ code }) => code,
      judge: judgeCustomer,
      publish: (tx, set) => this.publish(tx, set),
    };
  }

  /**
   * One reading, unless the last is younger than `maxAgeSeconds`.
   * @throws DomainError `unavailable` / `erp.unavailable`; the next call goes on where this one stopped.
   */
  async run(_ctx: Ctx, maxAgeSeconds = 0, signal = new AbortController().signal): Promise<SyncOutcome> {
    if (!this.mode.isUp('credit')) return { kind: 'waiting' };
    if (maxAgeSeconds > 0 && (await this.readings.isFresh(KIND, maxAgeSeconds))) return { kind: 'fresh' };
    return this.readings.read(this.feed, signal);
  }

  private async publish(tx: Tx, set: ReadSet): Promise<void> {
    await this.customers.pinSkipped(tx, set);
    const codes = await this.customers.newCodes(tx, set.kind);
    await this.customers.updateProfiles(tx, set);
    await this.customers.updateStandings(tx, set);
    await this.customers.insert(
      tx,
      set,
      codes,
      codes.map(() => this.ids.next()),
    );
    if (set.full && !set.hidesRecords) await this.customers.retireGone(tx, set);
    await this.customers.recordHeard(tx, set.asOf);
  }
}

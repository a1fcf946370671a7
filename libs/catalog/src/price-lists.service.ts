import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts, StoreDirectory } from '@jembatan/stores';

/** A store seldom changes its list, and what is ordered is priced anew: a list may be shown this much longer. */
const KEPT_MS = 10_000;
const MOST_KEPT = 10_000;

/** Which price list a caller sees. */
@Injectable()
export class PriceLists {
  private readonly kept = new Map<string, { readonly priceList: string | null; readonly until: number }>();

  constructor(
    private readonly directory: StoreDirectory,
    private readonly accounts: StoreAccounts,
    private readonly transactions: Transactions,
  ) {}

  /**
   * That of the store meant by `storeId`; null for a store without one.
   * @throws DomainError `store.not_found`, `store.choice_needed`, `store.none`
   */
  async open(ctx: Ctx, storeId?: string): Promise<string | null> {
    const id = await this.directory.open(ctx, storeId);
    const kept = this.kept.get(id);
    if (kept && kept.until > performance.now()) return kept.priceList;
    const { priceList } = await this.transactions.each((tx) => this.accounts.get(tx, id));
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(id, { priceList, until: performance.now() + KEPT_MS });
    return priceList;
  }
}

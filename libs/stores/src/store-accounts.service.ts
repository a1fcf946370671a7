import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type CreditStanding } from './credit-standing';
import { type Store } from './store';
import { StoreRepository } from './store.repository';

/** Stores and their credit standing, for what is decided inside somebody else's transaction. */
@Injectable()
export class StoreAccounts {
  constructor(private readonly stores: StoreRepository) {}

  /**
   * The store, held until the transaction ends: who judges its credit judges alone. One statement.
   * @throws DomainError `not-found` / `store.not_found`
   */
  async lock(tx: Tx, storeId: string): Promise<Store> {
    return this.stores.lock(tx, storeId);
  }

  /** @throws DomainError `not-found` / `store.not_found` */
  async get(tx: Tx, storeId: string): Promise<Store> {
    return this.stores.get(tx, storeId);
  }

  /** By the ERP's customer code; null when no store has it. */
  async findByCode(tx: Tx, code: string): Promise<Store | null> {
    return this.stores.findByCode(tx, code);
  }

  /** Ids by the ERP's customer codes; codes that no store has are absent. */
  async idsByCode(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.stores.listByCodes(tx, codes)).map(({ id, code }) => [code, id]));
  }

  /** Ids that name no store are absent. */
  async getMany(tx: Tx, storeIds: readonly string[]): Promise<Store[]> {
    return this.stores.getMany(tx, storeIds);
  }

  /** The price lists that stores buy by. */
  async priceLists(tx: Tx): Promise<string[]> {
    return this.stores.priceLists(tx);
  }

  /** Keeps what a live answer said, unless we hold something as new. One statement. */
  async recordStanding(tx: Tx, storeId: string, standing: CreditStanding): Promise<void> {
    await this.stores.recordStanding(tx, storeId, standing);
  }
}

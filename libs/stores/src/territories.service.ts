import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { type Ctx } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { TerritoryRepository } from './territory.repository';

/** Which salesman serves which stores. */
@Injectable()
export class Territories {
  constructor(
    private readonly territories: TerritoryRepository,
    private readonly audit: Audit,
  ) {}

  async serves(tx: Tx, personId: string, storeId: string): Promise<boolean> {
    return this.territories.has(tx, personId, storeId);
  }

  /** For each of these pairs, in their order: does the person serve the store? One statement. */
  async serve(tx: Tx, pairs: readonly { readonly personId: string; readonly storeId: string }[]): Promise<boolean[]> {
    const people = pairs.map(({ personId }) => personId);
    const stores = pairs.map(({ storeId }) => storeId);
    const holding = await this.territories.holding(tx, people, stores);
    return pairs.map(({ personId, storeId }) => holding.has(`${personId}:${storeId}`));
  }

  /** Makes `storeIds` the whole territory of the salesman. */
  async assign(tx: Tx, ctx: Ctx, personId: string, storeIds: readonly string[]): Promise<void> {
    await this.territories.replace(tx, personId, [...new Set(storeIds)]);
    await this.audit.record(tx, ctx, {
      action: 'territory.assigned',
      object: { type: 'person', id: personId },
      details: { storeIds },
    });
  }
}

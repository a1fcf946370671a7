import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { People, SessionGate } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { notASalesman, storesUnknown } from './store.errors';
import { StoreRepository } from './store.repository';
import { TerritoryRepository } from './territory.repository';

export interface TerritoryChange {
  readonly assign: readonly string[];
  readonly withdraw: readonly string[];
}

/** Assigns and withdraws stores, a salesman at a time; felt at once by who acts for one of them. */
@Injectable()
export class TerritoryChanges {
  constructor(
    private readonly territories: TerritoryRepository,
    private readonly stores: StoreRepository,
    private readonly people: People,
    private readonly gate: SessionGate,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  /**
   * All of it or nothing. Answers what was not so before; what was so already is no fault.
   * @throws DomainError `user.not_found`; `invalid` with each unknown store; `refused` / `territory.not_salesman` when
   * stores are assigned to somebody who is none.
   */
  async change(ctx: Ctx, personId: string, change: TerritoryChange): Promise<TerritoryChange> {
    const person = await this.people.get(ctx, personId);
    if (change.assign.length > 0 && !person.roles.includes('salesman')) throw notASalesman(personId);
    const changed = await this.transactions.run(async (tx) => {
      await this.mustBeKnown(tx, change);
      const assign = await this.territories.add(tx, personId, change.assign);
      const withdraw = await this.territories.remove(tx, personId, change.withdraw);
      if (assign.length + withdraw.length > 0)
        await this.audit.record(tx, ctx, {
          action: 'territory.changed',
          object: { type: 'person', id: personId },
          details: { assigned: assign, withdrawn: withdraw },
        });
      return { assign, withdraw };
    });
    await this.gate.tell(personId);
    return changed;
  }

  private async mustBeKnown(tx: Tx, { assign, withdraw }: TerritoryChange): Promise<void> {
    const found = await this.stores.getMany(tx, [...assign, ...withdraw]);
    const known = new Set(found.map(({ id }) => id));
    const unknown = (list: readonly string[], name: string): string[] =>
      list.flatMap((id, place) => (known.has(id.toLowerCase()) ? [] : [`${name}.${place}`]));
    const paths = [...unknown(assign, 'assign'), ...unknown(withdraw, 'withdraw')];
    if (paths.length > 0) throw storesUnknown(paths);
  }
}

import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { storeNotFound } from './store.errors';
import { TerritoryRepository } from './territory.repository';

export interface StoreSalesman {
  readonly id: string;
  readonly name: string;
}

@Injectable()
export class StoreSalesmen {
  constructor(
    private readonly territories: TerritoryRepository,
    private readonly people: People,
    private readonly transactions: Transactions,
  ) {}

  /** Who serves the store today, by name: for its owner. @throws DomainError `store.not_found` for somebody else's store */
  async of({ actor }: Ctx, storeId: string): Promise<StoreSalesman[]> {
    if (!actor.storeIds.includes(storeId)) throw storeNotFound(storeId);
    return this.transactions.each(async (tx) => {
      const people = await this.people.byIds(tx, await this.territories.peopleOf(tx, storeId));
      return people
        .filter(({ state, roles }) => state === 'ACTIVE' && roles.includes('salesman'))
        .map(({ id, name }) => ({ id, name }))
        .sort((one, other) => one.name.localeCompare(other.name, 'id'));
    });
  }
}

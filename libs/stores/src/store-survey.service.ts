import { Injectable } from '@nestjs/common';
import { People, type Person } from '@jembatan/identity';
import { type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type Store } from './store';
import { StoreRepository, type StoreSurveyQuery } from './store.repository';
import { TerritoryRepository } from './territory.repository';

type Known = Pick<Person, 'id' | 'name' | 'state'>;

/** A store with its people, by name. */
export interface SurveyedStore extends Store {
  readonly owners: readonly Known[];
  readonly salesmen: readonly Known[];
}

export type SurveyQuery = Omit<StoreSurveyQuery, 'storeIds'> & { readonly ownerId: string | null };

/** Every store with the people around it, for those who administer. */
@Injectable()
export class StoreSurvey {
  constructor(
    private readonly stores: StoreRepository,
    private readonly territories: TerritoryRepository,
    private readonly people: People,
    private readonly transactions: Transactions,
  ) {}

  /** The cursor is the last store's id. `ownerId`: only what this person owns, nothing when there is no such person. */
  async list({ ownerId, ...query }: SurveyQuery): Promise<Page<SurveyedStore>> {
    const found = await this.transactions.each(async (tx) => {
      const owners = ownerId === null ? null : await this.people.byIds(tx, [ownerId]);
      const storeIds = owners?.flatMap((owner) => owner.storeIds) ?? null;
      return this.stores.survey(tx, { ...query, storeIds, limit: query.limit + 1 });
    });
    const page = found.slice(0, query.limit);
    return {
      items: await this.withPeople(page),
      nextCursor: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  }

  /** Also one that the ERP no longer lists. @throws DomainError `store.not_found` */
  async get(storeId: string): Promise<SurveyedStore> {
    const store = await this.transactions.each((tx) => this.stores.get(tx, storeId));
    const [surveyed] = await this.withPeople([store]);
    return surveyed ?? { ...store, owners: [], salesmen: [] };
  }

  private async withPeople(stores: readonly Store[]): Promise<SurveyedStore[]> {
    if (stores.length === 0) return [];
    const ids = stores.map(({ id }) => id);
    return this.transactions.each(async (tx) => {
      const [owners, served] = await Promise.all([this.people.ownersOf(tx, ids), this.territories.ofStores(tx, ids)]);
      const known = await this.people.byIds(tx, [...new Set(served.map(({ personId }) => personId))]);
      const salesmen = new Map(known.filter(({ roles }) => roles.includes('salesman')).map((one) => [one.id, one]));
      return stores.map((store) => ({
        ...store,
        owners: byName(owners.filter(({ storeIds }) => storeIds.includes(store.id))),
        salesmen: byName(
          served.flatMap(({ personId, storeId }) => (storeId === store.id ? (salesmen.get(personId) ?? []) : [])),
        ),
      }));
    });
  }
}

const byName = (people: readonly Person[]): Known[] =>
  people
    .map(({ id, name, state }) => ({ id, name, state }))
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));

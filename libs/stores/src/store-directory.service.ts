import { Injectable } from '@nestjs/common';
import { type Actor, type Ctx, type Page } from '@jembatan/kernel';
import { People } from '@jembatan/identity';
import { Transactions } from '@jembatan/platform';
import { type Store } from './store';
import { noStore, storeChoiceNeeded, storeNotFound } from './store.errors';
import { StoreRepository } from './store.repository';
import { TerritoryRepository } from './territory.repository';

export interface ListedStore extends Store {
  readonly owner: { readonly id: string; readonly name: string } | null;
}

export interface StoreQuery {
  /** Part of code or name. */
  readonly q: string;
  readonly limit: number;
  readonly cursor: string | null;
}

/** The stores a person may look into: an admin all, a salesman the territory, an owner the own ones. */
@Injectable()
export class StoreDirectory {
  constructor(
    private readonly stores: StoreRepository,
    private readonly territories: TerritoryRepository,
    private readonly people: People,
    private readonly transactions: Transactions,
  ) {}

  /** By code. A cursor that no list answered begins anew. */
  async list({ actor }: Ctx, { q, limit, cursor }: StoreQuery): Promise<Page<ListedStore>> {
    const afterCode = Buffer.from(cursor ?? '', 'base64url')
      .toString()
      .replaceAll('\0', '');
    const found = await this.transactions.each((tx) =>
      this.stores.list(tx, { q, afterCode, limit: limit + 1, ...visibleTo(actor) }),
    );
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.withOwners(page),
      nextCursor: found.length > limit && last ? Buffer.from(last.code).toString('base64url') : null,
    };
  }

  /**
   * The store meant by `asked`; where it is left out, the shadow session's or the only one owned. A statement only for a
   * salesman.
   * @throws DomainError `store.not_found` for a store that the person may not look into, `store.choice_needed`, `store.none`.
   */
  async open({ actor }: Ctx, asked?: string): Promise<string> {
    const storeId = asked ?? onlyStoreOf(actor);
    if (!(await this.mayOpen(actor, storeId))) throw storeNotFound(storeId);
    return storeId;
  }

  private async mayOpen(actor: Actor, storeId: string): Promise<boolean> {
    if (actor.onBehalfOf) return actor.onBehalfOf.storeId === storeId;
    if (actor.storeIds.includes(storeId) || actor.roles.includes('admin')) return true;
    if (!actor.roles.includes('salesman')) return false;
    return this.transactions.each((tx) => this.territories.has(tx, actor.id, storeId));
  }

  private async withOwners(stores: readonly Store[]): Promise<ListedStore[]> {
    if (stores.length === 0) return [];
    const owners = await this.transactions.each((tx) =>
      this.people.ownersOf(
        tx,
        stores.map(({ id }) => id),
      ),
    );
    return stores.map((store) => {
      const owner = owners.find(({ storeIds }) => storeIds.includes(store.id));
      return { ...store, owner: owner ? { id: owner.id, name: owner.name } : null };
    });
  }
}

function visibleTo({ id, roles, storeIds, onBehalfOf }: Actor): {
  salesmanId: string | null;
  storeIds: readonly string[] | null;
} {
  if (onBehalfOf) return { salesmanId: null, storeIds: [onBehalfOf.storeId] };
  if (roles.includes('admin')) return { salesmanId: null, storeIds: null };
  if (roles.includes('salesman')) return { salesmanId: id, storeIds: null };
  return { salesmanId: null, storeIds };
}

function onlyStoreOf({ onBehalfOf, storeIds, roles }: Actor): string {
  if (onBehalfOf) return onBehalfOf.storeId;
  const [first, ...more] = storeIds;
  if (first !== undefined && more.length === 0) return first;
  if (first === undefined && !roles.includes('salesman') && !roles.includes('admin')) throw noStore();
  throw storeChoiceNeeded();
}

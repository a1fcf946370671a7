import { Injectable } from '@nestjs/common';
import { type Ctx, type Page } from '@jembatan/kernel';
import { Audit } from '@jembatan/audit';
import { People } from '@jembatan/identity';
import { Transactions } from '@jembatan/platform';
import { type DeskFilter, type DeskOrder } from './order-desk';
import { OrderDeskRepository } from './order-desk.repository';

/** A search by name looks for no more people. */
const MOST_PLACERS = 50;
/** Orders that are in memory at once while a list is exported. */
const EXPORT_PAGE = 1000;

/** All orders, for admins: searched, sorted, handed out as a file. */
@Injectable()
export class OrderDeskLists {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: OrderDeskRepository,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async list(
    ctx: Ctx,
    { filter, limit, after }: { readonly filter: DeskFilter; readonly limit: number; readonly after: string | null },
  ): Promise<Page<DeskOrder>> {
    return this.page(filter, await this.placersOf(ctx, filter), limit, after);
  }

  /** Every order of the filter, a page at a time; who took them along is recorded before the first. */
  async export(ctx: Ctx, filter: DeskFilter, format: string): Promise<AsyncIterable<DeskOrder>> {
    await this.transactions.run((tx) =>
      this.audit.record(tx, ctx, {
        action: 'order.exported',
        object: { type: 'order-list', id: format },
        details: { ...filter },
      }),
    );
    return this.all(filter, await this.placersOf(ctx, filter));
  }

  private async *all(filter: DeskFilter, placers: readonly string[]): AsyncGenerator<DeskOrder> {
    let after: string | null = null;
    do {
      const page: Page<DeskOrder> = await this.page(filter, placers, EXPORT_PAGE, after);
      yield* page.items;
      after = page.nextCursor;
    } while (after !== null);
  }

  private async placersOf(ctx: Ctx, { q }: DeskFilter): Promise<string[]> {
    if (q === null) return [];
    const { items } = await this.people.list(ctx, { q, limit: MOST_PLACERS });
    return items.map(({ id }) => id);
  }

  private page(
    filter: DeskFilter,
    placers: readonly string[],
    limit: number,
    after: string | null,
  ): Promise<Page<DeskOrder>> {
    return this.transactions.each(async (tx) => {
      const { items, nextCursor } = await this.lists.list(tx, { filter, placers, limit, after });
      const ids = [...new Set(items.map(({ placedBy }) => placedBy))];
      const people = ids.length === 0 ? [] : await this.people.byIds(tx, ids);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return { items: items.map((order) => ({ ...order, placedByName: names.get(order.placedBy) ?? '' })), nextCursor };
    });
  }
}

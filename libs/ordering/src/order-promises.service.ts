import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, type Page } from '@jembatan/kernel';
import { People } from '@jembatan/identity';
import { Transactions, type Tx } from '@jembatan/platform';
import { type PromisedOrder, type PromisedOutcome } from './order-promise';
import { type KeptPromise, OrderPromiseRepository, type PromiseSearch } from './order-promise.repository';
import { outcomeChanges, promisedOutcomeOf } from './order-promise.rules';
import { OrderWitness } from './order-witness.service';
import { contentChanged, notPromised, noOutcomeYet } from './order.errors';
import { OrderRepository } from './order.repository';

export interface TellOutcome {
  /** Of the contents that the message told. */
  readonly contentHash: string;
  readonly outcome: PromisedOutcome;
}

/** Keeps the banner's promise: each store hears by WhatsApp what came of an order taken while the ERP was ill. */
@Injectable()
export class OrderPromises {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly promises: OrderPromiseRepository,
    private readonly witness: OrderWitness,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** Orders that have an outcome; `waiting`: how many of them nobody was told. */
  async list(search: PromiseSearch): Promise<Page<PromisedOrder> & { readonly waiting: number }> {
    return this.transactions.each(async (tx) => {
      const { items, nextCursor } = await this.promises.list(tx, search);
      return { items: await this.present(tx, items), nextCursor, waiting: await this.promises.waiting(tx) };
    });
  }

  /**
   * Ticks off that the store was told. Done once: whoever comes later changes nothing. What was told must still be so.
   * @throws DomainError `order.not_found`, `order.not_promised`, `order.no_outcome_yet`, `order.content_changed`
   */
  async tell(ctx: Ctx, orderId: string, { contentHash, outcome }: TellOutcome): Promise<PromisedOrder> {
    const { promised, seq } = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, orderId);
      const kept = await this.promises.find(tx, orderId);
      if (!kept) throw notPromised();
      const came = promisedOutcomeOf({ ...order, ordered: kept.ordered });
      if (came === null) throw noOutcomeYet();
      if (came !== outcome || order.contentHash !== contentHash) throw contentChanged(order.contentHash);
      if (kept.told) return { promised: await this.one(tx, kept), seq: null };
      const at = this.clock.now();
      await this.promises.tick(tx, orderId, at, ctx.actor.id, outcome);
      const seq = await this.witness.tell(tx, ctx, order, 'outcome-told', { outcome });
      return { promised: await this.one(tx, { ...kept, told: { at, by: ctx.actor.id } }), seq };
    });
    if (seq !== null) this.witness.announce(promised.order, seq);
    return promised;
  }

  private async one(tx: Tx, kept: KeptPromise): Promise<PromisedOrder> {
    const [promised] = await this.present(tx, [kept]);
    if (!promised) throw noOutcomeYet();
    return promised;
  }

  private async present(tx: Tx, kept: readonly KeptPromise[]): Promise<PromisedOrder[]> {
    const tellers = [...new Set(kept.flatMap(({ told }) => (told ? [told.by] : [])))];
    const people = tellers.length === 0 ? [] : await this.people.byIds(tx, tellers);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return kept.flatMap(({ order, ordered, told }) => {
      const outcome = promisedOutcomeOf({ ...order, ordered });
      if (outcome === null) return [];
      const named = told && { ...told, byName: names.get(told.by) ?? '' };
      return [{ order, outcome, changes: outcomeChanges({ ordered, lines: order.lines }), told: named }];
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { type CommitWith, type Tx, Transactions } from '@jembatan/platform';
import { type Contact } from '@jembatan/shadow';
import { type Store, StoreAccounts } from '@jembatan/stores';
import { isOnlyUnjudged } from './credit.rules';
import { LiveCredit } from './live-credit.service';
import { type Order, type OrderEvent, type OrderOrigin } from './order';
import { contentHash, fingerprint } from './order-contents';
import { OrderJudging } from './order-judging.service';
import { type WantedLine } from './order-lines.rules';
import { OrderPromiseRepository } from './order-promise.repository';
import { OrderWitness } from './order-witness.service';
import { creditExceeded, creditUnavailable, idempotencyMismatch, linesRefused } from './order.errors';
import { type NewEvent, OrderRepository } from './order.repository';
import { OutageTerms } from './outage-terms.service';
import { OwnerNotices } from './owner-notices.service';
import { StoreTurns } from './store-turns.service';

/** Seconds after which a client may try again when credit could not be judged. */
const CREDIT_RETRY_AFTER = 15;

/** An order that an admin enters for a store, from paper or from a file. Its owner is told, as of an order in a shadow session. */
export interface OrderEntry {
  readonly origin: Exclude<OrderOrigin, 'portal'>;
  /** What the paper says, `YYYY-MM-DD`. */
  readonly paperDate: string | null;
  /** Who sent the picture of the paper, as the owner is told. */
  readonly sentBy: string | null;
  /** Writes what belongs to the order, in its transaction. Not called again when the key is known. */
  readonly also: (tx: Tx, order: Order) => Promise<void>;
}

export interface PlaceOrder {
  /** Made on the device, one for each order: the same key and contents answer the same order. */
  readonly idempotencyKey: string;
  readonly lines: readonly WantedLine[];
  readonly note: string | null;
  readonly purchaseOrderNumber: string | null;
  /** Device time; our own is what counts. */
  readonly placedAt: Date | null;
  /** Null: it is from the buyer's own cart. */
  readonly entry: OrderEntry | null;
}

export type Placed =
  | { readonly kind: 'created'; readonly order: Order; readonly timeline: readonly OrderEvent[] }
  /** The key was used before, with the same contents. */
  | { readonly kind: 'known'; readonly orderId: string };

type Tried = Placed | { readonly kind: 'ask-credit'; readonly store: Store };

/** What placing needs besides the books. */
@Injectable()
export class OrderPlacingTools {
  constructor(
    readonly turns: StoreTurns,
    readonly liveCredit: LiveCredit,
    readonly outage: OutageTerms,
    readonly promises: OrderPromiseRepository,
    readonly owner: OwnerNotices,
    readonly ids: Ids,
    readonly clock: Clock,
  ) {}
}

/** Places an order: once for each key, priced and judged under the store's lock, written with its witness and its job. */
@Injectable()
export class OrderPlacing {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: StoreAccounts,
    private readonly judging: OrderJudging,
    private readonly orders: OrderRepository,
    private readonly witness: OrderWitness,
    private readonly tools: OrderPlacingTools,
  ) {}

  /**
   * @throws DomainError `order.idempotency_mismatch`, a line's `order.*` code with every fault, `order.credit_exceeded`,
   * `credit.unavailable`, in a shadow session the code for which it may not be. The key stays free after each of them.
   */
  async place(ctx: Ctx, storeId: string, wanted: PlaceOrder): Promise<Placed> {
    const { liveCredit, turns } = this.tools;
    let asked = false;
    for (;;) {
      const tried = await turns.take(storeId, () =>
        this.transactions.run((tx, commitWith) => this.tryToPlace(tx, commitWith, ctx, storeId, wanted, asked)),
      );
      if (tried.kind === 'ask-credit') {
        await liveCredit.ask(tried.store);
        asked = true;
        continue;
      }
      if (tried.kind === 'created') this.witness.announce(tried.order, tried.timeline.at(-1)?.seq ?? 0);
      return tried;
    }
  }

  private async tryToPlace(
    tx: Tx,
    commitWith: CommitWith,
    ctx: Ctx,
    storeId: string,
    wanted: PlaceOrder,
    asked: boolean,
  ): Promise<Tried> {
    const { liveCredit, outage } = this.tools;
    const print = fingerprint(wanted);
    // Statements asked for together are sent together and run in this order: a lock before what is read under it.
    const [store, known] = await Promise.all([
      this.accounts.lock(tx, storeId),
      this.orders.findByKey(tx, storeId, wanted.idempotencyKey),
    ]);
    if (known && known.fingerprint !== print) throw idempotencyMismatch(known.number);
    if (known) {
      // In a store's name the order that is answered again is a reading.
      if (ctx.actor.onBehalfOf) await this.witness.record(tx, ctx, known, 'order.read');
      return { kind: 'known', orderId: known.id };
    }
    if (!asked && !this.judging.isHeard(store) && liveCredit.mayAsk) return { kind: 'ask-credit', store };

    const [{ lines, totals, faults }, unheard] = await Promise.all([
      this.judging.price(tx, store, wanted.lines),
      this.judging.unheard(tx, store),
    ]);
    if (faults.length > 0) throw linesRefused(faults);
    const credit = this.judging.verdict(store, totals.grandTotal, unheard, asked);
    if (credit.verdict === 'RED') {
      if (!asked && liveCredit.mayAsk && (await this.judging.mayCountTwice(tx, store)))
        return { kind: 'ask-credit', store };
      throw creditExceeded(credit);
    }
    if (isOnlyUnjudged(credit) && !outage.takesUnjudged()) throw creditUnavailable(CREDIT_RETRY_AFTER);

    const placedAt = this.tools.clock.now();
    const { entry } = wanted;
    const shadow = ctx.actor.onBehalfOf ? await this.inShadow(tx, ctx, storeId, totals, wanted, placedAt) : null;
    const green = credit.verdict === 'GREEN';
    const contents = { storeId, lines, note: wanted.note, purchaseOrderNumber: wanted.purchaseOrderNumber };
    const fresh = {
      id: this.tools.ids.next(),
      storeId,
      storeCode: store.code,
      storeName: store.name,
      status: green ? ('placed' as const) : ('awaiting-approval' as const),
      contentHash: contentHash(contents),
      credit,
      lines,
      totals,
      placedBy: ctx.actor.id,
      onBehalfOf: entry ? storeId : (ctx.actor.onBehalfOf?.storeId ?? null),
      placedAt,
      note: wanted.note,
      purchaseOrderNumber: wanted.purchaseOrderNumber,
      origin: entry?.origin ?? ('portal' as const),
      paperDate: entry?.paperDate ?? null,
    };
    const events = eventsOf(ctx, fresh);
    const { placedAt: devicePlacedAt, idempotencyKey } = wanted;
    const told = { devicePlacedAt, events, number: shadow?.number ?? null };
    const written = Promise.all([
      this.orders.insert(tx, { order: fresh, idempotencyKey, fingerprint: print, ...told }),
      outage.promisesWord() ? this.tools.promises.insert(tx, fresh) : null,
      this.witness.record(tx, ctx, fresh, 'order.placed', witnessed(fresh)),
      green ? this.witness.toBeSent(tx, ctx, storeId) : null,
      shadow && this.tools.owner.tellPlaced(tx, ctx, { ...fresh, number: shadow.number }, shadow.contact),
    ]);
    const [{ number, seq, at }] = await (green && !entry ? commitWith(written) : written);
    const order: Order = { ...fresh, number, revision: 0, heldFrom: null, erp: { ...NOT_SENT, externalRef: fresh.id } };
    if (!green) await this.witness.next(tx, ctx, order);
    if (entry) await this.entered(tx, ctx, order, entry);
    return { kind: 'created', order, timeline: timelineOf(events, seq, at) };
  }

  private async entered(tx: Tx, ctx: Ctx, order: Order, { origin, sentBy, also }: OrderEntry): Promise<void> {
    const { paperDate } = order;
    const told = await this.tools.owner.tellEntered(tx, ctx, order, origin === 'manual' ? { paperDate, sentBy } : null);
    if (!told) await this.witness.ownerUnreachable(tx, ctx, order);
    await also(tx, order);
  }

  /** May the salesman, and how is the owner told? The number is drawn in the same flight, for the owner's notice names it. */
  private async inShadow(
    tx: Tx,
    ctx: Ctx,
    storeId: string,
    { grandTotal }: Order['totals'],
    wanted: PlaceOrder,
    placedAt: Date,
  ): Promise<{ readonly contact: Contact; readonly number: string }> {
    const [contact, number] = await Promise.all([
      this.tools.owner.judge(tx, ctx, storeId, grandTotal, wanted.placedAt),
      this.orders.drawNumber(tx, placedAt),
    ]);
    return { contact, number };
  }
}

const NOT_SENT = { state: 'waiting', number: null, attempts: 0, differences: [], refusals: [] } as const;

const witnessed = ({
  credit,
  totals,
  origin,
  paperDate,
}: Pick<Order, 'credit' | 'totals' | 'origin' | 'paperDate'>) => ({
  verdict: credit.verdict,
  grandTotal: totals.grandTotal,
  ...(origin !== 'portal' && { origin, paperDate }),
});

type Begun = Pick<Order, 'credit' | 'totals' | 'onBehalfOf' | 'origin'>;

const eventsOf = ({ actor }: Ctx, { credit, totals, onBehalfOf, origin }: Begun): NewEvent[] => [
  {
    kind: 'placed',
    actorId: actor.id,
    details: {
      grandTotal: totals.grandTotal,
      ...(onBehalfOf !== null && { onBehalfOf }),
      ...(actor.onBehalfOf && { reason: actor.onBehalfOf.reason }),
      ...(origin !== 'portal' && { origin }),
    },
  },
  { kind: 'judged', actorId: actor.id, details: { ...credit } },
];

/** The events as they were written: the last one has the highest `seq`. */
const timelineOf = (events: readonly NewEvent[], seq: number, at: Date): OrderEvent[] =>
  events.map((event, index) => ({ ...event, at, seq: seq - (events.length - 1 - index) }));

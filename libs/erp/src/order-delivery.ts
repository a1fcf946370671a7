import { type Clock, type FeedPage, type FeedQuery, idr, minus, type Money, total } from '@jembatan/kernel';
import {
  ErpOrders,
  type Hold,
  type OrderChange,
  type OutgoingOrder,
  type PreviousTry,
  type Submission,
  type WireListener,
} from '@jembatan/ordering';
import { type BookedOrder, type ErpAdapter, ErpFailure } from './erp.adapter';
import { differencesOf } from './line-difference.rules';
import { heardBy } from './wire';

/** What the delivery needs of an ERP: an adapter, or the gate before it. */
export type OrderBook = Pick<
  ErpAdapter,
  'capabilities' | 'findOrders' | 'createOrder' | 'confirmOrder' | 'dropDraft' | 'orderChanges'
>;

/** Rupiah by which the two sides' tax may differ on each line: both round, at different places. */
const TAX_ROUNDING_PER_LINE = 1;
const LOOK_UP_MS = 10_000;

/**
 * Hands an order to the ERP exactly once.
 *
 * Draft stage: look up by our reference; nothing there → make a draft; look again; keep the most advanced, drop the other
 * drafts; compare; book by id. Each step may be repeated, and a draft has no effect, so a crash or a lost answer between
 * any two of them costs nothing.
 * One-shot with idempotency: send again under the same reference.
 * One-shot without: once an answer was lost, only look up; when nothing has surfaced after `settleMs`, a person decides.
 */
export class OrderDelivery extends ErpOrders {
  constructor(
    private readonly erp: OrderBook,
    private readonly clock: Clock,
  ) {
    super();
  }

  get maxParallelWrites(): number {
    return this.erp.capabilities.maxParallelWrites;
  }

  get settleMs(): number {
    return this.erp.capabilities.settleMs;
  }

  get changeFeed(): boolean {
    return this.erp.capabilities.changeFeed.orders;
  }

  changes(query: FeedQuery): Promise<FeedPage<OrderChange>> {
    return this.erp.orderChanges(query);
  }

  submit(order: OutgoingOrder, previous: PreviousTry | null, hold: Hold, listener?: WireListener): Promise<Submission> {
    return heardBy(listener, () => this.handOver(order, previous, hold));
  }

  private async handOver(order: OutgoingOrder, previous: PreviousTry | null, hold: Hold): Promise<Submission> {
    try {
      return this.erp.capabilities.booking === 'draft'
        ? await this.throughDraft(order, hold)
        : await this.inOneShot(order, previous, hold);
    } catch (error) {
      if (error instanceof ErpFailure) return outcomeOf(error);
      throw error;
    }
  }

  async sweep(externalRef: string): Promise<number> {
    const drafts = (await this.find(externalRef)).filter(({ stage }) => stage === 'draft');
    for (const { id } of drafts) await this.erp.dropDraft(id, this.writeDeadline());
    return drafts.length;
  }

  private async throughDraft(order: OutgoingOrder, hold: Hold): Promise<Submission> {
    if ((await this.find(order.externalRef)).length === 0) {
      await hold.renew();
      await this.erp.createOrder(order, this.writeDeadline());
    }
    try {
      return await this.settleDrafts(order, hold);
    } catch (error) {
      // A draft of ours is there now: an ERP that went away since has not been left untouched.
      if (error instanceof ErpFailure && error.kind !== 'rejected') return unknown(error);
      throw error;
    }
  }

  private async settleDrafts(order: OutgoingOrder, hold: Hold): Promise<Submission> {
    const [kept, ...others] = await this.find(order.externalRef);
    if (!kept) return { kind: 'unknown', cause: 'the draft cannot be found', settled: false };
    for (const { id, stage } of others) if (stage === 'draft') await this.drop(id, hold);
    if (kept.stage === 'booked') return verdict(order, kept, kept.number);
    const asDraft = verdict(order, kept, null);
    if (asDraft.kind === 'changed') {
      await this.drop(kept.id, hold);
      return asDraft;
    }
    return this.book(order, kept, hold);
  }

  private async book(order: OutgoingOrder, draft: BookedOrder, hold: Hold): Promise<Submission> {
    await hold.renew();
    try {
      const booked = await this.erp.confirmOrder(draft.id, this.writeDeadline());
      return verdict(order, booked, booked.number);
    } catch (error) {
      // The refused draft is dropped, or it would stay in the ERP's list of open quotations.
      if (error instanceof ErpFailure && error.kind === 'rejected') await this.drop(draft.id, hold);
      throw error;
    }
  }

  private async inOneShot(order: OutgoingOrder, previous: PreviousTry | null, hold: Hold): Promise<Submission> {
    const { idempotent } = this.erp.capabilities;
    if (previous || !idempotent) {
      const [booked] = await this.find(order.externalRef);
      if (booked) return verdict(order, booked, booked.number);
      if (previous && !idempotent) return this.notFound(previous);
    }
    await hold.renew();
    try {
      const booked = await this.erp.createOrder(order, this.writeDeadline());
      return verdict(order, booked, booked.number);
    } catch (error) {
      if (previous && error instanceof ErpFailure && error.kind === 'rejected')
        return this.afterRefusal(order, previous, error);
      throw error;
    }
  }

  /** The try before may be what this one was refused for: its stock and credit are taken. Believed once it cannot surface any more. */
  private async afterRefusal(order: OutgoingOrder, previous: PreviousTry, refusal: ErpFailure): Promise<Submission> {
    const [booked] = await this.find(order.externalRef);
    if (booked) return verdict(order, booked, booked.number);
    if (!this.isSettled(previous)) return unknown(refusal);
    throw refusal;
  }

  private notFound(previous: PreviousTry): Submission {
    return { kind: 'unknown', cause: 'not found by its reference', settled: this.isSettled(previous) };
  }

  private isSettled({ at }: PreviousTry): boolean {
    return this.clock.now().getTime() - at.getTime() > this.settleMs;
  }

  private async drop(id: string, hold: Hold): Promise<void> {
    await hold.renew();
    await this.erp.dropDraft(id, this.writeDeadline());
  }

  private find(externalRef: string): Promise<readonly BookedOrder[]> {
    return this.erp.findOrders(externalRef, AbortSignal.timeout(LOOK_UP_MS));
  }

  private writeDeadline(): AbortSignal {
    return AbortSignal.timeout(this.erp.capabilities.writeTimeoutMs);
  }
}

/** `number` null: the order is a draft, and does not stand if it differs. */
function verdict(order: OutgoingOrder, theirs: BookedOrder, number: string | null): Submission {
  const differences = differencesOf({ ours: order.lines, theirs: theirs.lines });
  const taxDifference = taxDifferenceOf(order, theirs.tax);
  const taxIsRounding = Math.abs(taxDifference.amount) <= order.lines.length * TAX_ROUNDING_PER_LINE;
  if (differences.length > 0 || !taxIsRounding) return { kind: 'changed', number, differences, taxDifference };
  return { kind: 'accepted', number: number ?? theirs.id, taxDifference };
}

const taxDifferenceOf = ({ lines }: OutgoingOrder, theirs: Money | null): Money =>
  theirs === null ? idr(0) : minus(theirs, total(lines.map(({ tax }) => tax)));

const unknown = ({ code, message }: ErpFailure): Submission => ({
  kind: 'unknown',
  cause: `${code}: ${message}`,
  settled: false,
});

function outcomeOf(failure: ErpFailure): Submission {
  const { kind, code, message, lines } = failure;
  switch (kind) {
    case 'unreachable':
    case 'busy':
      return { kind: 'unavailable', cause: `${code}: ${message}` };
    case 'unknown-outcome':
    case 'garbage':
      return unknown(failure);
    case 'rejected':
      return { kind: 'refused', code, message, lines };
  }
}

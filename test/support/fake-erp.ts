import { type BookedOrder, ErpAdapter, type ErpCapabilities, ErpFailure } from '@jembatan/erp';
import { type FeedPage, type FeedQuery, idr } from '@jembatan/kernel';
import { type OutgoingOrder } from '@jembatan/ordering';
import { type CreditStanding } from '@jembatan/stores';

export type Behaviour = 'well' | 'hang' | 'deaf' | 'refuse' | 'garbage' | 'lost' | 'reject' | 'busy';

const NOTHING: FeedPage<never> = { items: [], skipped: [], nextCursor: null };
const BOOKED: BookedOrder = { id: '1', externalRef: 'ref', number: 'SO1', stage: 'booked', lines: [], tax: null };

/** An ERP that does what a test tells it. `deaf`: hangs and does not heed the signal. */
export class FakeErp extends ErpAdapter {
  readonly name = 'fake';
  readonly capabilities: ErpCapabilities = {
    booking: 'one-shot',
    idempotent: true,
    maxParallelWrites: 8,
    settleMs: 1000,
    writeTimeoutMs: 60,
    changeFeed: { items: true, prices: true, stock: true, customers: true, orders: true },
  };
  behaviour: Behaviour = 'well';
  calls = 0;

  probe(signal: AbortSignal): Promise<void> {
    return this.answer(undefined, signal);
  }
  items({ signal }: FeedQuery): Promise<FeedPage<never>> {
    return this.answer(NOTHING, signal);
  }
  prices({ signal }: FeedQuery): Promise<FeedPage<never>> {
    return this.answer(NOTHING, signal);
  }
  stock({ signal }: FeedQuery): Promise<FeedPage<never>> {
    return this.answer(NOTHING, signal);
  }
  customers({ signal }: FeedQuery): Promise<FeedPage<never>> {
    return this.answer(NOTHING, signal);
  }
  orderChanges({ signal }: FeedQuery): Promise<FeedPage<never>> {
    return this.answer(NOTHING, signal);
  }
  credit(_customerCode: string, signal: AbortSignal): Promise<CreditStanding | null> {
    const nothing = idr(0);
    return this.answer({ limit: idr(1), used: nothing, overdue: nothing, blocked: false, asOf: new Date() }, signal);
  }
  findOrders(_externalRef: string, signal: AbortSignal): Promise<readonly []> {
    return this.answer([], signal);
  }
  createOrder({ externalRef }: OutgoingOrder, signal: AbortSignal): Promise<BookedOrder> {
    return this.answer({ ...BOOKED, externalRef }, signal);
  }
  confirmOrder(id: string, signal: AbortSignal): Promise<BookedOrder> {
    return this.answer({ ...BOOKED, id }, signal);
  }
  dropDraft(_id: string, signal: AbortSignal): Promise<void> {
    return this.answer(undefined, signal);
  }

  private async answer<T>(value: T, signal: AbortSignal): Promise<T> {
    this.calls += 1;
    switch (this.behaviour) {
      case 'well':
        return value;
      case 'hang':
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
      case 'deaf':
        return new Promise(() => undefined);
      case 'refuse':
        throw new ErpFailure('unreachable', 'erp.refused', 'ECONNREFUSED');
      case 'garbage':
        throw new ErpFailure('garbage', 'erp.garbage', 'HTML instead of JSON');
      case 'lost':
        throw new ErpFailure('unknown-outcome', 'erp.reset', 'ECONNRESET');
      case 'reject':
        throw new ErpFailure('rejected', 'stock.short', 'not enough');
      case 'busy':
        throw new ErpFailure('busy', 'erp.locked', 'locked');
    }
  }
}

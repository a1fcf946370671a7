import { type ErpAdapter, type OrderBook, OrderDelivery } from '@jembatan/erp';
import { type Hold, type OutgoingOrder, type PreviousTry, type Submission } from '@jembatan/ordering';
import { SystemClock } from '@jembatan/platform';
import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, chance } from '../../../apps/erp-sim/src/chance';
import { type ErpUnderTest, orderOf, soon } from './erp-under-test';
import { FaultyProxy, type ProxyFault } from './faulty-proxy';

export interface ChaosOptions {
  /** Orders in the storm. */
  readonly orders: number;
  readonly seed: number;
  /** Milliseconds after which a lost write that is late reaches the ERP. */
  readonly lateMs: number;
  /** Milliseconds in which every order must have come to an end. */
  readonly patience: number;
}

/** Writes that one order may cost; each of them is hit once. */
const MAX_WRITES = 3;

class LeaseLost extends Error {}

/** Whoever took it last holds it. */
class Lease {
  private holder = 0;

  take(): Hold {
    const mine = ++this.holder;
    return {
      renew: () => (this.holder === mine ? Promise.resolve() : Promise.reject(new LeaseLost('somebody else holds it'))),
    };
  }
}

/** An order with what a worker remembers of it between two tries. */
class Journey {
  previous: PreviousTry | null = null;
  readonly answers: Submission[] = [];
  readonly lease = new Lease();

  constructor(readonly order: OutgoingOrder) {}

  /** One try, as a worker makes it: that something may have been left in the ERP is never forgotten. */
  async submit(delivery: OrderDelivery): Promise<Submission | null> {
    const hold = this.lease.take();
    const before = this.previous;
    this.previous ??= { at: new Date() };
    try {
      const answer = await delivery.submit(this.order, before, hold);
      if (answer.kind === 'unavailable') this.previous = before;
      this.answers.push(answer);
      return answer;
    } catch (error) {
      if (error instanceof LeaseLost) return null;
      throw error;
    }
  }

  /** Tries until the ERP has said what became of the order. */
  async toTheEnd(delivery: OrderDelivery, patience: number): Promise<Submission> {
    for (const end = Date.now() + patience; ;) {
      const answer = await this.submit(delivery);
      if (answer && answer.kind !== 'unknown' && answer.kind !== 'unavailable') return answer;
      if (answer?.kind === 'unknown' && answer.settled) return answer;
      if (Date.now() > end) throw new Error(`No end to ${this.order.externalRef}: ${JSON.stringify(answer)}`);
      await pause(20);
    }
  }
}

/**
 * The delivery over one adapter, while answers are lost, requests are lost or come late, and two hold one order. The
 * ERP's own ledger is the judge: each order stands once, and no draft is left.
 */
export function describeErpChaos(name: string, open: () => Promise<ErpUnderTest>, options: ChaosOptions): void {
  // A storm is as long as its longest journey, on a machine that has other things to do.
  jest.setTimeout(10 * options.patience);
  describe(`an order reaches the ERP exactly once through ${name}`, () => {
    let erp: ErpUnderTest;
    let proxy: FaultyProxy;
    let adapter: ErpAdapter;
    let delivery: OrderDelivery;

    beforeAll(async () => {
      erp = await open();
      proxy = await FaultyProxy.open(erp.url);
      proxy.lateMs = options.lateMs;
      adapter = erp.adapter(proxy.url);
      delivery = new OrderDelivery(adapter, new SystemClock());
    }, 120_000);
    afterEach(() => {
      proxy.decide = () => 'none';
    });
    afterAll(async () => {
      await proxy?.close();
      await erp?.close();
    });

    const journey = (): Journey => new Journey(orderOf(erp.facts));

    /** Neither drafts nor a key: what may have been lost for good is a person's to decide. */
    const mayNeedAPerson = (): boolean =>
      adapter.capabilities.booking === 'one-shot' && !adapter.capabilities.idempotent;

    /** Once the network is quiet, the ERP's ledger has the order once, and no draft beside it. */
    const judge = async ({ order }: Journey, end: Submission): Promise<void> => {
      await delivery.sweep(order.externalRef);
      const ledger = await erp.ledger(order.externalRef);
      if (end.kind === 'unknown' && mayNeedAPerson()) {
        expect(end.settled).toBe(true);
        expect(ledger.booked).toBeLessThanOrEqual(1);
      } else expect({ end, ledger }).toMatchObject({ end: { kind: 'accepted' }, ledger: { booked: 1, drafts: 0 } });
    };

    const quiet = (): Promise<void> => {
      proxy.decide = () => 'none';
      return proxy.quiet();
    };

    it('when nothing happens', async () => {
      const each = journey();
      const end = await each.toTheEnd(delivery, options.patience);
      expect(each.answers).toHaveLength(1);
      expect(end.kind).toBe('accepted');
      await judge(each, end);
    });

    describe.each<ProxyFault & string>(['lose-answer', 'lose-request', 'late'])('when a write meets: %s', (fault) => {
      it.each(Array.from({ length: MAX_WRITES }, (_, at) => at + 1))('as write number %i', async (nth) => {
        let writes = 0;
        proxy.decide = (call) => (erp.writes(call) && ++writes === nth ? fault : 'none');
        const each = journey();
        const end = await each.toTheEnd(delivery, options.patience);
        // An order of fewer writes was not hit, and simply arrived.
        if (writes < nth) expect(each.answers).toHaveLength(1);
        await quiet();
        await judge(each, end);
      });
    });

    it.each(['createOrder', 'confirmOrder'] as const)(
      'when its holder stands still before %s and awakes after another has finished',
      async (step) => {
        const each = journey();
        let awake = (): void => undefined;
        const asleep = new Promise<void>((resolve) => (awake = resolve));
        const first = each.submit(new OrderDelivery(sleepingBefore(step, adapter, asleep), new SystemClock()));
        const end = await each.toTheEnd(delivery, options.patience);
        awake();
        await first;
        await judge(each, end);
      },
    );

    it(`when a storm goes over ${options.orders} at once`, async () => {
      const next = chance(options.seed);
      proxy.decide = (call) => weather(erp.writes(call), next);
      const waiting = Array.from({ length: options.orders }, journey);
      const ends: { readonly each: Journey; readonly end: Submission }[] = [];
      const worker = async (): Promise<void> => {
        for (let each = waiting.shift(); each; each = waiting.shift())
          ends.push({ each, end: await each.toTheEnd(delivery, options.patience) });
      };
      await Promise.all(Array.from({ length: adapter.capabilities.maxParallelWrites }, worker));
      await quiet();
      expect(ends).toHaveLength(options.orders);
      for (const { each, end } of ends) await judge(each, end);
    });
  });
}

/** An adapter that was told to write and does so only when it awakes: a paused process. */
const sleepingBefore = (step: 'createOrder' | 'confirmOrder', erp: ErpAdapter, asleep: Promise<void>): OrderBook => ({
  capabilities: erp.capabilities,
  findOrders: (externalRef, signal) => erp.findOrders(externalRef, signal),
  dropDraft: (id, signal) => erp.dropDraft(id, signal),
  orderChanges: (query) => erp.orderChanges(query),
  createOrder: async (order, signal) => {
    if (step === 'createOrder') await asleep;
    return erp.createOrder(order, step === 'createOrder' ? soon() : signal);
  },
  confirmOrder: async (id, signal) => {
    if (step === 'confirmOrder') await asleep;
    return erp.confirmOrder(id, step === 'confirmOrder' ? soon() : signal);
  },
});

function weather(writes: boolean, next: Chance): ProxyFault {
  const luck = next();
  if (!writes) return luck < 0.05 ? 'lose-answer' : luck < 0.08 ? BAD_GATEWAY : 'none';
  if (luck < 0.2) return 'lose-answer';
  if (luck < 0.3) return 'lose-request';
  return luck < 0.4 ? 'late' : luck < 0.45 ? BAD_GATEWAY : 'none';
}

const BAD_GATEWAY: ProxyFault = { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' };

import { idr } from '@jembatan/kernel';
import { type Hold, type OutgoingOrder, type Submission } from '@jembatan/ordering';
import { type BookedOrder, type ErpCapabilities, ErpFailure } from './erp.adapter';
import { type OrderBook, OrderDelivery } from './order-delivery';

const at = new Date('2026-11-21T05:00:00Z');
const SETTLE_MS = 1000;
const line = { sku: 'A', quantity: 2, unitPrice: idr(10_000), tax: idr(2200) };
const order: OutgoingOrder = { externalRef: 'order-1', customerCode: 'C1', orderedAt: at, note: null, lines: [line] };
const hold: Hold = { renew: () => Promise.resolve() };

/** An ERP in memory whose next calls can be made to fail: before they act, or with the answer lost after. */
class Book implements OrderBook {
  readonly orders: BookedOrder[] = [];
  readonly fail: Partial<Record<'find' | 'create' | 'confirm', { kind: ErpFailure['kind']; acts: boolean }[]>> = {};
  readonly capabilities: ErpCapabilities;

  constructor(change: Partial<ErpCapabilities>) {
    const changeFeed = { items: true, prices: true, stock: true, customers: true, orders: true };
    this.capabilities = {
      booking: 'draft',
      idempotent: false,
      maxParallelWrites: 1,
      settleMs: SETTLE_MS,
      writeTimeoutMs: 1000,
      changeFeed,
      ...change,
    };
  }

  findOrders(externalRef: string): Promise<BookedOrder[]> {
    return this.play('find', () => this.orders.filter((booked) => booked.externalRef === externalRef));
  }

  createOrder(wanted: OutgoingOrder): Promise<BookedOrder> {
    return this.play('create', () => this.add(wanted));
  }

  confirmOrder(id: string): Promise<BookedOrder> {
    return this.play('confirm', () => this.change(id, { stage: 'booked', number: `SO-${id}` }));
  }

  dropDraft(id: string): Promise<void> {
    this.orders.splice(
      this.orders.findIndex((booked) => booked.id === id),
      1,
    );
    return Promise.resolve();
  }

  orderChanges(): Promise<never> {
    throw new Error('not asked here');
  }

  add({ externalRef, lines }: OutgoingOrder): BookedOrder {
    const oneShot = this.capabilities.booking === 'one-shot';
    const id = String(this.orders.length + 1);
    const booked: BookedOrder = {
      id,
      externalRef,
      number: oneShot ? `SO-${id}` : null,
      stage: oneShot ? 'booked' : 'draft',
      lines: lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitPrice, status: null, reason: null })),
      tax: idr(2201),
    };
    this.orders.push(booked);
    return booked;
  }

  change(id: string, change: Partial<BookedOrder>): BookedOrder {
    const index = this.orders.findIndex((booked) => booked.id === id);
    return (this.orders[index] = { ...this.orders[index], ...change });
  }

  private play<T>(step: 'find' | 'create' | 'confirm', act: () => T): Promise<T> {
    const failure = this.fail[step]?.shift();
    if (!failure || failure.acts) {
      const answer = act();
      if (!failure) return Promise.resolve(answer);
    }
    return Promise.reject(new ErpFailure(failure.kind, 'erp.fault', `the ${step} went wrong`));
  }
}

const open = (change: Partial<ErpCapabilities>, now = at): { book: Book; delivery: OrderDelivery } => {
  const book = new Book(change);
  return { book, delivery: new OrderDelivery(book, { now: () => now }) };
};
const submit = (delivery: OrderDelivery, triedAt: Date | null = null): Promise<Submission> =>
  delivery.submit(order, triedAt && { at: triedAt }, hold);

describe('Delivery through a draft', () => {
  it('books the draft, and shows a rupiah of rounding without calling it changed', async () => {
    const { book, delivery } = open({});
    await expect(submit(delivery)).resolves.toEqual({ kind: 'accepted', number: 'SO-1', taxDifference: idr(1) });
    expect(book.orders).toHaveLength(1);
  });

  it('takes up the draft whose answer was lost, and drops a second one that surfaced late', async () => {
    const { book, delivery } = open({});
    book.fail.create = [{ kind: 'unknown-outcome', acts: true }];
    await expect(submit(delivery)).resolves.toMatchObject({ kind: 'unknown', settled: false });
    book.add(order);
    await expect(submit(delivery, at)).resolves.toMatchObject({ kind: 'accepted', number: 'SO-1' });
    expect(book.orders.map(({ stage }) => stage)).toEqual(['booked']);
  });

  it('finds the booking whose answer was lost instead of booking again', async () => {
    const { book, delivery } = open({});
    book.fail.confirm = [{ kind: 'unknown-outcome', acts: true }];
    await expect(submit(delivery)).resolves.toMatchObject({ kind: 'unknown' });
    await expect(submit(delivery, at)).resolves.toMatchObject({ kind: 'accepted' });
    expect(book.orders).toHaveLength(1);
  });

  it('is sure that nothing happened only before the draft was made', async () => {
    const { book, delivery } = open({});
    book.fail.find = [{ kind: 'unreachable', acts: false }];
    await expect(submit(delivery)).resolves.toMatchObject({ kind: 'unavailable' });
    book.fail.confirm = [{ kind: 'unreachable', acts: false }];
    await expect(submit(delivery)).resolves.toMatchObject({ kind: 'unknown' });
  });

  it('drops the draft in which the ERP put another price, and tells the difference', async () => {
    const { book, delivery } = open({});
    const draft = book.add(order);
    book.change(draft.id, { lines: [{ ...draft.lines[0], unitPrice: idr(9_000) }] });
    await expect(submit(delivery)).resolves.toMatchObject({
      kind: 'changed',
      number: null,
      differences: [{ sku: 'A', ours: { unitPrice: idr(10_000) }, theirs: { unitPrice: idr(9_000) } }],
    });
    expect(book.orders).toEqual([]);
  });

  it('leaves no open quotation behind when the ERP refuses to book', async () => {
    const { book, delivery } = open({});
    book.fail.confirm = [{ kind: 'rejected', acts: false }];
    await expect(submit(delivery)).resolves.toMatchObject({ kind: 'refused', code: 'erp.fault' });
    expect(book.orders).toEqual([]);
  });

  it('writes nothing once the lease is lost', async () => {
    const { book, delivery } = open({});
    const lost: Hold = { renew: () => Promise.reject(new Error('lost')) };
    await expect(delivery.submit(order, null, lost)).rejects.toThrow('lost');
    expect(book.orders).toEqual([]);
  });

  it('sweeps drafts and leaves the booked order alone', async () => {
    const { book, delivery } = open({});
    await submit(delivery);
    book.add(order);
    await expect(delivery.sweep(order.externalRef)).resolves.toBe(1);
    expect(book.orders.map(({ stage }) => stage)).toEqual(['booked']);
  });
});

describe('Delivery in one shot to an ERP that honours the reference', () => {
  it('looks up after a lost answer and does not book again', async () => {
    const { book, delivery } = open({ booking: 'one-shot', idempotent: true });
    book.fail.create = [{ kind: 'unknown-outcome', acts: true }];
    await expect(submit(delivery)).resolves.toMatchObject({ kind: 'unknown' });
    await expect(submit(delivery, at)).resolves.toMatchObject({ kind: 'accepted' });
    expect(book.orders).toHaveLength(1);
  });

  it('believes a refusal after a lost answer only once the lost try cannot surface any more', async () => {
    for (const [now, kind] of [
      [new Date(at.getTime() + SETTLE_MS), 'unknown'],
      [new Date(at.getTime() + SETTLE_MS + 1), 'refused'],
    ] as const) {
      const { book, delivery } = open({ booking: 'one-shot', idempotent: true }, now);
      book.fail.create = [{ kind: 'rejected', acts: false }];
      await expect(submit(delivery, at)).resolves.toMatchObject({ kind });
    }
  });

  it('takes a booking that surfaced while it was refused for what it is', async () => {
    const { book, delivery } = open({ booking: 'one-shot', idempotent: true });
    book.fail.create = [{ kind: 'rejected', acts: true }];
    await expect(submit(delivery, at)).resolves.toMatchObject({ kind: 'accepted' });
    expect(book.orders).toHaveLength(1);
  });

  it('says that a changed order stands', async () => {
    const { book, delivery } = open({ booking: 'one-shot', idempotent: true });
    const booked = book.add(order);
    book.change(booked.id, { lines: [] });
    await expect(submit(delivery, at)).resolves.toMatchObject({
      kind: 'changed',
      number: 'SO-1',
      differences: [{ theirs: null }],
    });
  });
});

describe('Delivery in one shot to an ERP that takes every request as a new order', () => {
  const blunt = { booking: 'one-shot', idempotent: false } as const;

  it('is never sent again after a lost answer: it is looked up until the time is over, then a person decides', async () => {
    const lost = at;
    for (const [now, settled] of [
      [new Date(at.getTime() + SETTLE_MS), false],
      [new Date(at.getTime() + SETTLE_MS + 1), true],
    ] as const) {
      const { book, delivery } = open(blunt, now);
      await expect(submit(delivery, lost)).resolves.toMatchObject({ kind: 'unknown', settled });
      expect(book.orders).toEqual([]);
    }
  });

  it('is found when it surfaces within that time', async () => {
    const { book, delivery } = open(blunt);
    book.add(order);
    await expect(submit(delivery, at)).resolves.toMatchObject({ kind: 'accepted' });
  });
});

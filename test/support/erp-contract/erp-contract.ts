import { type ErpAdapter, ErpFailure, type BookedOrder } from '@jembatan/erp';
import { type OutgoingOrder } from '@jembatan/ordering';
import { randomUUID } from 'node:crypto';
import { ANSWER_MS, type ErpUnderTest, orderOf, readThrough, soon } from './erp-under-test';
import { FaultyProxy } from './faulty-proxy';

/** What every adapter owes the house, whatever ERP stands behind it. */
export function describeErpContract(name: string, open: () => Promise<ErpUnderTest>): void {
  jest.setTimeout(3 * ANSWER_MS);
  describe(`the ERP contract, held by ${name}`, () => {
    let erp: ErpUnderTest;
    let proxy: FaultyProxy;
    let adapter: ErpAdapter;

    beforeAll(async () => {
      erp = await open();
      proxy = await FaultyProxy.open(erp.url);
      adapter = erp.adapter(proxy.url);
    }, 120_000);
    afterEach(() => {
      proxy.decide = () => 'none';
    });
    afterAll(async () => {
      await proxy?.close();
      await erp?.close();
    });

    const failure = async (work: Promise<unknown>): Promise<ErpFailure> => {
      const error = await work.then(
        (answer) => new Error(`answered ${JSON.stringify(answer)}`),
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(ErpFailure);
      return error as ErpFailure;
    };
    const book = async (order: OutgoingOrder): Promise<BookedOrder> => {
      const created = await adapter.createOrder(order, soon());
      return created.stage === 'draft' ? adapter.confirmOrder(created.id, soon()) : created;
    };

    describe('lists', () => {
      it('brings every item once, page by page, to the end', async () => {
        const { items } = await readThrough((query) => adapter.items(query));
        expect(new Set(items.map(({ sku }) => sku)).size).toBe(erp.facts.items);
        expect(items).toHaveLength(erp.facts.items);
        for (const { packSize, minQuantity, multiple } of items)
          for (const figure of [packSize, minQuantity, multiple]) expect(figure).toBeGreaterThanOrEqual(1);
      });

      it('brings whole, positive prices, that of each ordered article among them', async () => {
        const { items: customers } = await readThrough((query) => adapter.customers(query));
        const list = customers.find(({ code }) => code === erp.facts.customer)?.priceList;
        const { items } = await readThrough((query) => adapter.prices(query));
        expect(items.every(({ price }) => Number.isSafeInteger(price.amount) && price.amount > 0)).toBe(true);
        for (const { sku, quantity, unitPrice } of erp.facts.lines) {
          const breaks = items.filter((each) => each.priceList === list && each.sku === sku);
          const held = breaks.filter(({ minQuantity }) => minQuantity <= quantity);
          held.sort((a, b) => b.minQuantity - a.minQuantity);
          expect({ sku, price: held[0]?.price }).toEqual({ sku, price: unitPrice });
        }
      });

      it('brings stock in whole units, never below nothing', async () => {
        const { items } = await readThrough((query) => adapter.stock(query));
        expect(items.every(({ available }) => Number.isSafeInteger(available) && available >= 0)).toBe(true);
        for (const { sku } of erp.facts.lines) {
          const total = items.filter((each) => each.sku === sku).reduce((sum, each) => sum + each.available, 0);
          expect(total).toBeGreaterThanOrEqual(1000);
        }
      });

      it('brings every customer once, with its credit', async () => {
        const { items } = await readThrough((query) => adapter.customers(query));
        expect(items).toHaveLength(erp.facts.customers);
        expect(new Set(items.map(({ code }) => code)).size).toBe(erp.facts.customers);
        const customer = items.find(({ code }) => code === erp.facts.customer);
        expect(customer?.blocked).toBe(false);
        expect(customer?.creditLimit.amount).toBeGreaterThan(0);
      });

      it('tells what changed since an instant, where it says that it can', async () => {
        const [{ sku }] = erp.facts.lines;
        const since = new Date();
        await erp.changeStock(sku);
        const { items } = await readThrough((query) => adapter.stock(query), since);
        expect(items.map((each) => each.sku)).toContain(sku);
        if (adapter.capabilities.changeFeed.stock) expect(items.length).toBeLessThan(erp.facts.items);
      });
    });

    describe('credit', () => {
      it('knows a customer, and tells when it was asked by our clock', async () => {
        const before = new Date();
        const standing = await adapter.credit(erp.facts.customer, soon());
        expect(standing?.blocked).toBe(false);
        expect(standing?.limit.amount).toBeGreaterThan(0);
        expect(standing?.asOf.getTime()).toBeGreaterThanOrEqual(before.getTime());
        expect(standing?.asOf.getTime()).toBeLessThanOrEqual(Date.now());
      });

      it('answers null for a customer that the ERP does not know', async () => {
        expect(await adapter.credit(`unknown-${randomUUID()}`, soon())).toBeNull();
      });

      it('is used by a booked order, tax included', async () => {
        const before = await adapter.credit(erp.facts.customer, soon());
        const order = orderOf(erp.facts);
        await book(order);
        const after = await adapter.credit(erp.facts.customer, soon());
        const gross = order.lines.reduce(
          (sum, line) => sum + line.quantity * line.unitPrice.amount + line.tax.amount,
          0,
        );
        const used = (after?.used.amount ?? 0) - (before?.used.amount ?? 0);
        expect(Math.abs(used - gross)).toBeLessThanOrEqual(order.lines.length);
      });
    });

    describe('orders', () => {
      it('finds nothing under a reference that was never sent', async () => {
        expect(await adapter.findOrders(randomUUID(), soon())).toEqual([]);
      });

      it('books an order as it was sent, and finds it by its reference', async () => {
        const order = orderOf(erp.facts);
        const booked = await book(order);
        expect(booked.stage).toBe('booked');
        expect(booked.number).toEqual(expect.any(String));
        const found = await adapter.findOrders(order.externalRef, soon());
        expect(found.map(({ id, stage, number }) => ({ id, stage, number }))).toEqual([
          { id: booked.id, stage: 'booked', number: booked.number },
        ]);
        const sent = order.lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitPrice }));
        expect(found[0].lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitPrice }))).toEqual(sent);
        expect(await erp.ledger(order.externalRef)).toEqual({ booked: 1, drafts: 0 });
      });

      it('takes a repeated order for what its capabilities say', async () => {
        const order = orderOf(erp.facts);
        const first = await adapter.createOrder(order, soon());
        const second = await adapter.createOrder(order, soon());
        const { booking, idempotent } = adapter.capabilities;
        const count = await erp.ledger(order.externalRef);
        if (idempotent) expect(second.id).toBe(first.id);
        if (booking === 'one-shot') expect(count).toEqual({ booked: idempotent ? 1 : 2, drafts: 0 });
        else expect(count).toEqual({ booked: 0, drafts: idempotent ? 1 : 2 });
      });

      it('confirms and drops drafts repeatably, and drops nothing further', async () => {
        if (adapter.capabilities.booking === 'one-shot') {
          const { kind } = await failure(adapter.confirmOrder('1', soon()));
          expect(kind).toBe('rejected');
          return;
        }
        const order = orderOf(erp.facts);
        const kept = await adapter.createOrder(order, soon());
        const stray = await adapter.createOrder(order, soon());
        expect(await erp.ledger(order.externalRef)).toEqual({ booked: 0, drafts: 2 });
        await adapter.dropDraft(stray.id, soon());
        await adapter.dropDraft(stray.id, soon());
        const booked = await adapter.confirmOrder(kept.id, soon());
        const again = await adapter.confirmOrder(kept.id, soon());
        expect(again.number).toBe(booked.number);
        await adapter.dropDraft(kept.id, soon());
        expect(await erp.ledger(order.externalRef)).toEqual({ booked: 1, drafts: 0 });
      });

      it('passes on what the ERP refuses as refused, and nothing stands', async () => {
        const order = { ...orderOf(erp.facts), customerCode: erp.facts.refusedCustomer };
        expect((await failure(book(order))).kind).toBe('rejected');
        expect((await erp.ledger(order.externalRef)).booked).toBe(0);
      });

      it('is refused an article or a customer that the ERP does not know', async () => {
        const [line] = erp.facts.lines;
        const unknownSku = { ...orderOf(erp.facts), lines: [{ ...line, sku: 'NO-SUCH-SKU' }] };
        const refused = await failure(book(unknownSku));
        expect(refused.kind).toBe('rejected');
        expect(refused.lines.map(({ sku }) => sku)).toEqual(['NO-SUCH-SKU']);
        const unknownCustomer = { ...orderOf(erp.facts), customerCode: 'NO-SUCH-CUSTOMER' };
        expect((await failure(book(unknownCustomer))).kind).toBe('rejected');
        expect(await erp.ledger(unknownSku.externalRef)).toEqual({ booked: 0, drafts: 0 });
        expect(await erp.ledger(unknownCustomer.externalRef)).toEqual({ booked: 0, drafts: 0 });
      });

      it('tells how orders stand', async () => {
        const since = new Date();
        const order = orderOf(erp.facts);
        const booked = await book(order);
        const { items } = await readThrough((query) => adapter.orderChanges(query), since);
        const change = items.find(({ externalRef }) => externalRef === order.externalRef);
        expect(change).toMatchObject({ number: booked.number, status: 'booked' });
      });
    });

    describe('trouble', () => {
      const html = { status: 200, contentType: 'text/html', body: '<h1>It works!</h1>' };

      it('touches the ERP when it probes', async () => {
        await adapter.probe(soon());
        proxy.decide = () => html;
        await failure(adapter.probe(soon()));
      });

      it('keeps to a deadline', async () => {
        proxy.decide = () => 'hang';
        const begun = Date.now();
        await failure(adapter.items({ cursor: null, since: null, signal: AbortSignal.timeout(150) }));
        await failure(adapter.credit(erp.facts.customer, AbortSignal.timeout(150)));
        expect(Date.now() - begun).toBeLessThan(3000);
      });

      it('does not call an order refused or unsent because its answer did not come in time', async () => {
        proxy.decide = (call) => (erp.writes(call) ? 'hang' : 'none');
        const { kind } = await failure(adapter.createOrder(orderOf(erp.facts), AbortSignal.timeout(1500)));
        expect(kind).toBe('unknown-outcome');
      });

      it('stops at once when it is called off', async () => {
        const order = orderOf(erp.facts);
        const reason = new Error('called off');
        await failure(adapter.stock({ cursor: null, since: null, signal: AbortSignal.abort(reason) }));
        await failure(adapter.createOrder(order, AbortSignal.abort(reason)));
        expect(await erp.ledger(order.externalRef)).toEqual({ booked: 0, drafts: 0 });
      });

      it('knows that nothing was sent when nobody listens', async () => {
        const gone = await FaultyProxy.open(erp.url);
        const nobody = erp.adapter(gone.url);
        await gone.close();
        expect((await failure(nobody.probe(soon()))).kind).toBe('unreachable');
        expect((await failure(nobody.createOrder(orderOf(erp.facts), soon()))).kind).toBe('unreachable');
      });

      it.each([
        ['a page of HTML', html],
        ['half a JSON', { status: 200, contentType: 'application/json', body: '{"items":[{"sku":"A' }],
        ['nothing', { status: 200, contentType: 'application/json', body: '' }],
        ['a list of nulls', { status: 200, contentType: 'application/json', body: '[null]' }],
        ['a broken gateway', { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }],
      ])('believes nothing when it is answered %s', async (_what, answer) => {
        proxy.decide = (call) => (erp.writes(call) ? answer : 'none');
        const order = orderOf(erp.facts);
        expect((await failure(adapter.createOrder(order, soon()))).kind).toBe('unknown-outcome');
        proxy.decide = () => answer;
        await failure(adapter.items({ cursor: null, since: null, signal: soon() }));
        await failure(adapter.customers({ cursor: null, since: null, signal: soon() }));
        await failure(adapter.credit(erp.facts.customer, soon()));
        await failure(adapter.findOrders(order.externalRef, soon()));
      });
    });
  });
}

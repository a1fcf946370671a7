import { ErpFailure, OrderDelivery } from '@jembatan/erp';
import { idr } from '@jembatan/kernel';
import { type OutgoingLine, type OutgoingOrder } from '@jembatan/ordering';
import { SystemClock } from '@jembatan/platform';
import { TrytonAdapter } from '../../libs/erp/src/tryton/tryton.adapter';
import { NO_LIMIT } from '../../libs/erp/src/tryton/tryton-customer.rules';
import { testConfig } from '../support/config';
import { orderOf, readThrough, soon } from '../support/erp-contract/erp-under-test';
import { GOLDEN_LINES, type GoldenLine } from '../support/golden-figures';
import { needsTool } from '../support/skip';
import { NPWP } from '../support/tryton/seed';
import { seededCluster } from '../support/tryton/seeded-cluster';
import { openTryton } from '../support/tryton/tryton-under-test';
import { until } from '../support/until';

type Opened = Awaited<ReturnType<typeof openTryton>>;

// One Python process answers, and shares its core with everything else here.
jest.setTimeout(60_000);

needsTool('trytond', 'scripts/install-test-tools', () =>
  describe('The Tryton adapter on a real Tryton', () => {
    let opened: Opened;
    let erp: TrytonAdapter;

    beforeAll(seededCluster, 300_000);
    beforeAll(async () => {
      opened = await openTryton();
      erp = new TrytonAdapter(testConfig(opened.tryton.settings()));
    }, 60_000);
    afterAll(() => opened?.close(), 60_000);

    const order = (changes: Partial<OutgoingOrder> = {}): OutgoingOrder => ({ ...orderOf(opened.facts), ...changes });
    const failure = async (work: Promise<unknown>): Promise<ErpFailure> => {
      const error: unknown = await work.catch((reason: unknown) => reason);
      if (!(error instanceof ErpFailure)) throw new Error(`no failure but ${JSON.stringify(error)}`);
      return error;
    };
    const book = async (wanted: OutgoingOrder) => {
      const { id } = await erp.createOrder(wanted, soon());
      return erp.confirmOrder(id, soon());
    };
    const changeOf = async ({ externalRef }: OutgoingOrder, since: Date | null = null) => {
      const { items } = await readThrough((query) => erp.orderChanges(query), since);
      return items.find((change) => change.externalRef === externalRef);
    };

    describe('prices and units', () => {
      const priceOf = async (priceList: string, sku: string): Promise<[number, number][]> => {
        const { items } = await readThrough((query) => erp.prices(query));
        const ours = items.filter((each) => each.priceList === priceList && each.sku === sku);
        return ours.map(({ minQuantity, price }) => [minQuantity, price.amount]);
      };

      it('has a price for each break of a price list, and list prices for customers without one', async () => {
        const [sku] = opened.tryton.seed.skus;
        expect(await priceOf('Grosir', sku)).toEqual([
          [1, 900],
          [12, 800],
        ]);
        const { items } = await readThrough((query) => erp.customers(query));
        const withoutList = items.find(({ code }) => code === opened.tryton.seed.withoutList);
        expect(await priceOf(withoutList?.priceList ?? '', sku)).toEqual([[1, 1000]]);
      });

      it('sells by the carton what Tryton sells by the carton: price, pack and stock', async () => {
        const sku = opened.tryton.seed.skus[9];
        const { items } = await readThrough((query) => erp.items(query));
        expect(items.find((item) => item.sku === sku)).toMatchObject({ unit: 'Karton isi 24', packSize: 24 });
        expect(await priceOf('Retail', sku)).toEqual([[1, 240_000]]);
        const { items: stock } = await readThrough((query) => erp.stock(query));
        const counted = stock
          .filter((each) => each.sku === sku)
          .map(({ warehouse, available }) => [warehouse, available]);
        expect(counted).toEqual([
          ['WH', 4166],
          ['SBY', 2083],
        ]);
        const line = { sku, quantity: 2, unitPrice: idr(240_000), tax: idr(52_800) };
        const booked = await book(order({ lines: [line] }));
        expect(booked.lines).toMatchObject([{ sku, quantity: 2, unitPrice: idr(240_000) }]);
        expect(booked.tax).toEqual(idr(52_800));
      });
    });

    describe('the golden figures', () => {
      const skuOf = ({ taxClass }: GoldenLine, at: number): string => {
        const { skus, luxury, exempt } = opened.tryton.seed;
        return taxClass === 'STANDARD' ? skus[20 + at] : taxClass === 'LUXURY' ? luxury : exempt;
      };
      const lineOf = (golden: GoldenLine, at: number): OutgoingLine => ({
        ...{ sku: skuOf(golden, at), quantity: golden.quantity },
        ...{ unitPrice: idr(golden.unitPrice), tax: idr(golden.tax) },
      });
      /** A half: Tryton rounds it to the even side, the portal up, as the tax office does. */
      const isHalf = ({ taxClass, net }: GoldenLine): boolean => taxClass === 'STANDARD' && (net * 11) % 100 === 50;
      const booked = async (lines: readonly GoldenLine[]) => {
        const wanted = order({ lines: lines.map(lineOf) });
        const { id, tax } = await book(wanted);
        const fields = ['untaxed_amount', 'tax_amount', 'total_amount'];
        const [sale] = await opened.tryton.books.search('sale.sale', [['id', '=', Number(id)]], fields);
        return { tax: tax?.amount, ...Object.fromEntries(fields.map((field) => [field, Number(sale[field])])) };
      };
      const sum = (lines: readonly GoldenLine[], of: 'net' | 'tax'): number =>
        lines.reduce((total, line) => total + line[of], 0);

      it('are those of Tryton to the rupiah: it rounds by line, at 11 % of the price', async () => {
        const plain = GOLDEN_LINES.filter((line) => !isHalf(line) && line.taxClass !== 'NOT_COLLECTED');
        expect(plain.length).toBeGreaterThan(5);
        for (const lines of [plain.slice(0, 3), plain.slice(3), plain]) {
          const [net, tax] = [sum(lines, 'net'), sum(lines, 'tax')];
          expect(await booked(lines)).toEqual({ tax, untaxed_amount: net, tax_amount: tax, total_amount: net + tax });
        }
      });

      it('differ by a rupiah at most where a half is rounded, which counts as accepted', async () => {
        const delivery = new OrderDelivery(erp, new SystemClock());
        const hold = { renew: () => Promise.resolve() };
        for (const half of GOLDEN_LINES.filter(isHalf)) {
          const told = await delivery.submit(order({ lines: [lineOf(half, 0)] }), null, hold);
          expect(told).toMatchObject({ kind: 'accepted' });
          const even = Math.floor((half.net * 11) / 100 / 2 + 0.5) * 2;
          expect(told).toMatchObject({ taxDifference: idr(even - half.tax) });
        }
      });
    });

    it('tells a customer’s tax number', async () => {
      const { items } = await readThrough((query) => erp.customers(query));
      const [first, second] = opened.tryton.seed.customers;
      expect(items.find(({ code }) => code === first)?.taxId).toBe(NPWP);
      expect(items.find(({ code }) => code === second)?.taxId).toBeNull();
    });

    describe('credit', () => {
      it('has a figure for a customer without a limit', async () => {
        const standing = await erp.credit(opened.tryton.seed.withoutLimit, soon());
        expect(standing?.limit).toEqual(NO_LIMIT);
      });

      it('tells a refusal for credit from others, and leaves no quotation behind', async () => {
        const delivery = new OrderDelivery(erp, new SystemClock());
        const beyond = order({ customerCode: opened.tryton.seed.withoutCredit });
        const hold = { renew: () => Promise.resolve() };
        expect(await delivery.submit(beyond, null, hold)).toMatchObject({ kind: 'refused', code: 'erp.credit' });
        expect(await opened.ledger(beyond.externalRef)).toEqual({ booked: 0, drafts: 0 });
      });
    });

    describe('how an order stands', () => {
      it('follows the goods and the invoice, though Tryton dates neither on the sale', async () => {
        const wanted = order();
        await book(wanted);
        expect(await changeOf(wanted)).toMatchObject({ status: 'booked', invoiceNumber: null });
        await opened.tryton.ship(wanted.externalRef);
        expect(await changeOf(wanted)).toMatchObject({ status: 'shipped' });
        const since = new Date();
        const invoiceNumber = await opened.tryton.postInvoice(wanted.externalRef);
        expect(await changeOf(wanted, since)).toMatchObject({ status: 'invoiced', invoiceNumber });
      });

      it('does not take a dropped draft for a cancelled order', async () => {
        const wanted = order();
        const stray = await erp.createOrder(wanted, soon());
        await erp.dropDraft(stray.id, soon());
        expect(await changeOf(wanted)).toBeUndefined();
        await book(wanted);
        expect(await changeOf(wanted)).toMatchObject({ status: 'booked' });
      });

      it('keeps the day it was ordered on in Jakarta', async () => {
        const wanted = order({ orderedAt: new Date(Date.UTC(2026, 0, 31, 20, 0)) });
        const { id } = await erp.createOrder(wanted, soon());
        const [sale] = await opened.tryton.sql<{ day: string }>(
          `select sale_date::text as day from sale_sale where id = ${id}`,
        );
        expect(sale.day).toBe('2026-02-01');
      });
    });

    describe('trouble', () => {
      it('processes a sale whose server died between confirming and processing it', async () => {
        const wanted = order();
        const { id } = await erp.createOrder(wanted, soon());
        await opened.tryton.books.call('model.sale.sale.quote', [Number(id)]);
        // What such a death leaves: confirmed, with neither shipment nor invoice.
        await opened.tryton.sql(`update sale_sale set state = 'confirmed' where id = ${id}`);
        expect(await erp.findOrders(wanted.externalRef, soon())).toMatchObject([{ id, stage: 'booked' }]);
        const [sale] = await opened.tryton.books.search('sale.sale', [['id', '=', Number(id)]], ['state', 'shipments']);
        expect(sale.state).toBe('processing');
        expect(sale.shipments).toHaveLength(1);
      });

      it('does not know what a frozen server will do, and finds what it did', async () => {
        const wanted = order();
        await erp.probe(soon());
        opened.tryton.server.freeze();
        const wait = failure(erp.probe(AbortSignal.timeout(300)));
        expect((await wait).kind).toBe('unreachable');
        opened.tryton.server.thaw();
        const { id } = await erp.createOrder(wanted, soon());
        opened.tryton.server.freeze();
        expect((await failure(erp.confirmOrder(id, AbortSignal.timeout(300)))).kind).toBe('unknown-outcome');
        opened.tryton.server.thaw();
        await until('the quotation is there', async () => {
          const sales = (await opened.tryton.ledger()).filter(({ reference }) => reference === wanted.externalRef);
          return sales[0]?.state === 'quotation';
        });
        expect((await erp.confirmOrder(id, soon())).stage).toBe('booked');
      });

      it('goes on by itself after a kill -9, a lost session and a restarted PostgreSQL', async () => {
        await opened.tryton.server.kill();
        expect((await failure(erp.createOrder(order(), soon()))).kind).toBe('unreachable');
        await opened.tryton.server.start();
        await erp.probe(soon());
        await opened.tryton.sql('delete from ir_session');
        await book(order());
        await opened.tryton.stopPostgres();
        await failure(erp.probe(soon()));
        await opened.tryton.startPostgres();
        await until('Tryton is back', () => erp.probe(soon()).then(() => true), { within: 20_000 });
        await book(order());
      }, 60_000);

      it('is not let in with a wrong password, and says that nothing was done', async () => {
        const stranger = new TrytonAdapter(testConfig({ ...opened.tryton.settings(), ERP_PASSWORD: 'wrong' }));
        const refused = await failure(stranger.createOrder(order(), soon()));
        expect([refused.kind, refused.code]).toEqual(['unreachable', 'erp.not_let_in']);
      }, 30_000);
    });
  }),
);

import { Clock, idr, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import {
  type CreditStanding,
  CustomerSync,
  ErpCustomers,
  type Store,
  StoreAccounts,
  Territories,
} from '@jembatan/stores';
import { bootApi, type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { customer, FakeCustomers, inPages, pageOf } from '../support/fake-feeds';
import { HandClock } from '../support/hand-clock';
import { enter } from '../support/shop';

const ctx = systemCtx('test');

interface Listed {
  readonly items: { readonly code: string }[];
  readonly nextCursor: string | null;
}

describe('stores', () => {
  const clock = new HandClock();
  const erp = new FakeCustomers();
  let database: TestDatabase;
  let api: BootedApi;
  let sync: CustomerSync;
  let accounts: StoreAccounts;
  let transactions: Transactions;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({
      databaseUrl: database.url,
      replace: [
        [Clock, clock],
        [ErpCustomers, erp],
      ],
    });
    sync = api.app.get(CustomerSync, { strict: false });
    accounts = api.app.get(StoreAccounts, { strict: false });
    transactions = api.app.get(Transactions);
  });

  beforeEach(async () => {
    clock.pass(25 * 3_600_000);
    erp.feed.changeFeed = false;
    erp.feed.answer = inPages([customer('C1'), customer('C2'), customer('C3')], 2);
    await sync.run(ctx);
    clock.pass(60_000);
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const idOf = async (code: string): Promise<string> => {
    const [row] = await transactions.each((tx) => tx.sql<{ id: string }[]>`select id from store where code = ${code}`);
    return row?.id ?? '';
  };
  const store = async (code: string): Promise<Store> => {
    const id = await idOf(code);
    return transactions.each((tx) => accounts.get(tx, id));
  };
  const used = (amount: number, asOf: Date): CreditStanding => ({
    limit: idr(1_000_000),
    used: idr(amount),
    overdue: idr(0),
    blocked: false,
    asOf,
  });
  const record = async (code: string, standing: CreditStanding): Promise<void> => {
    const id = await idOf(code);
    await transactions.each((tx) => accounts.recordStanding(tx, id, standing));
  };

  describe('are what the ERP lists as customers', () => {
    it('with the standing of when it was asked, and keep their id', async () => {
      const before = await store('C1');
      erp.feed.answer = inPages([customer('C1', { name: 'Toko Baru', creditUsed: idr(5) }), customer('C2')]);
      await sync.run(ctx);
      const after = await store('C1');
      expect(after).toMatchObject({ id: before.id, name: 'Toko Baru', standing: used(5, clock.now()) });
      expect((await store('C2')).standing?.asOf).toEqual(clock.now());
    });

    it('with the tax number that it tells, where that can be one', async () => {
      const told = ['01.312.166.0-091.000', '01.312.166.1-091.000', '3171013002001234', null];
      const customers = told.map((taxId, at) => customer(`C${at + 1}`, { taxId }));
      erp.feed.answer = inPages(customers);
      await sync.run(ctx);
      const heard = await Promise.all(customers.map(async ({ code }) => (await store(code)).taxId));
      expect(heard).toEqual(['013121660091000', null, '3171013002001234', null]);
      erp.feed.answer = inPages(customers.map(({ code }) => customer(code)));
      await sync.run(ctx);
      expect((await store('C1')).taxId).toBeNull();
    });

    it('and have no credit once it lists them no more, until it does again', async () => {
      erp.feed.answer = inPages([customer('C1')]);
      await sync.run(ctx);
      expect((await store('C3')).standing).toMatchObject({ blocked: true });
      clock.pass(60_000);
      erp.feed.answer = inPages([customer('C1'), customer('C3')]);
      await sync.run(ctx);
      expect((await store('C3')).standing).toMatchObject({ blocked: false, asOf: clock.now() });
    });

    it('but keep standing and age while their record is not usable', async () => {
      const before = await store('C2');
      const half = { amount: 0.5, currency: 'IDR' as const };
      erp.feed.answer = inPages([customer('C1'), customer('C2', { creditUsed: half }), customer('C3')]);
      await sync.run(ctx);
      expect(await store('C2')).toEqual(before);
      expect((await store('C1')).standing?.asOf).toEqual(clock.now());
    });
  });

  describe('keep the newer standing', () => {
    it('of a live answer and a reading that began before it', async () => {
      const began = clock.now();
      erp.feed.answer = async () => {
        clock.pass(1000);
        await record('C1', used(700, clock.now()));
        return pageOf([customer('C1', { creditUsed: idr(100), name: 'Toko Lain' }), customer('C2'), customer('C3')]);
      };
      await sync.run(ctx);
      expect(await store('C1')).toMatchObject({ name: 'Toko Lain', standing: used(700, clock.now()) });
      expect((await store('C2')).standing?.asOf).toEqual(began);
    });

    it('of a reading and a live answer that was asked before it', async () => {
      await record('C1', used(900, new Date(clock.now().getTime() - 3_600_000)));
      expect((await store('C1')).standing?.used).toEqual(idr(0));
    });

    it('of a live answer and the next reading', async () => {
      await record('C1', used(900, clock.now()));
      expect((await store('C1')).standing).toEqual(used(900, clock.now()));
      clock.pass(1000);
      await sync.run(ctx);
      expect((await store('C1')).standing).toEqual(used(0, clock.now()));
    });
  });

  it('are held by whoever judges their credit', async () => {
    const id = await idOf('C1');
    const order: string[] = [];
    const judge = (name: string): Promise<void> =>
      transactions.run(async (tx) => {
        await accounts.lock(tx, id);
        order.push(`${name} in`);
        await tx.sql`select pg_sleep(0.05)`;
        order.push(`${name} out`);
      });
    await Promise.all([judge('one'), judge('two')]);
    expect(order.map((step) => step.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
    const nobody = transactions.run((tx) => accounts.lock(tx, '0190a1b2-0000-7000-8000-000000000000'));
    await expect(nobody).rejects.toMatchObject({ kind: 'not-found', code: 'store.not_found' });
  });

  describe('are listed', () => {
    const list = async (token: string, query = ''): Promise<Listed> => {
      const { body } = await api.http.get(`/api/v1/stores${query}`).set('authorization', `Bearer ${token}`).expect(200);
      return body as Listed;
    };
    const codes = async (token: string, query = ''): Promise<string[]> =>
      (await list(token, query)).items.map(({ code }) => code);

    it('to an admin all, to a salesman the territory, to an owner the own ones, to nobody else', async () => {
      const admin = await enter(api.app, 'admin', ['admin']);
      const salesman = await enter(api.app, 'salesman', ['salesman']);
      const owner = await enter(api.app, 'owner', ['store_owner'], [await idOf('C3')]);
      const auditor = await enter(api.app, 'auditor', ['auditor']);
      const territory = [await idOf('C2')];
      await transactions.run((tx) =>
        api.app.get(Territories, { strict: false }).assign(tx, ctx, salesman.id, territory),
      );
      expect(await codes(admin.token)).toEqual(['C1', 'C2', 'C3']);
      expect(await codes(salesman.token)).toEqual(['C2']);
      expect(await codes(owner.token)).toEqual(['C3']);
      await api.http.get('/api/v1/stores').set('authorization', `Bearer ${auditor.token}`).expect(403);
      await api.http.get('/api/v1/stores').expect(401);
    });

    it('page by page, and by part of code or name', async () => {
      const { token } = await enter(api.app, 'admin2', ['admin']);
      const first = await list(token, '?limit=2');
      expect(first.items.map(({ code }) => code)).toEqual(['C1', 'C2']);
      const second = await list(token, `?limit=2&cursor=${first.nextCursor}`);
      expect(second).toMatchObject({ items: [{ code: 'C3' }], nextCursor: null });
      expect(await codes(token, '?q=toko%20c2')).toEqual(['C2']);
      expect(await codes(token, '?q=%25')).toEqual([]);
    });

    it('with owner, place and credit', async () => {
      const { token } = await enter(api.app, 'admin3', ['admin']);
      const { id, name } = { id: await idOf('C1'), name: 'owner-of-c1' };
      const owner = await enter(api.app, name, ['store_owner'], [id]);
      const { items } = await list(token, '?q=C1');
      expect(items).toEqual([
        {
          id,
          code: 'C1',
          name: 'Toko C1',
          owner: { id: owner.id, name },
          address: null,
          location: { lat: -6.2, lng: 106.8 },
          timeZone: 'Asia/Jakarta',
          priceList: 'RETAIL',
          lastOrder: null,
          creditSummary: JSON.parse(JSON.stringify((await store('C1')).standing)),
        },
      ]);
    });
  });
});

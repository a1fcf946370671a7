import { randomUUID } from 'node:crypto';
import { Accounts } from '@jembatan/identity';
import { systemCtx } from '@jembatan/kernel';
import { Announcements, Transactions, type Tx } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { bootApi, type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { EventReader } from '../support/event-reader';
import { addStore, enter } from '../support/shop';
import { until } from '../support/until';

type Entered = Awaited<ReturnType<typeof enter>>;

describe('the event stream', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let url: string;
  let store: string;
  let other: string;
  let owner: Entered;
  let admin: Entered;
  const readers: EventReader[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    await api.app.listen(0, '127.0.0.1');
    url = (await api.app.getUrl()).replace('[::1]', '127.0.0.1');
    [store, other] = [await addStore(api.app, 'C1'), await addStore(api.app, 'C2')];
    owner = await enter(api.app, 'owner', ['store_owner'], [store]);
    admin = await enter(api.app, 'admin', ['admin']);
  });

  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const open = async ({ token }: Entered, lastEventId?: string): Promise<EventReader> => {
    const reader = await EventReader.open(url, token, lastEventId);
    readers.push(reader);
    if (reader.status === 200) await reader.next('service-mode');
    return reader;
  };
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.app.get(Transactions).run(work);
  /** Only the rows that news are made of. Answers the number of the event. */
  const insertOrder = async (tx: Tx, storeId: string, placedBy: string = randomUUID()): Promise<number> => {
    const id = randomUUID();
    await tx.sql`
      insert into orders (id, number, store_id, store_code, store_name, idempotency_key, fingerprint, status, content_hash,
        placed_by, placed_at, net, discount, tax_base, tax, grand_total, credit, erp_ref)
      values (${id}, ${id}, ${storeId}, 'C', 'Toko', ${id}, '', 'placed', '', ${placedBy}, now(), 1, 0, 1, 0, 1, '{}', ${id})`;
    const [row] = await tx.sql<{ seq: number }[]>`
      insert into order_event (order_id, store_id, kind, actor_id) values (${id}, ${storeId}, 'placed', ${placedBy}) returning seq`;
    return row?.seq ?? 0;
  };
  const order = async (storeId: string, placedBy?: string): Promise<number> => {
    const seq = await inTransaction((tx) => insertOrder(tx, storeId, placedBy));
    await api.app.get(Announcements).announce('order', { seq });
    return seq;
  };
  const seqs = (reader: EventReader): number[] => reader.of('order').map(({ data }) => data.seq as number);
  const heard = (reader: EventReader, seq: number) => reader.next('order', ({ data }) => data.seq === seq);

  it('is for those who are signed in', async () => {
    expect((await open({ id: '', token: 'none' })).status).toBe(401);
  });

  it('begins with the mode as it is, and tells each change with the banner', async () => {
    const reader = await open(owner);
    expect(reader.heard[0]).toMatchObject({ event: 'service-mode', id: null });
    const before = reader.heard.length;
    await api.app.get(ServiceMode, { strict: false }).force(systemCtx('test'), { reason: 'drill' });
    const told = await reader.next('service-mode', ({ data }) => data.mode === 'degraded');
    expect(told.data.banner).toBe(
      'Sistem sedang maintenance. Order Anda akan diproses manual oleh Admin. Mohon tunggu konfirmasi WA.',
    );
    expect(reader.heard.length).toBeGreaterThan(before);
    await api.app.get(ServiceMode, { strict: false }).auto(systemCtx('test'), { reason: 'drill is over' });
  });

  it('tells an order to the owner of its store, its placer and admins, and to nobody else', async () => {
    const salesman = await enter(api.app, 'salesman', ['salesman']);
    const stranger = await enter(api.app, 'stranger', ['store_owner'], [other]);
    const [toOwner, toAdmin, toPlacer, toStranger] = await Promise.all(
      [owner, admin, salesman, stranger].map((who) => open(who)),
    );
    const placed = await order(store, salesman.id);
    const strangers = await order(other);
    for (const reader of [toOwner, toAdmin, toPlacer]) await heard(reader, placed);
    await heard(toStranger, strangers);
    await heard(toAdmin, strangers);
    expect(seqs(toStranger)).not.toContain(placed);
    expect(seqs(toOwner)).not.toContain(strangers);
    expect(toOwner.of('order')[0]).toMatchObject({
      id: String(placed),
      data: { seq: placed, orderId: expect.any(String), storeId: store, kind: 'placed', at: expect.any(String) },
    });
  });

  it('tells what was missed since the last event that was read, once and in order', async () => {
    const first = await open(owner);
    const read = await order(store);
    await heard(first, read);
    first.close();
    const missed = [await order(store), await order(store), await order(store)];
    const again = await open(owner, String(read));
    const live = await order(store);
    await heard(again, live);
    expect(seqs(again)).toEqual([...missed, live]);
  });

  it('asks to read everything again where too much was missed', async () => {
    const witness = await open(owner);
    await inTransaction(async (tx) => {
      for (let at = 0; at < 501; at++) await insertOrder(tx, store);
    });
    await heard(witness, await order(store));
    const reader = await open(owner, '1');
    await reader.next('reload');
    const live = await order(store);
    await heard(reader, live);
    expect(seqs(reader)).toEqual([live]);
  });

  it('asks the same of a reader whose last event makes no sense', async () => {
    await (await open(owner, 'yesterday')).next('reload');
  });

  it('tells an order that commits after a younger one', async () => {
    const reader = await open(owner);
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let older = 0;
    const slow = inTransaction(async (tx) => {
      older = await insertOrder(tx, store);
      await held;
    });
    await until('the older order is written', () => older > 0);
    const younger = await order(store);
    expect(younger).toBeGreaterThan(older);
    await heard(reader, younger);
    commit();
    await slow;
    await heard(reader, older);
    reader.close();
    // Also to a reader who was away at that moment and had read the younger one.
    await heard(await open(owner, String(younger)), older);
  });

  it('hears of an order whose announcement was lost', async () => {
    const reader = await open(owner);
    const quiet = await inTransaction((tx) => insertOrder(tx, store));
    await heard(reader, quiet);
  });

  it('tells the progress of a reconciliation to admins only', async () => {
    const [toAdmin, toOwner] = [await open(admin), await open(owner)];
    await api.app.get(Announcements).announce('reconciliation', { id: 'r1' });
    expect((await toAdmin.next('reconciliation')).data).toEqual({ id: 'r1' });
    await heard(toOwner, await order(store));
    expect(toOwner.of('reconciliation')).toEqual([]);
  });

  it('tells how messages are delivered to admins and auditors only', async () => {
    const auditor = await enter(api.app, 'auditor', ['auditor']);
    const [toAdmin, toAuditor, toOwner] = [await open(admin), await open(auditor), await open(owner)];
    await api.app.get(Announcements).announce('notice', { id: 'n1', state: 'sent' });
    for (const reader of [toAdmin, toAuditor])
      expect((await reader.next('notice')).data).toEqual({ id: 'n1', state: 'sent' });
    await heard(toOwner, await order(store));
    expect(toOwner.of('notice')).toEqual([]);
  });

  it('closes within a second of revocation, and no other', async () => {
    const victim = await enter(api.app, 'victim', ['store_owner'], [store]);
    const [reader, witness] = [await open(victim), await open(owner)];
    await api.app.get(Accounts, { strict: false }).forceLogout(systemCtx('test'), victim.id, 'test');
    await until('the stream is closed', () => !reader.isOpen, { within: 1000 });
    expect(witness.isOpen).toBe(true);
  });

  it('closes within two seconds where the announcement of the revocation was lost', async () => {
    const victim = await enter(api.app, 'unannounced', ['store_owner'], [store]);
    const reader = await open(victim);
    await inTransaction(
      (tx) =>
        tx.sql`update session set revoked_at = now(), revoked_for = 'force_logout' where person_id = ${victim.id}`,
    );
    await until('the stream is closed', () => !reader.isOpen, { within: 3000 });
  });

  it('closes when the rights of its reader change', async () => {
    const mover = await enter(api.app, 'mover', ['store_owner'], [store]);
    const reader = await open(mover);
    await inTransaction((tx) => tx.sql`insert into membership (person_id, store_id) values (${mover.id}, ${other})`);
    await until('the stream is closed', () => !reader.isOpen, { within: 3000 });
  });

  it('is refused to a person who has eight already', async () => {
    const greedy = await enter(api.app, 'greedy', ['store_owner'], [store]);
    const eight = await Promise.all(Array.from({ length: 8 }, () => open(greedy)));
    expect(eight.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await open(greedy)).status).toBe(429);
    eight[0].close();
    await until('there is room again', async () => (await open(greedy)).status === 200);
  });
});

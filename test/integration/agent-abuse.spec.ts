import { randomUUID } from 'node:crypto';
import { Sealing } from '@jembatan/audit';
import { Ids, systemCtx } from '@jembatan/kernel';
import { AbuseWatch, TopAgentsSending } from '@jembatan/shadow';
import { freshDatabase, type TestDatabase } from '../support/database';
import { OrderDesk } from '../support/order-desk';
import { addPerson, tokensOf } from '../support/people';
import { record, type Told } from '../support/records';

const ctx = systemCtx('test');
const SURABAYA = { lat: -7.2575, lng: 112.7521 };
const JAKARTA = { lat: -6.2, lng: 106.8 };

jest.setTimeout(60_000);

interface SignalBody {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly basis: string;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly state: string;
  readonly records: readonly string[];
}

describe('The watch over those who act in stores names', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let auditor: string;
  let budi: string;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await addPerson(desk.api.app, { name: 'Auditor', email: 'auditor@kantor.id', roles: ['auditor'] });
    auditor = (await tokensOf(desk.api.http, 'auditor@kantor.id')).accessToken;
    budi = (await addPerson(desk.api.app, { name: 'Budi <b>', email: 'budi@kantor.id', roles: ['salesman'] })).id;
  });

  afterAll(async () => {
    await desk.api.close();
    await database.drop();
  });

  const told = (act: Partial<Told> = {}): Promise<string> =>
    record(desk, { actorId: budi, storeId: desk.store, action: 'order.placed', ...act });
  const look = (): Promise<void> => desk.api.app.get(AbuseWatch, { strict: false }).look(ctx);
  const signals = async (query = ''): Promise<SignalBody[]> => {
    const { body } = await desk.get(`/admin/abuse-signals?personId=${budi}${query}`, desk.admin.token).expect(200);
    return (body as { items: SignalBody[] }).items;
  };
  const notices = () => desk.sql<{ recipient: string }>(`select recipient from notice where template = 'abuse-signal'`);

  it('finds nobody who did nothing remarkable', async () => {
    await told({ at: new Date(Date.now() - 3_600_000), position: SURABAYA, store: SURABAYA });
    await look();
    expect((await signals()).filter(({ kind }) => kind !== 'outside-hours')).toEqual([]);
  });

  it('tells admins once of a journey that nobody can make, by the devices own positions', async () => {
    const first = await told({ at: new Date(Date.now() - 600_000), position: SURABAYA, store: SURABAYA });
    const second = await told({ at: new Date(), position: JAKARTA, store: JAKARTA });
    for (let i = 0; i < 3; i += 1) await look();
    const found = await signals('&kind=impossible-travel');
    expect(found).toEqual([
      expect.objectContaining({ severity: 'serious', basis: 'gps', state: 'open', records: [first, second] }),
    ]);
    expect(found[0]?.figures).toMatchObject({ minutes: 10, from: 'Toko C1', to: 'Toko C1' });
    expect(await notices()).toEqual([{ recipient: 'admin@example.com' }]);
    const [mail] = await desk.sql<{ sentence: string }>(
      `select values->>'sentence' as sentence from notice where template = 'abuse-signal'`,
    );
    expect(mail?.sentence).toMatch(/^Budi <b> berpindah 6\d\d km dalam 10 menit .* Dinilai dari GPS perangkat\.$/);
    const { body } = await desk.get('/admin/tasks?kind=abuse.signal&state=open', desk.admin.token).expect(200);
    const { figures } = found[0] ?? {};
    expect((body as { items: unknown[] }).items).toEqual([
      expect.objectContaining({
        details: { kind: 'impossible-travel', basis: 'gps', figures, personId: budi, personName: 'Budi <b>' },
      }),
    ]);
  });

  it('closes a signal with a comment, once; the same evidence does not open it again', async () => {
    const [signal] = await signals('&kind=impossible-travel');
    const path = `/admin/abuse-signals/${signal?.id ?? ''}/close`;
    await desk.post(path, { comment: 'tablet dipinjam' }, auditor).expect(403);
    const { body } = await desk.post(path, { comment: 'tablet dipinjam' }, desk.admin.token).expect(200);
    expect(body).toMatchObject({ state: 'closed', closed: { comment: 'tablet dipinjam', by: desk.admin.id } });
    await desk.post(path, { comment: 'lagi' }, desk.admin.token).expect(409);
    await look();
    expect((await signals('&kind=impossible-travel')).map(({ state }) => state)).toEqual(['closed']);
    expect(await notices()).toHaveLength(1);
    await desk.post(`/admin/abuse-signals/${randomUUID()}/close`, { comment: 'x' }, desk.admin.token).expect(404);
  });

  it('never judges by a country alone', async () => {
    const siti = (await addPerson(desk.api.app, { name: 'Siti', email: 'siti@kantor.id' })).id;
    await told({ actorId: siti, at: new Date(Date.now() - 120_000), ip: '36.95.0.1', store: SURABAYA });
    await told({ actorId: siti, at: new Date(), ip: '8.8.8.8', store: SURABAYA });
    await look();
    const { body } = await desk.get(`/admin/abuse-signals?personId=${siti}`, desk.admin.token).expect(200);
    expect((body as { items: SignalBody[] }).items.filter(({ kind }) => kind !== 'outside-hours')).toEqual([]);
  });

  it('takes its limits from data, and records both values of a change', async () => {
    const before = (await desk.get('/admin/abuse-thresholds', auditor).expect(200)).body as Record<string, number>;
    expect(before.farMetres).toBe(500);
    const set = (body: object, token: string) =>
      desk.api.http.put('/api/v1/admin/abuse-thresholds').set('authorization', `Bearer ${token}`).send(body);
    await set({ farMetres: 5 }, desk.admin.token).expect(400);
    await set({ farMetres: 250 }, auditor).expect(403);
    const { body } = await set({ farMetres: 250 }, desk.admin.token).expect(200);
    expect(body).toEqual({ ...before, farMetres: 250 });
    const [line] = await desk.sql<{ details: unknown }>(
      `select details from audit_record where action = 'abuse.thresholds_changed'`,
    );
    expect(line?.details).toEqual({ before: { farMetres: 500 }, after: { farMetres: 250 } });
  });

  it('gives the evidence as a tagged PDF and as CSV that no spreadsheet runs, and records that it was read', async () => {
    await told({ at: new Date(), storeName: '=HYPERLINK("http://x")', position: SURABAYA, store: SURABAYA });
    await desk.api.app.get(Sealing, { strict: false }).seal();
    const period = `from=2020-01-01T00:00:00Z&to=2020-06-01T00:00:00Z`;
    const now = `from=${new Date(Date.now() - 86_400_000).toISOString()}&to=${new Date(Date.now() + 60_000).toISOString()}`;
    const pdf = await desk.get(`/admin/users/${budi}/evidence?${now}`, auditor).buffer(true).expect(200);
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf' });
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((pdf.body as Buffer).toString('latin1')).toMatch(/\/Marked true/);
    const csv = await desk.get(`/admin/users/${budi}/evidence?${now}&format=csv`, auditor).expect(200);
    const lines = csv.text.split('\r\n');
    expect(lines[0]).toMatch(/^record_id,seq,at,/);
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.text).toContain('does-not,impossible-travel');
    expect(lines.at(-2)).toMatch(/^chain,\d+,.*,[0-9a-f]{64},[0-9a-f]{64}$/);
    await desk.get(`/admin/users/${randomUUID()}/evidence?${period}`, auditor).expect(404);
    await desk
      .get(`/admin/users/${budi}/evidence?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z`, auditor)
      .expect(400);
    await desk.get(`/admin/users/${budi}/evidence?${period}`, desk.owner.token).expect(403);
    const { body } = await desk.get(`/admin/users/${budi}/evidence?${now}&format=json`, auditor).expect(200);
    expect(body).toMatchObject({
      person: { id: budi, login: 'budi@kantor.id' },
      farMetres: 250,
      summary: { bySense: { 'does-not': expect.any(Number) } },
    });
    const { orders } = body as { orders: Record<string, unknown>[] };
    expect(orders.at(-1)).toMatchObject({
      store: { name: '=HYPERLINK("http://x")', location: SURABAYA },
      position: { ...SURABAYA, accuracy: 10 },
      sense: expect.any(String),
      reasons: expect.any(Array),
    });
    const reads = await desk.sql(`select 1 from audit_record where action = 'evidence.read' and object_id = $1`, [
      budi,
    ]);
    expect(reads).toHaveLength(3);
  });

  describe('each month', () => {
    const month = new Date(Date.now() + 7 * 3_600_000);
    const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() - 1, 15)).toISOString().slice(0, 7);
    const report = `/audit/reports/top-agents?month=${last}`;
    const sending = () => desk.api.app.get(TopAgentsSending, { strict: false }).send(ctx);

    beforeAll(async () => {
      const at = new Date(`${last}-10T03:00:00Z`);
      for (let agent = 0; agent < 12; agent += 1) {
        const actorId = desk.api.app.get(Ids).next();
        for (let session = 0; session <= agent; session += 1)
          await told({
            actorId,
            actorName: `Agen ${agent}`,
            at,
            sessionId: randomUUID(),
            amount: 1000,
            position: SURABAYA,
            store: agent === 11 ? JAKARTA : SURABAYA,
          });
      }
    });

    it('ranks the ten who acted most often', async () => {
      const { body } = await desk.get(report, auditor).expect(200);
      expect(body).toMatchObject({ month: last, complete: true, signOff: null });
      const { agents } = body as { agents: Record<string, unknown>[] };
      expect(agents.map(({ name }) => name)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `Agen ${n}`));
      expect(agents[0]).toMatchObject({
        rank: 1,
        sessions: 12,
        orders: 12,
        stores: 1,
        value: 12_000,
        disputes: 0,
        farShare: 1,
      });
      expect(agents[1]).toMatchObject({ rank: 2, sessions: 11, farShare: 0 });
      const csv = await desk.get(`${report}&format=csv`, auditor).expect(200);
      expect(csv.text.split('\r\n')).toHaveLength(12);
      const pdf = await desk.get(`${report}&format=pdf`, auditor).buffer(true).expect(200);
      expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
      await desk.get(report, desk.admin.token).expect(403);
      await desk.get('/audit/reports/top-agents?month=2026-13', auditor).expect(400);
    });

    it('writes to each auditor once, and reminds every three days', async () => {
      expect(await sending()).toBe(1);
      expect(await sending()).toBe(0);
      await desk.sql(`update agent_report_notice set sent_at = now() - interval '73 hours'`);
      expect(await sending()).toBe(1);
      const mails = await desk.sql<{ values: { reminder: boolean } }>(
        `select values from notice where template = 'agent-report' order by id`,
      );
      expect(mails.map(({ values }) => values.reminder)).toEqual([false, true]);
    });

    it('is signed off once, by an auditor, in the chain; then nobody is reminded', async () => {
      const sign = `/audit/reports/top-agents/sign-off?month=`;
      await desk.post(`${sign}${last}`, { comment: 'diperiksa' }, desk.admin.token).expect(403);
      await desk.post(`${sign}2099-01`, { comment: 'diperiksa' }, auditor).expect(409);
      const { body } = await desk.post(`${sign}${last}`, { comment: 'diperiksa' }, auditor).expect(200);
      expect(body).toMatchObject({ signOff: { comment: 'diperiksa', by: { name: 'Auditor' } } });
      await desk.post(`${sign}${last}`, { comment: 'lagi' }, auditor).expect(409);
      await desk.api.app.get(Sealing, { strict: false }).seal();
      const sealed = await desk.sql<{ contents_hash: string; actor_name: string }>(
        `select contents_hash, actor_name from impersonation join impersonation_seal on record_id = id where action = 'report.signed_off'`,
      );
      const { reportHash } = (body as { signOff: { reportHash: string } }).signOff;
      expect(sealed).toEqual([{ contents_hash: reportHash, actor_name: 'Auditor' }]);
      await desk.sql(`update agent_report_notice set sent_at = now() - interval '73 hours'`);
      expect(await sending()).toBe(0);
      await told({ at: new Date(`${last}-11T03:00:00Z`), position: SURABAYA, store: SURABAYA });
      expect((await desk.get(report, auditor).expect(200)).body).toEqual(body);
      expect((await desk.get(report, auditor).expect(200)).body).toMatchObject({ signOff: { reportHash } });
    });
  });
});

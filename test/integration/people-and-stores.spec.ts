import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type Body, type OrderDesk } from '../support/order-desk';
import { ShadowDesk } from '../support/shadow-desk';
import { addStore, enter } from '../support/shop';

jest.setTimeout(60_000);

const REASON = 'pindah tugas';

interface PageBody {
  readonly items: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  readonly nextCursor: string | null;
}

describe('Who keeps people and stores', () => {
  let database: TestDatabase;
  let house: ShadowDesk;
  let desk: OrderDesk;
  let second: string;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
    desk = house.desk;
    second = await addStore(house.api.app, 'C2');
  });

  afterAll(async () => {
    await house?.api.close();
    await database?.drop();
  });

  const asked = async (path: string): Promise<PageBody> =>
    (await desk.get(path, desk.admin.token).expect(200)).body as PageBody;
  const names = async (path: string): Promise<string[]> => (await asked(path)).items.map(({ name }) => name);
  const duties = (id: string, body: Body) =>
    house.put(`/admin/users/${id}/duties`, { reason: REASON, ...body }, desk.admin.token);
  const territory = (id: string, body: Body) => desk.post(`/admin/users/${id}/territory`, body, desk.admin.token);
  const deeds = (id: string) =>
    desk.sql<{ action: string; details: Body }>(
      `select action, details from audit_record where object_id = $1 and actor_id = $2 order by id`,
      [id, desk.admin.id],
    );

  it('narrows people by role and state, and sorts them by name in both directions, page by page', async () => {
    for (const name of ['Zainal', 'Andi', 'Maya']) await enter(house.api.app, name, ['support']);
    expect(await names('/admin/users?role=support&sort=name')).toEqual(['Andi', 'Maya', 'Zainal']);
    const first = await asked('/admin/users?role=support&sort=-name&limit=2');
    expect(first.items.map(({ name }) => name)).toEqual(['Zainal', 'Maya']);
    const next = `/admin/users?role=support&sort=-name&limit=2&cursor=${first.nextCursor ?? ''}`;
    expect(await asked(next)).toMatchObject({ items: [{ name: 'Andi' }], nextCursor: null });
    expect(await names('/admin/users?role=support&state=SUSPENDED')).toEqual([]);
  });

  it('changes roles and own stores with a reason: felt at once, with before and after in the record', async () => {
    const { id, token } = await enter(house.api.app, 'pindah', ['salesman']);
    await desk.get('/cart', token).expect(403);
    await duties(id, { roles: ['store_owner'], storeIds: [second], reason: undefined }).expect(400);
    const { body } = await duties(id, { roles: ['store_owner'], storeIds: [second] }).expect(200);
    expect(body).toMatchObject({ roles: ['store_owner'], storeIds: [second] });
    await desk.get('/cart', token).expect(200);
    expect(await deeds(id)).toEqual([
      {
        action: 'person.duties_changed',
        details: {
          reason: REASON,
          before: { roles: ['salesman'], storeIds: [] },
          after: { roles: ['store_owner'], storeIds: [second] },
        },
      },
    ]);
  });

  it.each([
    ['an auditor with another role', { roles: ['auditor', 'admin'] }, 400],
    ['stores of somebody who is no owner', { roles: ['salesman'], storeIds: ['own'] }, 400],
    ['stores that nobody knows', { roles: ['store_owner'], storeIds: [randomUUID()] }, 400],
  ])('keeps duties apart: refuses %s', async (_title, choice: { roles: string[]; storeIds?: string[] }, status) => {
    const storeIds = choice.storeIds?.map((id) => (id === 'own' ? second : id));
    await duties(house.salesman.id, { ...choice, storeIds }).expect(status);
    expect(await deeds(house.salesman.id)).toEqual([]);
  });

  it('lets nobody change the own roles, and the last admin stays one', async () => {
    const own = await duties(desk.admin.id, { roles: ['admin', 'salesman'] }).expect(422);
    expect(own.body.code).toBe('user.not_oneself');
    const other = await enter(house.api.app, 'admin2', ['admin']);
    await duties(other.id, { roles: ['support'] }).expect(200);
    await duties(other.id, { roles: ['admin'] }).expect(200);
    // Each takes the other's role at the same moment: one of them must be told no.
    const answers = await Promise.all([
      duties(other.id, { roles: ['support'] }),
      house.put(`/admin/users/${desk.admin.id}/duties`, { roles: ['support'], reason: REASON }, other.token),
    ]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    const [left] = await desk.sql(`select 1 from person where 'admin' = any (roles) and state = 'ACTIVE'`);
    expect(left).toBeDefined();
    const restore = { roles: ['admin'], reason: REASON };
    if (answers[1].status === 200)
      await house.put(`/admin/users/${desk.admin.id}/duties`, restore, other.token).expect(200);
  });

  it('shows where somebody is signed in', async () => {
    const path = `/admin/users/${house.salesman.id}/sessions`;
    expect((await asked(path)).items).toHaveLength(1);
    await desk.get(`/admin/users/${randomUUID()}/sessions`, desk.admin.token).expect(404);
  });

  it('assigns stores and withdraws them; a visit in a store that was withdrawn ends at once', async () => {
    const { id, token } = await house.hire('wilayah', []);
    const assigned = await territory(id, { assign: [desk.store, second] }).expect(200);
    expect(assigned.body).toEqual({ assigned: [desk.store, second], withdrawn: [] });
    const again = await territory(id, { assign: [desk.store] }).expect(200);
    expect(again.body).toEqual({ assigned: [], withdrawn: [] });
    const { accessToken } = await house.session({}, token);
    await desk.get('/cart', accessToken).expect(200);
    await territory(id, { withdraw: [desk.store] }).expect(200);
    const refused = await desk.get('/cart', accessToken).expect(403);
    expect(refused.body.code).toBe('shadow.no_territory');
    expect((await asked(`/admin/stores?salesmanId=${id}`)).items.map((store) => store.id)).toEqual([second]);
    expect((await asked(`/admin/stores?notSalesmanId=${id}`)).items.map((store) => store.id)).toEqual([desk.store]);
    expect(await deeds(id)).toEqual([
      { action: 'territory.changed', details: { assigned: [desk.store, second], withdrawn: [] } },
      { action: 'territory.changed', details: { assigned: [], withdrawn: [desk.store] } },
    ]);
  });

  it('assigns nothing when one of the stores is unknown, and nothing to somebody who is no salesman', async () => {
    const { id } = await house.hire('utuh', []);
    const { body } = await territory(id, { assign: [second, randomUUID()] }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ path: 'assign.1', code: 'store.not_found' })]);
    expect((await asked(`/admin/stores?salesmanId=${id}`)).items).toEqual([]);
    const owner = await territory(desk.owner.id, { assign: [second] }).expect(422);
    expect(owner.body.code).toBe('territory.not_salesman');
  });

  it('lists stores with their people, and those that nobody serves', async () => {
    const third = await addStore(house.api.app, 'C3');
    expect((await asked('/admin/stores?servedBy=nobody')).items.map(({ id }) => id)).toEqual([third]);
    const [store] = (await asked('/admin/stores?q=c1')).items;
    expect(store).toMatchObject({
      id: desk.store,
      owners: [{ id: desk.owner.id, name: 'owner', state: 'ACTIVE' }],
      salesmen: [{ name: 'salesman' }],
      creditSummary: { limit: { amount: 1_000_000_000 }, blocked: false },
    });
    expect((await asked(`/admin/stores?ownerId=${desk.owner.id}`)).items.map(({ code }) => code)).toEqual(['C1']);
    expect((await asked('/admin/stores?sort=-code&limit=1')).items).toMatchObject([{ code: 'C3' }]);
  });

  it('shows a store with what its owner decided, and how the owner is told', async () => {
    await house.consent({ salesmanId: house.salesman.id, acts: ['order:place'], maxAmount: 5_000_000 });
    const { body } = await desk.get(`/admin/stores/${desk.store}`, desk.admin.token).expect(200);
    expect(body).toMatchObject({
      decidedBy: 'owner',
      consents: [{ salesmanName: 'salesman', acts: ['order:place'], maxAmount: { amount: 5_000_000 }, until: null }],
      policy: { allowed: true },
      notices: { email: true, sms: false, address: 'owner@example.com' },
    });
    await desk.get(`/admin/stores/${randomUUID()}`, desk.admin.token).expect(404);
    await desk.get(`/admin/stores/${desk.store}`, desk.owner.token).expect(403);
  });

  describe('from a file', () => {
    const rows: readonly Body[] = [
      { line: 2, email: 'Rina@Jual.id', name: 'Rina', role: 'salesman', storeCodes: ['C1'] },
      { line: 3, email: 'rina@jual.id', storeCodes: ['C2'] },
      {
        line: 4,
        email: 'pak@toko.id',
        name: 'Pak Toko',
        phone: '0812 3456 7890',
        role: 'store_owner',
        storeCodes: ['C2'],
      },
    ];
    const take = (dryRun: boolean, lines = rows) =>
      desk.post('/admin/people-imports', { dryRun, rows: lines }, desk.admin.token);
    const verdicts = ({ body }: { body: unknown }): string[] =>
      (body as { items: { verdict: string }[] }).items.map(({ verdict }) => verdict);
    const imported = () => desk.sql(`select 1 from person where email in ('rina@jual.id', 'pak@toko.id')`);

    it('says what would become of each line, and changes nothing', async () => {
      expect(verdicts(await take(true).expect(200))).toEqual(['new', 'change', 'new']);
      expect(await imported()).toEqual([]);
    });

    it('refuses a code of a store that no database can hold', async () => {
      const { body } = await take(true, [{ ...rows[0], storeCodes: ['C2', '\0'] }]).expect(400);
      expect(body).toMatchObject({ errors: [{ path: 'rows.0.storeCodes', code: 'field.matches' }] });
    });

    it('takes all lines or none', async () => {
      const bad = { line: 5, email: 'lain@toko.id', name: 'Lain', role: 'store_owner', storeCodes: ['TIDAK-ADA'] };
      const { body } = await take(false, [...rows, bad]).expect(422);
      expect(body.code).toBe('import.refused');
      expect(await imported()).toEqual([]);
      expect(await desk.sql(`select 1 from store where code = 'TIDAK-ADA'`)).toEqual([]);
    });

    it('invites who is new, adds stores, and does nothing the second time', async () => {
      expect(verdicts(await take(false).expect(200))).toEqual(['new', 'change', 'new']);
      const [rina] = (await asked('/admin/users?q=rina@jual.id')).items;
      const territory = await asked(`/admin/stores?salesmanId=${rina?.id ?? ''}`);
      expect(territory.items.map(({ code }) => code)).toEqual(['C1', 'C2']);
      const [owner] = (await asked('/admin/users?q=pak@toko.id')).items;
      expect(owner).toMatchObject({ phone: '+6281234567890', roles: ['store_owner'], storeIds: [second] });
      const before = await desk.sql(`select recipient from notice where template = 'invitation' order by recipient`);
      expect(before).toEqual([{ recipient: 'pak@toko.id' }, { recipient: 'rina@jual.id' }]);
      expect(verdicts(await take(false).expect(200))).toEqual(['same', 'same', 'same']);
      expect(await desk.sql(`select recipient from notice where template = 'invitation' order by recipient`)).toEqual(
        before,
      );
    });

    it('makes no admin, and takes no more than a page of paper can hold', async () => {
      await take(true, [{ line: 2, email: 'x@y.id', name: 'X', role: 'admin' }]).expect(400);
      await take(
        true,
        Array.from({ length: 501 }, (_, at) => ({ line: at + 1, email: `x${at}@y.id` })),
      ).expect(400);
    });
  });
});

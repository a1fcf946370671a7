import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoticeDelivery, NoticesModule } from '@jembatan/notices';
import { Clock, systemCtx } from '@jembatan/kernel';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line, OrderDesk, type OrderBody } from '../support/order-desk';
import { MailServer, textOf } from '../support/mail-server';
import { enter } from '../support/shop';
import { actFor, salesmanOf } from '../support/shadow-acting';

jest.setTimeout(60_000);

interface Row {
  readonly id: string;
  readonly channel: string;
  readonly recipient: string;
  readonly template: string;
  readonly state: string;
  readonly order_id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

describe('An order placed in a store’s name', () => {
  const mails = new MailServer();
  let database: TestDatabase;
  let desk: OrderDesk;
  let folder: string;
  let salesman: { id: string; token: string };

  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'jembatan-notices-'));
    desk = await OrderDesk.open(database.url, {
      SMTP_URL: await mails.start(),
      PUBLIC_URL: 'https://portal.example',
      DATA_DIR: folder,
    });
    salesman = await enter(desk.api.app, 'sari', ['salesman']);
  });

  afterAll(async () => {
    await desk?.api.close();
    await mails.stop();
    await rm(folder, { recursive: true });
    await database?.drop();
  });

  const notices = (orderId: string): Promise<Row[]> =>
    desk.sql<Row>(
      'select id, channel, recipient, template, state, order_id, values from notice where order_id = $1 order by id',
      [orderId],
    );

  const deliver = async (orderId: string): Promise<Row[]> => {
    const delivery = desk.api.app.select(NoticesModule).get(NoticeDelivery);
    for (const { id } of await notices(orderId)) await delivery.deliver(systemCtx('test'), id);
    return notices(orderId);
  };

  /** A store with an owner, and the salesman in a session of it. */
  const shop = async (
    code: string,
  ): Promise<{ store: string; owner: { id: string; token: string }; shadow: string }> => {
    const { store, owner } = await desk.shop(code);
    await salesmanOf(desk, salesman.id, store);
    return { store, owner, shadow: await actFor(desk, salesman.token, store) };
  };

  const place = async (shadow: string): Promise<OrderBody> =>
    (await desk.place(undefined, { token: shadow }).expect(201)).body as OrderBody;

  /** The tokens of the links in the last mail. */
  const links = (): { confirm: string; dispute: string } => {
    const [confirm = '', dispute = ''] = [...textOf(mails.mails.at(-1) ?? '').matchAll(/#token=(\S+)/g)].map(
      ([, token]) => token ?? '',
    );
    return { confirm, dispute };
  };
  const byLink = (path: string, token: string, body: object = {}) =>
    desk.api.http.post(`/api/v1${path}`).set('x-order-link', token).send(body);
  const look = (token: string) => desk.api.http.get('/api/v1/order-links/current').set('x-order-link', token);

  const told = async (code: string): Promise<{ order: OrderBody; confirm: string; dispute: string; owner: string }> => {
    const { shadow, owner } = await shop(code);
    const order = await place(shadow);
    await deliver(order.id);
    return { order, ...links(), owner: owner.token };
  };

  it('is told to the owner in the words that were promised', async () => {
    const { shadow } = await shop('C-words');
    const order = await place(shadow);
    const [row] = await deliver(order.id);
    expect(row).toMatchObject({ channel: 'email', recipient: 'owner-c-words@example.com', state: 'sent' });
    expect(textOf(mails.mails.at(-1) ?? '')).toContain(
      'Halo Toko C-words, Salesman sari baru saja membuat order atas nama Anda. Hubungi kami jika ini tidak sah.',
    );
    expect(mails.recipients.at(-1)).toEqual(['owner-c-words@example.com']);
    expect(Object.keys(row?.values ?? {})).not.toEqual(expect.arrayContaining(['confirmLink']));
    expect(JSON.stringify(row?.values)).not.toContain('token=');
  });

  it('that does not come to be is told to nobody', async () => {
    const { store, shadow } = await shop('C-none');
    const before = await desk.sql('select count(*) from notice');
    await desk.place({ lines: [line('NO-SUCH')] }, { token: shadow }).expect(422);
    await desk.standing(store, { blocked: true });
    await desk.place(undefined, { token: shadow }).expect(422);
    expect(await desk.sql('select count(*) from notice')).toEqual(before);
  });

  it('sent twice with one key is told once', async () => {
    const { shadow } = await shop('C-twice');
    const key = '7d4f1f6e-6c8f-4d8e-9f43-1b2d3c4e5f60';
    const { body } = await desk.place(undefined, { token: shadow, key }).expect(201);
    await desk.place(undefined, { token: shadow, key }).expect(200);
    expect(await notices((body as OrderBody).id)).toHaveLength(1);
  });

  it('by the owner is told to nobody', async () => {
    const { owner } = await desk.shop('C-own');
    const { body } = await desk.place(undefined, { token: owner.token }).expect(201);
    expect(await notices((body as OrderBody).id)).toEqual([]);
  });

  it('goes to both channels when the owner chose both', async () => {
    const { store, owner, shadow } = await shop('C-both');
    await desk.sql(`update person set phone = '+6281234567890' where id = $1`, [owner.id]);
    await desk.sql(`insert into notice_preference values ($1, true, true, $2, now())`, [store, owner.id]);
    const order = await place(shadow);
    expect((await notices(order.id)).map(({ channel }) => channel)).toEqual(['email', 'sms']);
    expect((await deliver(order.id)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect((await readdir(join(folder, 'outbox'))).filter((name) => name.endsWith('.sms'))).toHaveLength(1);
    const { body } = await desk.get('/admin/outbox', desk.admin.token).expect(200);
    expect(body).toMatchObject({ sendsMail: true, sendsSms: false });
    const name = (body as { items: { name: string }[] }).items[0]?.name ?? '';
    const message = await desk.get(`/admin/outbox/${name}`, desk.admin.token).expect(200);
    expect((message.body as { content: string }).content).toContain('Halo Toko C-both, Salesman sari baru saja');
    await desk.get(`/admin/outbox/${name}`, owner.token).expect(403);
    await desk.get('/admin/outbox/..%2f..%2fetc%2fpasswd', desk.admin.token).expect(400);
  });

  it('whose lines an admin changes is told again', async () => {
    const { store, shadow } = await shop('C-change');
    await desk.standing(store, { overdue: 1 });
    const order = await place(shadow);
    const approval = { contentHash: order.contentHash, lines: [line('A-1', 24)] };
    await desk.post(`/orders/${order.id}/approve`, approval, desk.admin.token).expect(200);
    expect((await deliver(order.id)).map(({ template }) => template)).toEqual([
      'order-on-behalf',
      'order-lines-changed',
    ]);
    expect(textOf(mails.mails.at(-1) ?? '')).toContain('24 PCS');
  });

  it('is listed for auditors with how its notice went', async () => {
    const { order } = await told('C-list');
    const auditor = await enter(desk.api.app, 'auditor-x', ['auditor']);
    const { body } = await desk.get('/audit/notices?state=sent&limit=1', auditor.token).expect(200);
    expect(body).toMatchObject({
      items: [{ orderId: order.id, channel: 'email', state: 'sent', attempts: 1, via: 'smtp', lastError: null }],
    });
    const about = async (id: string) =>
      (await desk.get(`/audit/notices?orderId=${id}`, auditor.token).expect(200)).body;
    expect(await about(order.id)).toMatchObject({ items: [{ orderId: order.id }], nextCursor: null });
    expect(await about(randomUUID())).toEqual({ items: [], nextCursor: null });
    await desk.get('/audit/notices', salesman.token).expect(403);
  });

  describe('by the link of its notice', () => {
    it('is shown as often as it is opened, and nothing changes', async () => {
      const { order, confirm } = await told('C-show');
      for (let opened = 0; opened < 2; opened++) {
        const { body } = await look(confirm).expect(200);
        expect(body).toMatchObject({ orderId: order.id, purpose: 'confirm', used: false, status: 'placed' });
        expect(body).not.toHaveProperty('credit');
      }
    });

    it('is confirmed without signing in, once', async () => {
      const { order, confirm, owner } = await told('C-yes');
      const { body } = await byLink(`/orders/${order.id}/confirm`, confirm).expect(200);
      expect(body).toMatchObject({ orderId: order.id, used: true });
      const again = await byLink(`/orders/${order.id}/confirm`, confirm).expect(409);
      expect(again.body.code).toBe('order.link_used');
      expect((await desk.read(order.id, owner)).timeline.at(-1)).toMatchObject({
        kind: 'confirmed',
        details: { via: 'link' },
      });
    });

    it('is disputed and held, also when it is on its way', async () => {
      const { order, dispute } = await told('C-no');
      await desk.sql(`update orders set erp_state = 'sending' where id = $1`, [order.id]);
      const { body } = await byLink(`/orders/${order.id}/dispute`, dispute, { reason: 'bukan saya' }).expect(200);
      expect(body.status).toBe('held');
      const tasks = await desk.sql<{ kind: string; details: object }>(
        `select kind, details from task where subject_id = $1 and state = 'open'`,
        [order.id],
      );
      expect(tasks).toMatchObject([{ kind: 'order.disputed', details: { onItsWay: true, reason: 'bukan saya' } }]);
    });

    it.each([
      ['booked', 'held'],
      ['completed', 'completed'],
    ])('that is %s in the ERP is disputed: it is %s, and an admin is asked', async (status, becomes) => {
      const { order, dispute } = await told(`C-${status}`);
      await desk.sql(`update orders set status = $2, erp_state = 'booked', erp_number = 'SO-1' where id = $1`, [
        order.id,
        status,
      ]);
      const { body } = await byLink(`/orders/${order.id}/dispute`, dispute, { reason: 'x' }).expect(200);
      expect(body.status).toBe(becomes);
      expect(await desk.sql(`select kind from task where subject_id = $1 and state = 'open'`, [order.id])).toEqual([
        { kind: 'order.disputed' },
      ]);
      await desk.post(`/orders/${order.id}/release`, {}, desk.admin.token).expect(200);
    });

    it('is not touched by a link of another order, of the other purpose, altered, or made up', async () => {
      const other = await told('C-other');
      const { order, confirm, dispute } = await told('C-mine');
      const altered = confirm.slice(0, -1) + (confirm.endsWith('A') ? 'B' : 'A');
      const swapped = `${confirm.split('.')[0]}.${dispute.split('.')[1]}`;
      for (const token of [other.confirm, dispute, altered, swapped, `${'x'.repeat(43)}.${'y'.repeat(43)}`]) {
        const { body } = await byLink(`/orders/${order.id}/confirm`, token).expect(404);
        expect(body.code).toBe('order.link_unknown');
      }
      await byLink(`/orders/${order.id}/confirm`, 'short').expect(400);
      await byLink(`/orders/${order.id}/approve`, confirm, { contentHash: order.contentHash }).expect(401);
      expect((await look(confirm).expect(200)).body.used).toBe(false);
    });

    it('made by who can write to the database is not believed', async () => {
      const { order, confirm } = await told('C-forged');
      const token = `${'x'.repeat(43)}.${confirm.split('.')[1]}`;
      await desk.sql(
        `insert into order_link (token_hash, order_id, purpose, expires_at)
         values (sha256($1::bytea), $2, 'confirm', now() + interval '1 day')`,
        [token, order.id],
      );
      await byLink(`/orders/${order.id}/confirm`, token).expect(404);
    });

    it('is not touched once the link has expired', async () => {
      const { order, confirm, dispute } = await told('C-late');
      const clock = desk.api.app.get(Clock);
      const later = new Date(Date.now() + 15 * 86_400_000);
      const now = jest.spyOn(clock, 'now').mockReturnValue(later);
      const answers = [
        await byLink(`/orders/${order.id}/confirm`, confirm),
        await byLink(`/orders/${order.id}/dispute`, dispute, { reason: 'x' }),
        await look(confirm),
      ];
      now.mockRestore();
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        Array(3).fill([409, 'order.link_expired']),
      );
    });

    it('is used once by two that come at the same time', async () => {
      const { order, confirm } = await told('C-race');
      const answers = await Promise.all([1, 2, 3].map(() => byLink(`/orders/${order.id}/confirm`, confirm)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('keeps only the hash of its token', async () => {
      const { order, confirm } = await told('C-hash');
      const rows = await desk.sql<{ all: string }>(
        `select (select string_agg(l::text, ' ') from order_link l) || (select string_agg(n::text, ' ') from notice n) as all`,
      );
      expect(rows[0]?.all).toContain(order.id);
      expect(rows[0]?.all).not.toContain(confirm);
    });
  });
});

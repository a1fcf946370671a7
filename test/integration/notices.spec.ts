import { DeliverNoticeHandler } from '../../apps/worker/src/deliver-notice.handler';
import { type Address, NoticeDelivery, Notices, NoticesModule } from '@jembatan/notices';
import { Clock, idr, systemCtx } from '@jembatan/kernel';
import { Announcements, Transactions } from '@jembatan/platform';
import { Client } from 'pg';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { HandClock } from '../support/hand-clock';
import { MailServer } from '../support/mail-server';
import { SmsGatewayFake } from '../support/sms-gateway';
import { until } from '../support/until';

const ctx = systemCtx('test');
const MINUTE = 60_000;
const RETRY_MS = 2000;
const link = 'https://portal.example/reset#token=very-secret';

describe('A notice', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let sql: Client;
  const mailServer = new MailServer();
  const gateway = new SmsGatewayFake('vonage');
  const clock = new HandClock();

  beforeAll(async () => {
    database = await freshDatabase();
    const SMTP_URL = await mailServer.start();
    const sms = {
      SMS_PROVIDER: 'vonage',
      SMS_URL: await gateway.start(),
      SMS_USER: 'u',
      SMS_SECRET: 's',
      SMS_SENDER: 'JEMBATAN',
    } as const;
    api = await bootApi({
      databaseUrl: database.url,
      env: { ...sms, SMTP_URL, PUBLIC_URL: 'https://portal.example', MAIL_FROM: 'Jembatan <no-reply@portal.example>' },
      replace: [[Clock, clock]],
    });
    sql = new Client({ connectionString: database.url });
    await sql.connect();
  });

  afterAll(async () => {
    await sql.end();
    await api.close();
    await mailServer.stop();
    await gateway.stop();
    await database.drop();
  });

  const enqueue = (name = 'Budi', to = 'budi@toko.id'): Promise<string> =>
    api.app.get(Transactions).run((tx) =>
      api.app
        .select(NoticesModule)
        .get(Notices)
        .enqueue(tx, ctx, { to, template: 'password-reset', values: { name, link, minutes: 30 } }),
    );
  const deliver = (noticeId: string): Promise<void> =>
    new DeliverNoticeHandler(api.app.select(NoticesModule).get(NoticeDelivery)).handle(ctx, { noticeId });
  const row = async (id: string): Promise<Record<string, unknown>> => {
    const { rows } = await sql.query<Record<string, unknown>>(
      'select state, attempts, last_error, values from notice where id = $1',
      [id],
    );
    return rows[0];
  };

  it('goes out once, in text and HTML, and forgets its secret', async () => {
    const id = await enqueue();
    await deliver(id);
    await deliver(id);
    expect(mailServer.mails).toHaveLength(1);
    const [mail] = mailServer.mails;
    expect(mail).toContain(`Message-ID: <${id}@portal.example>`);
    expect(mail).toContain('From: Jembatan <no-reply@portal.example>');
    expect(mail).toContain('text/plain');
    expect(mail).toContain('text/html');
    expect(await row(id)).toEqual({
      state: 'sent',
      attempts: 1,
      last_error: null,
      values: { name: 'Budi', minutes: 30 },
    });
  });

  it('is tried again with the same Message-ID when the mail server had no time', async () => {
    const id = await enqueue();
    mailServer.answers = [451];
    await deliver(id);
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 1, values: { link } });
    await deliver(id);
    expect((await row(id)).attempts).toBe(1);
    clock.pass(RETRY_MS);
    await deliver(id);
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(mailServer.mails.at(-1)).toContain(`Message-ID: <${id}@portal.example>`);
  });

  it('that the mail server refuses is given up, forgets its secret and becomes a task', async () => {
    const id = await enqueue();
    mailServer.answers = [554];
    await deliver(id);
    const { values, ...rest } = await row(id);
    expect(rest).toMatchObject({ state: 'given-up', attempts: 1, last_error: expect.stringContaining('554') });
    expect(values).not.toHaveProperty('link');
    const { rows } = await sql.query('select kind, state from task where subject_id = $1', [id]);
    expect(rows).toEqual([{ kind: 'notice.undeliverable', state: 'open' }]);
    await deliver(id);
    expect((await row(id)).attempts).toBe(1);
  });

  it('that fails for five hours is given up; a person hears of it after ten minutes', async () => {
    const id = await enqueue();
    mailServer.answers = Array<number>(400).fill(451);
    const tasks = async (): Promise<number> =>
      (await sql.query(`select 1 from task where subject_id = $1 and state = 'open'`, [id])).rowCount ?? 0;
    await deliver(id);
    clock.pass(9 * MINUTE);
    await deliver(id);
    expect(await tasks()).toBe(0);
    clock.pass(MINUTE);
    await deliver(id);
    expect([(await row(id)).state, await tasks()]).toEqual(['failed', 1]);
    clock.pass(290 * MINUTE);
    await deliver(id);
    expect(await row(id)).toMatchObject({ state: 'given-up', attempts: 4 });
    mailServer.answers = [];
  });

  it('that goes out in the end closes the task', async () => {
    const id = await enqueue();
    mailServer.answers = [451, 451];
    await deliver(id);
    clock.pass(10 * MINUTE);
    await deliver(id);
    clock.pass(MINUTE);
    await deliver(id);
    expect((await row(id)).state).toBe('sent');
    const { rows } = await sql.query('select state, outcome from task where subject_id = $1', [id]);
    expect(rows).toEqual([{ state: 'done', outcome: 'sent' }]);
  });

  it('cannot be led to other people by a name or an address', async () => {
    const before = mailServer.mails.length;
    await deliver(await enqueue('Budi\r\nBcc: evil@x.id\r\n\r\n<script>'));
    expect(mailServer.recipients[before]).toEqual(['budi@toko.id']);
    expect(mailServer.mails[before]).not.toMatch(/^Bcc:/im);
    const id = await enqueue('Budi', 'budi@toko.id, evil@x.id');
    await deliver(id).catch(() => undefined);
    expect(mailServer.recipients.flat()).not.toContain('evil@x.id');
  });

  it('exists exactly when the change does that it tells of', async () => {
    const count = async (): Promise<unknown> =>
      (await sql.query('select (select count(*) from notice), (select count(*) from graphile_worker.jobs) as jobs'))
        .rows;
    const before = await count();
    const failing = api.app.get(Transactions).run(async (tx) => {
      const values = { name: 'Budi', link, minutes: 30 };
      await api.app
        .select(NoticesModule)
        .get(Notices)
        .enqueue(tx, ctx, { to: 'x@y.id', template: 'password-reset', values });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await count()).toEqual(before);
  });

  describe('to a person who has two addresses', () => {
    const order = {
      number: 'JB-2611-1',
      lines: [],
      net: idr(1),
      discount: idr(0),
      tax: idr(1),
      grandTotal: idr(2),
    };
    const values = {
      storeName: 'Toko Melati',
      salesmanName: 'Sari',
      order,
      confirmLink: link,
      disputeLink: link,
      days: 14,
    };
    const email = { channel: 'email', to: 'budi@toko.id' } as const;
    const phone = { channel: 'sms', to: '+6281234567890' } as const;
    const tell = (to: readonly Address[], reserve: Address | null): Promise<string> =>
      api.app
        .get(Transactions)
        .run((tx) =>
          api.app
            .select(NoticesModule)
            .get(Notices)
            .tell(tx, ctx, { to, reserve, template: 'order-on-behalf', values }),
        );
    const all = async (messageId: string): Promise<Record<string, unknown>[]> =>
      (
        await sql.query<Record<string, unknown>>(
          'select id, channel, state, attempts, ambiguous from notice where message_id = $1 order by id',
          [messageId],
        )
      ).rows;
    const tasks = async (messageId: string): Promise<number> =>
      (await sql.query(`select 1 from task where subject_id = $1 and state = 'open'`, [messageId])).rowCount ?? 0;

    it('goes by the other channel when the first fails for ten minutes', async () => {
      const id = await tell([email], phone);
      mailServer.answers = [451, 451];
      await deliver(id);
      expect(await all(id)).toHaveLength(1);
      clock.pass(10 * MINUTE);
      await deliver(id);
      const [, second] = await all(id);
      expect(second).toMatchObject({ channel: 'sms', state: 'queued' });
      await deliver(String(second?.id));
      expect(gateway.received.at(-1)).toMatchObject({ to: '6281234567890', ref: second?.id });
      expect(JSON.stringify((await row(String(second?.id))).values)).not.toContain('very-secret');
      expect(await tasks(id)).toBe(0);
    });

    it('that is refused by both becomes one task', async () => {
      const id = await tell([phone], email);
      gateway.behaviour = 'refuse';
      await deliver(id);
      gateway.behaviour = 'answer';
      const [, second] = await all(id);
      expect([second?.channel, await tasks(id)]).toEqual(['email', 0]);
      mailServer.answers = [554];
      await deliver(String(second?.id));
      expect((await all(id)).map(({ state }) => state)).toEqual(['given-up', 'given-up']);
      expect(await tasks(id)).toBe(1);
    });

    it('that reached one of the two chosen needs nobody', async () => {
      const id = await tell([email, phone], null);
      const [, second] = await all(id);
      await deliver(String(second?.id));
      mailServer.answers = [554];
      await deliver(id);
      expect([(await all(id)).map(({ state }) => state), await tasks(id)]).toEqual([['given-up', 'sent'], 0]);
    });

    it('is sent a second time, not a third, while nobody knows whether the SMS went out, under the same reference', async () => {
      const id = await tell([phone], null);
      const before = gateway.received.length;
      gateway.behaviour = 'drop';
      for (let tries = 0; tries < 4; tries += 1) {
        await deliver(id);
        clock.pass(MINUTE);
      }
      gateway.behaviour = 'answer';
      expect(gateway.received.slice(before).map(({ ref }) => ref)).toEqual([id, id]);
      expect(await all(id)).toMatchObject([{ state: 'given-up', attempts: 2, ambiguous: 2 }]);
      expect(await tasks(id)).toBe(1);
    });

    it('is not sent a third time either when workers died while they sent it', async () => {
      const id = await tell([phone], null);
      const before = gateway.received.length;
      await sql.query('update notice set attempts = 2, ambiguous = 1, trying_since = now() where id = $1', [id]);
      await deliver(id);
      expect(gateway.received).toHaveLength(before);
      expect(await all(id)).toMatchObject([{ state: 'given-up', ambiguous: 2 }]);
    });
  });

  it('is told to the screens after each try, without its recipient', async () => {
    const heard: unknown[] = [];
    const leave = api.app.get(Announcements).on('notice', (news) => heard.push(news));
    const id = await enqueue();
    await deliver(id);
    await until('news of the notice', () => heard.some((news) => (news as { id: string }).id === id));
    leave();
    expect(heard.filter((news) => (news as { id: string }).id === id)).toEqual([
      { id, channel: 'email', template: 'password-reset', state: 'sent', at: expect.any(String) },
    ]);
  });
});

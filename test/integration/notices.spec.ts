import { DeliverNoticeHandler } from '../../apps/worker/src/deliver-notice.handler';
import { NoticeDelivery, Notices, NoticesModule } from '@jembatan/notices';
import { Clock, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { Client } from 'pg';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { HandClock } from '../support/hand-clock';
import { MailServer } from '../support/mail-server';

const ctx = systemCtx('test');
const MINUTE = 60_000;
const RETRY_MS = 2000;
const link = 'https://portal.example/reset#token=very-secret';

describe('A notice', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let sql: Client;
  const mailServer = new MailServer();
  const clock = new HandClock();

  beforeAll(async () => {
    database = await freshDatabase();
    const SMTP_URL = await mailServer.start();
    api = await bootApi({
      databaseUrl: database.url,
      env: { SMTP_URL, PUBLIC_URL: 'https://portal.example', MAIL_FROM: 'Jembatan <no-reply@portal.example>' },
      replace: [[Clock, clock]],
    });
    sql = new Client({ connectionString: database.url });
    await sql.connect();
  });

  afterAll(async () => {
    await sql.end();
    await api.close();
    await mailServer.stop();
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
});

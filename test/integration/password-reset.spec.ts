import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoticeDelivery, NoticesModule } from '@jembatan/notices';
import { PasswordResets } from '@jembatan/identity';
import { systemCtx } from '@jembatan/kernel';
import { Client } from 'pg';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson, tokensOf } from '../support/people';

const NEW_PASSWORD = 'kata-sandi-baru-7';

describe('Resetting a password', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let sql: Client;
  let folder: string;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'jembatan-mail-'));
    api = await bootApi({
      databaseUrl: database.url,
      env: { DATA_DIR: folder, PUBLIC_URL: 'https://portal.example', RATE_LIMIT_FACTOR: 100 },
    });
    sql = new Client({ connectionString: database.url });
    await sql.connect();
    await addPerson(api.app, { name: 'Budi', email: 'budi@toko.id', phone: '081234567890' });
  });

  afterAll(async () => {
    await sql.end();
    await api.close();
    await rm(folder, { recursive: true });
    await database.drop();
  });

  const ask = (login: string): ReturnType<typeof api.http.post> =>
    api.http.post('/api/v1/auth/password-reset').send({ login });
  const confirm = (token: string, password = NEW_PASSWORD): ReturnType<typeof api.http.post> =>
    api.http.post('/api/v1/auth/password-reset/confirm').send({ token, password });
  const signIn = (password: string): ReturnType<typeof api.http.post> =>
    api.http.post('/api/v1/auth/login').send({ login: 'budi@toko.id', password });

  /** Does what the worker does with the jobs that wait, and answers the mails. */
  const work = async (): Promise<string[]> => {
    const ctx = systemCtx('test');
    const { rows } = await sql.query<{ identifier: string; payload: { login: string } }>(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id
       returning t.identifier, j.payload`,
    );
    for (const { identifier, payload } of rows)
      if (identifier === 'identity.send-password-reset')
        await api.app.get(PasswordResets, { strict: false }).send(ctx, payload.login);
    const notices = await sql.query<{ id: string }>(`select id from notice where state = 'queued'`);
    const delivery = api.app.select(NoticesModule).get(NoticeDelivery);
    for (const { id } of notices.rows) await delivery.deliver(ctx, id);
    return Promise.all(
      notices.rows.map(async ({ id }) =>
        // Quoted-printable: soft line breaks and `=3D` undone.
        (await readFile(join(folder, 'outbox', `${id}.eml`), 'utf8')).replace(/=\r?\n/g, '').replace(/=3D/g, '='),
      ),
    );
  };
  const linkFor = async (login: string): Promise<string> => {
    await ask(login).expect(202);
    const [mail] = await work();
    const token = /https:\/\/portal\.example\/reset#token=([\w-]{43})/.exec(mail)?.[1];
    if (!token) throw new Error(`There is no link in ${mail}`);
    return token;
  };

  it('is promised alike to everybody; a mail goes only to who is there', async () => {
    for (const login of ['nobody@toko.id', 'no login', '081299990000']) {
      const { body, text } = await ask(login).expect(202);
      expect([body, text]).toEqual([{}, '']);
    }
    expect(await work()).toEqual([]);
    await ask('081234567890').expect(202);
    const [mail, ...more] = await work();
    expect(more).toEqual([]);
    expect(mail).toMatch(/^To: budi@toko\.id$/m);
  });

  it('leaves the same work behind whether the login exists or not, so that time tells nothing', async () => {
    const left = async (): Promise<{ jobs: number }> => {
      const { rows } = await sql.query<{
        jobs: number;
      }>(`select (select count(*)::int from graphile_worker.jobs) as jobs,
        (select count(*)::int from password_reset) as links, (select count(*)::int from notice) as notices`);
      return rows[0];
    };
    const before = await left();
    await ask('nobody@toko.id').expect(202);
    expect(await left()).toEqual({ ...before, jobs: before.jobs + 1 });
    await ask('budi@toko.id').expect(202);
    expect(await left()).toEqual({ ...before, jobs: before.jobs + 2 });
    await work();
  });

  it('sets the new password once, and signs the person out everywhere', async () => {
    const { accessToken, refreshToken } = await tokensOf(api.http, 'budi@toko.id');
    const token = await linkFor('budi@toko.id');
    await confirm(token).expect(204);
    await api.http.get('/api/v1/me').auth(accessToken, { type: 'bearer' }).expect(401);
    await api.http.post('/api/v1/auth/refresh').set('x-client', 'api').send({ refreshToken }).expect(401);
    await signIn(NEW_PASSWORD).expect(200);
    expect((await confirm(token, 'yet-another-one').expect(422)).body.code).toBe('password_reset.link_invalid');
    await signIn('yet-another-one').expect(401);
    const { rows } = await sql.query(`select details from audit_record where action = 'password.changed'`);
    expect(rows).toEqual([{ details: { by: 'link', sessions: 1 } }]);
  });

  it('works once also when the link is used twice at the same time', async () => {
    const token = await linkFor('budi@toko.id');
    const answers = await Promise.all([confirm(token, 'serentak-satu-1'), confirm(token, 'serentak-dua-22')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
  });

  it('makes every other link of the person worthless', async () => {
    const [one, two] = [await linkFor('budi@toko.id'), await linkFor('budi@toko.id')];
    await confirm(two).expect(204);
    await confirm(one).expect(422);
  });

  it('refuses a poor password and leaves the link good', async () => {
    const token = await linkFor('budi@toko.id');
    for (const [password, code] of [
      ['short', 'password.too_short'],
      ['budi@toko.id', 'password.is_login'],
      ['password123', 'password.too_common'],
    ]) {
      const { body } = await confirm(token, password).expect(400);
      expect(body.errors).toEqual([{ path: 'password', code, message: expect.any(String) }]);
    }
    await confirm(token).expect(204);
  });

  it.each([
    ['is over after 30 minutes', `update password_reset set ends_at = now()`],
    ['is worth nothing to a suspended person', `update person set state = 'SUSPENDED'`],
  ])('by a link %s', async (_title, change) => {
    const token = await linkFor('budi@toko.id');
    await sql.query(change);
    await confirm(token).expect(422);
    await sql.query(`update person set state = 'ACTIVE'`);
  });

  it('leaves the link in no table, and its file to its owner only', async () => {
    const token = await linkFor('budi@toko.id');
    const { rows } = await sql.query<{ everything: string }>(
      `select (select string_agg(n::text, '') from notice n) || coalesce((select string_agg(j::text, '')
         from graphile_worker._private_jobs j), '') || (select string_agg(a::text, '') from audit_record a)
         || (select string_agg(encode(hash, 'escape'), '') from password_reset) as everything`,
    );
    expect(rows[0].everything.length).toBeGreaterThan(100);
    expect(rows[0].everything).not.toContain(token);
    const [file] = await readdir(join(folder, 'outbox'));
    expect((await stat(join(folder, 'outbox', file))).mode & 0o077).toBe(0);
  });
});

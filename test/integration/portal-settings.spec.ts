import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ServiceMode } from '@jembatan/service-mode';
import { MessageWordings } from '@jembatan/notices';
import { CompanySettings, Thresholds } from '@jembatan/settings';
import { type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { OrderDesk } from '../support/order-desk';
import { needsTool } from '../support/skip';
import { until } from '../support/until';

interface Standing {
  readonly name: string;
  readonly preset: number;
  readonly value: number;
  readonly lastChange: { readonly byName: string } | null;
}

const PATH = '/admin/settings/thresholds';

jest.setTimeout(60_000);

describe('What admins set', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let second: BootedApi;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url, { CREDIT_MAX_AGE: 900 });
    second = await desk.boot(database.url, { CREDIT_MAX_AGE: 900 });
  });

  afterAll(async () => {
    await second.close();
    await desk.api.close();
    await database.drop();
  });

  const set = (body: object, token = desk.admin.token) =>
    desk.api.http.put(`/api/v1${PATH}`).set('authorization', `Bearer ${token}`).send(body);
  const standing = async (name: string): Promise<Standing | undefined> =>
    ((await desk.get(PATH, desk.admin.token).expect(200)).body as { items: Standing[] }).items.find(
      (one) => one.name === name,
    );

  it('starts with what the environment presets', async () => {
    expect(await standing('creditMaxAge')).toEqual({
      ...{ name: 'creditMaxAge', group: 'credit', min: 0, max: 86_400 },
      ...{ preset: 900, value: 900, lastChange: null },
    });
  });

  it('is felt by every process within a second, and recorded with both values', async () => {
    await set({ creditMaxAge: 60, noticeRetry: 2000 }).expect(200);
    await until('the other process knows', () => second.app.get(Thresholds).of('creditMaxAge') === 60, {
      within: 1000,
    });
    expect(await standing('creditMaxAge')).toMatchObject({ preset: 900, value: 60, lastChange: { byName: 'admin' } });
    const [record] = await desk.sql<{ details: unknown }>(
      `select details from audit_record where action = 'settings.thresholds_changed'`,
    );
    const before = { creditMaxAge: 900, noticeRetry: expect.any(Number) };
    expect(record?.details).toEqual({ before, after: { creditMaxAge: 60, noticeRetry: 2000 } });
  });

  it('judges the next order: a standing of two minutes ago is too old once a minute is the most', async () => {
    await desk.standing(desk.store, { age: 120 });
    await desk.place().expect(503);
    await set({ creditMaxAge: 900 }).expect(200);
    await desk.place().expect(201);
  });

  it('records nothing where nothing changes, and gives the preset back', async () => {
    await set({ creditMaxAge: null }).expect(200);
    await set({ creditMaxAge: null }).expect(200);
    expect(await standing('creditMaxAge')).toMatchObject({ value: 900, lastChange: { byName: 'admin' } });
  });

  it('is refused with every fault at once, and of nobody but an admin', async () => {
    const { body } = await set({ creditMaxAge: -1, breakerFailures: 1, probeFailures: 'three', more: 1 }).expect(400);
    const paths = (body as { errors: { path: string }[] }).errors.map(({ path }) => path);
    expect([...new Set(paths)].sort()).toEqual(['breakerFailures', 'creditMaxAge', 'more', 'probeFailures']);
    await set({ creditMaxAge: 1 }, desk.owner.token).expect(403);
    expect(await standing('creditMaxAge')).toMatchObject({ value: 900 });
  });

  it('is not written over by who did not see it: of two admins at once the second is told', async () => {
    const versionOf = async (path: string) =>
      ((await desk.get(path, desk.admin.token).expect(200)).body as { version: string }).version;
    const put = (path: string, body: object) =>
      desk.api.http.put(`/api/v1${path}`).set('authorization', `Bearer ${desk.admin.token}`).send(body);
    for (const [read, write, one, other] of [
      [PATH, PATH, { creditMaxAge: 300 }, { noticeRetry: 3000 }],
      ['/admin/settings/company', '/admin/settings/company', { legalName: 'PT Satu' }, { legalName: 'PT Dua' }],
      ['/admin/settings/abuse-thresholds', '/admin/abuse-thresholds', { disputes: 4 }, { disputes: 5 }],
    ] as const) {
      const version = await versionOf(read);
      const answers = await Promise.all([put(write, { ...one, version }), put(write, { ...other, version })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'settings.changed_meanwhile' });
      const now = await versionOf(read);
      expect(now).not.toBe(version);
      await put(write, { ...other, version: now }).expect(200);
    }
    await set({ creditMaxAge: null, noticeRetry: null }).expect(200);
    await put('/admin/settings/company', { legalName: null }).expect(200);
    await set({ version: 'latest' }).expect(400);
  });

  it('tells of the limits of abuse, too, who set them last', async () => {
    const read = async () =>
      ((await desk.get('/admin/settings/abuse-thresholds', desk.admin.token).expect(200)).body as { items: Standing[] })
        .items;
    expect((await read()).find(({ name }) => name === 'farMetres')).toEqual({
      ...{ name: 'farMetres', min: 10, max: 100_000, preset: 500, value: 500, lastChange: null },
    });
    await desk.api.http
      .put('/api/v1/admin/abuse-thresholds')
      .set('authorization', `Bearer ${desk.admin.token}`)
      .send({ farMetres: 250 })
      .expect(200);
    const after = await read();
    expect(after.find(({ name }) => name === 'farMetres')).toMatchObject({
      ...{ value: 250, lastChange: { byName: 'admin' } },
    });
    expect(after.find(({ name }) => name === 'historyDays')?.lastChange).toBeNull();
  });

  it('is tried on the ERP itself, which tells how fast it is or in which way it fails, and changes nothing', async () => {
    let status = 200;
    const erp = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"items":[],"nextCursor":null}');
    });
    await new Promise<void>((listening) => erp.listen(0, '127.0.0.1', listening));
    const { port } = erp.address() as AddressInfo;
    const third = await desk.boot(database.url, { ERP_URL: `http://127.0.0.1:${port}` });
    const ask = async (): Promise<unknown> =>
      (await third.http.post('/api/v1/admin/erp/test').set('authorization', `Bearer ${desk.admin.token}`).expect(200))
        .body;
    try {
      expect(await ask()).toMatchObject({ erp: 'rest', fault: null, detail: null, milliseconds: expect.any(Number) });
      status = 401;
      expect(await ask()).toMatchObject({ fault: 'not-let-in', detail: 'the ERP does not let us in (401)' });
      erp.closeAllConnections();
      await new Promise((closed) => erp.close(closed));
      expect(await ask()).toMatchObject({ fault: 'unreachable', detail: 'the ERP cannot be reached' });
      expect(third.app.get(ServiceMode).current().mode).toBe('normal');
      await desk.post('/admin/erp/test', {}, desk.owner.token).expect(403);
    } finally {
      await third.close();
    }
  });

  describe('of the company', () => {
    const company = (body: object) =>
      desk.api.http.put('/api/v1/admin/settings/company').set('authorization', `Bearer ${desk.admin.token}`).send(body);

    it('names it on papers and in mails, from the next one on', async () => {
      const { body } = await company({
        ...{ brand: 'Toko Raya', legalName: 'PT Raya Abadi', npwp: '01.234.567.8-901.000', address: 'Jl. Satu 1' },
      }).expect(200);
      expect(body).toMatchObject({ brand: 'Toko Raya', npwp: '012345678901000', lastChange: { byName: 'admin' } });
      await until('the other process knows', () => second.app.get(CompanySettings).current().brand === 'Toko Raya', {
        within: 1000,
      });
      const [record] = await desk.sql<{ details: { before: object; after: object } }>(
        `select details from audit_record where action = 'settings.company_changed' and details->'after' ? 'company.npwp'`,
      );
      expect(record?.details.before).toMatchObject({ 'company.npwp': null });
      expect(record?.details.after).toMatchObject({ 'company.npwp': '012345678901000' });
    });

    needsTool('pdftotext', 'scripts/install-test-tools', () => {
      it('stands on the paper of an order, as people write it', async () => {
        const [order] = await desk.sql<{ id: string }>('select id from orders limit 1');
        const { body } = await desk.get(`/orders/${order?.id}/pdf`, desk.admin.token).buffer(true).expect(200);
        const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: body as Buffer, encoding: 'utf8' });
        for (const words of ['PT Raya Abadi', 'Toko Raya', '01.234.567.8-901.000', 'Jl. Satu 1'])
          expect(text).toContain(words);
      });
    });

    it('is refused with a tax number of other than 15 or 16 digits', async () => {
      const { body } = await company({ npwp: '12.345' }).expect(400);
      expect(body).toMatchObject({ errors: [{ path: 'npwp', code: 'company.npwp_unfit' }] });
      await company({ npwp: null, legalName: null, address: null, brand: null }).expect(200);
      expect(desk.api.app.get(CompanySettings).current()).toEqual({
        ...{ brand: 'Jembatan', legalName: null, npwp: null, address: null },
      });
    });
  });

  it('shows what each message says, the promised sentence to the letter, and tries one on the admin alone', async () => {
    const { body } = await desk.get('/admin/settings/messages', desk.admin.token).expect(200);
    const { items, banner } = body as { items: { name: string; mail: string; sms: unknown }[]; banner: string };
    const promised =
      'Halo Toko Contoh, Salesman Salesman Contoh baru saja membuat order atas nama Anda. Hubungi kami jika ini tidak sah.';
    const shadow = items.find(({ name }) => name === 'order-on-behalf');
    expect(shadow?.mail).toContain(promised);
    expect(shadow?.sms).toMatchObject({ text: `${promised} -Jembatan`, segments: 1 });
    expect(banner).toContain('Sistem sedang maintenance.');
    const trial = await desk.post('/admin/settings/messages/invitation/test', {}, desk.admin.token).expect(202);
    expect(trial.body).toEqual({ to: 'admin@example.com' });
    const notices = await desk.sql(`select recipient from notice where template = 'invitation'`);
    expect(notices).toEqual([{ recipient: 'admin@example.com' }]);
    await desk.post('/admin/settings/messages/love-letter/test', {}, desk.admin.token).expect(400);
    await desk.post('/admin/settings/messages/invitation/test', {}, desk.owner.token).expect(403);
  });

  describe('of what messages say', () => {
    interface Message {
      readonly name: string;
      readonly version: string;
      readonly mail: string;
      readonly wording: { readonly subject: string; readonly body: string } | null;
      readonly lastChange: { readonly byName: string } | null;
    }
    const message = async (name: string): Promise<Message> => {
      const { body } = await desk.get('/admin/settings/messages', desk.admin.token).expect(200);
      const found = (body as { items: Message[] }).items.find((one) => one.name === name);
      if (!found) throw new Error(`no ${name}`);
      return found;
    };
    const word = (name: string, body: object, token = desk.admin.token) =>
      desk.api.http.put(`/api/v1/admin/settings/messages/${name}`).set('authorization', `Bearer ${token}`).send(body);
    const subject = 'Selamat datang di portal';
    const text = 'Yth. {name},\n\nBuat kata sandi Anda dalam {hours} jam.';

    it('counts for what is queued from then on, in every process, and is recorded with both wordings', async () => {
      const before = await message('invitation');
      await word('invitation', { subject, body: text, version: before.version }).expect(200);
      expect(await message('invitation')).toMatchObject({ wording: { subject }, lastChange: { byName: 'admin' } });
      const current = () => second.app.get(MessageWordings).current('invitation');
      await until('the other process knows', () => current()?.subject === subject, { within: 1000 });
      await desk.post('/admin/settings/messages/invitation/test', {}, desk.admin.token).expect(202);
      const queued = await desk.sql<{ wording: object | null }>(
        `select wording from notice where template = 'invitation' order by created_at`,
      );
      expect(queued.map(({ wording }) => wording)).toEqual([null, { subject, body: text, sms: null }]);
      const [record] = await desk.sql<{ details: unknown }>(
        `select details from audit_record where action = 'settings.message_changed'`,
      );
      expect(record?.details).toEqual({
        before: { 'message.invitation.subject': null, 'message.invitation.body': null },
        after: { 'message.invitation.subject': subject, 'message.invitation.body': text },
      });
    });

    it('is refused to who did not see the newest, and gives the original back', async () => {
      const { version } = await message('invitation');
      await word('invitation', { subject: 'Lain', body: text, version }).expect(200);
      const { body } = await word('invitation', { version }).expect(409);
      expect(body).toMatchObject({ code: 'settings.changed_meanwhile' });
      await word('invitation', { version: (await message('invitation')).version }).expect(200);
      expect((await message('invitation')).wording?.subject).toBe('Undangan ke Jembatan');
    });

    it('is shown as it would be sent before it counts, and refused with every fault where it cannot be', async () => {
      const preview = await desk
        .post('/admin/settings/messages/invitation/preview', { subject, body: text }, desk.admin.token)
        .expect(200);
      expect(preview.body).toMatchObject({ subject, mail: expect.stringContaining('Yth. Pengguna,\n\nBuat kata') });
      for (const act of ['preview', null]) {
        const bad = { subject: 'Halo\r\nBcc: x@y.id', body: 'Halo {nama}, buka jahat.com' };
        const { body } = await (
          act ? desk.post(`/admin/settings/messages/invitation/${act}`, bad, desk.admin.token) : word('invitation', bad)
        ).expect(400);
        const { errors } = body as { errors: { path: string; code: string; message: string }[] };
        expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
          ...['subject message.character_refused', 'subject message.link_refused', 'body message.link_refused'],
          ...['body message.placeholder_unknown', 'body message.placeholder_missing'],
        ]);
        expect(errors.at(-2)?.message).toContain('{nama}');
      }
    });

    it('stays as it was promised: the sentence to owners is no admin’s to change', async () => {
      const { body } = await word('order-on-behalf', { body: 'Halo {store}' }).expect(422);
      expect(body).toMatchObject({ code: 'message.given' });
      expect((await message('order-on-behalf')).wording).toBeNull();
      await word('invitation', {}, desk.owner.token).expect(403);
    });
  });

  it('never keeps a portal from starting: what cannot be used counts for none', async () => {
    await desk.sql(`update setting set value = '"broken"' where name = 'creditMaxAge'`);
    await desk.sql(
      `insert into setting (name, value, changed_at, changed_by) values
         ('unheard-of', '[]', now(), gen_random_uuid()),
         ('message.password-reset.body', '"klik jahat.com"', now(), gen_random_uuid())`,
    );
    const third = await desk.boot(database.url);
    expect(third.app.get(Thresholds).of('creditMaxAge')).toBe(900);
    expect(third.app.get(MessageWordings).current('password-reset')).toBeNull();
    await third.close();
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { publishChainHead, type SignedHead } from '@jembatan/audit';
import { ErpAdapter } from '@jembatan/erp';
import { systemCtx } from '@jembatan/kernel';
import { Config, JobRunner, Jobs, Transactions } from '@jembatan/platform';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { isSigned, keysOf } from '../../libs/audit/src/verifier/verify';
import { testConfig } from '../support/config';
import { FakeErp } from '../support/fake-erp';
import { ImpersonationBook } from '../support/impersonation-book';
import { addPerson } from '../support/people';
import { until } from '../support/until';

jest.setTimeout(60_000);

describe('A worker', () => {
  let book: ImpersonationBook;
  let app: INestApplicationContext;
  let folder: string;

  beforeAll(async () => {
    book = await ImpersonationBook.open();
    await addPerson(book.api.app, { email: 'auditor@kantor.id', roles: ['auditor'], name: 'Citra' });
    const { DATA_DIR } = book.api.config;
    folder = join(DATA_DIR, 'audit');
    const config = testConfig({ DATABASE_URL: book.url, DATA_DIR });
    const builder = Test.createTestingModule({ imports: [WorkerModule] });
    builder.overrideProvider(Config).useValue(config).overrideProvider(ErpAdapter).useValue(new FakeErp());
    app = await (await builder.compile()).init();
    app.get(JobRunner, { strict: false }).start();
  });
  afterAll(async () => {
    await app?.close();
    await book?.close();
  });

  const rows = async (text: string): Promise<Record<string, unknown>[]> => (await book.superuser.query(text)).rows;

  it('seals what was recorded within two seconds', async () => {
    const begun = Date.now();
    await book.act();
    await until('sealed', async () => (await rows('select seq from impersonation_seal')).length === 1);
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  it('keeps the signing key outside of the database, for its owner only', () => {
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600);
  });

  it('publishes the head of the day once: as a signed file, and to every auditor', async () => {
    const ctx = systemCtx('publish');
    const publish = (): Promise<void> =>
      app.get(Transactions).each((tx) => app.get(Jobs, { strict: false }).add(tx, ctx, publishChainHead, {}));
    await publish();
    await until(
      'published',
      async () => (await rows(`select 1 from audit_record where action = 'audit.head_published'`)).length,
    );
    await publish();
    await until('both jobs done', async () => {
      const jobs = await rows(`select 1 from graphile_worker.jobs where task_identifier = 'audit.publish-head'`);
      return jobs.length === 0;
    });
    const [file, ...more] = readdirSync(join(folder, 'heads'));
    expect(more).toEqual([]);
    expect(file).toMatch(/^\d{4}-\d\d-\d\d\.json$/);
    const head = JSON.parse(readFileSync(join(folder, 'heads', file ?? ''), 'utf8')) as SignedHead;
    const keys = readdirSync(join(folder, 'keys')).map((name) => readFileSync(join(folder, 'keys', name), 'utf8'));
    expect(isSigned(head, keysOf(keys.join('')))).toBe(true);
    expect(await rows(`select count(*) from notice where template = 'chain-head'`)).toEqual([{ count: 1 }]);
  });

  it('raises a task for a person when a record cannot be sealed', async () => {
    await book.tamper(`insert into impersonation_waiting values (gen_random_uuid(), now() - interval '1 minute')`);
    const task = await until(
      'the task',
      async () => (await rows(`select details from task where kind = 'audit.alarm'`))[0],
    );
    expect(task.details).toEqual({ words: expect.stringMatching(/waited \d+ s to be sealed/) });
    await book.tamper('delete from impersonation_waiting');
    await until(
      'the task done',
      async () => (await rows(`select 1 from task where kind = 'audit.alarm' and state = 'done'`)).length === 1,
    );
  });
});

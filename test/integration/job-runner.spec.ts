import { Injectable } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { systemCtx } from '@jembatan/kernel';
import {
  Config,
  definedJobs,
  defineJob,
  HandlesJob,
  type JobHandler,
  JobRunner,
  JobRunnerModule,
  Jobs,
  PlatformModule,
  Transactions,
} from '@jembatan/platform';
import { Client } from 'pg';
import { testConfig } from '../support/config';
import { freshDatabase, type TestDatabase } from '../support/database';
import { until } from '../support/until';

const errand = defineJob<{ readonly name: string }>('test.errand');
const ctx = systemCtx('a-test');

@Injectable()
@HandlesJob(errand)
class ErrandHandler implements JobHandler<{ readonly name: string }> {
  readonly begun: string[] = [];
  readonly done: string[] = [];
  hold: Promise<void> = Promise.resolve();

  async handle(_ctx: unknown, { name }: { readonly name: string }): Promise<void> {
    this.begun.push(name);
    await this.hold;
    this.done.push(name);
  }
}

/** The database's migrations bring every lib's jobs along; each needs a handler before the runner starts. */
const idleHandlers = definedJobs()
  .filter((job) => job !== errand)
  .map((job) => {
    class IdleHandler implements JobHandler<object> {
      handle = (): Promise<void> => Promise.resolve();
    }
    HandlesJob(job)(IdleHandler);
    return IdleHandler;
  });

describe('The job runner', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let handler: ErrandHandler;
  let sql: Client;

  beforeEach(async () => {
    database = await freshDatabase();
    sql = new Client({ connectionString: database.url });
    await sql.connect();
    const builder = Test.createTestingModule({
      imports: [PlatformModule, JobRunnerModule],
      providers: [ErrandHandler, ...idleHandlers],
    })
      .overrideProvider(Config)
      .useValue(testConfig({ DATABASE_URL: database.url }));
    app = await (await builder.compile()).init();
    handler = app.get(ErrandHandler);
  });
  afterEach(async () => {
    await app.close();
    await sql.end();
    await database.drop();
  });

  const add = (name: string): Promise<void> =>
    app.get(Transactions).run((tx) => app.get(Jobs).add(tx, ctx, errand, { name }));
  const start = (): void => app.get(JobRunner, { strict: false }).start();

  it('finishes what it holds before it stops, and signs off', async () => {
    let letGo = (): void => undefined;
    handler.hold = new Promise((resolve) => (letGo = resolve));
    start();
    await add('held');
    await until('the job has begun', () => handler.begun.length === 1);
    const closing = app.close();
    letGo();
    await closing;
    expect(handler.done).toEqual(['held']);
    expect((await sql.query('select 1 from worker_process')).rowCount).toBe(0);
    const { rows } = await sql.query<{ locked_at: Date | null }>('select locked_at from graphile_worker.jobs');
    expect(rows.filter(({ locked_at }) => locked_at !== null)).toEqual([]);
  });

  it('says whose locks are its own, before its first job can die with them', async () => {
    let letGo = (): void => undefined;
    handler.hold = new Promise((resolve) => (letGo = resolve));
    start();
    await add('first');
    await until('the job has begun', () => handler.begun.length === 1);
    const { rows: locks } = await sql.query<{ by: string }>(
      'select locked_by as by from graphile_worker._private_jobs',
    );
    const { rows } = await sql.query<{ ids: string[] }>('select job_worker_ids as ids from worker_process');
    letGo();
    expect(locks).toHaveLength(1);
    expect(rows.flatMap(({ ids }) => ids)).toEqual(locks.map(({ by }) => by));
  });

  it('takes over the jobs of a worker that fell silent', async () => {
    await add('orphan');
    await sql.query(
      `update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now(), attempts = 1`,
    );
    await sql.query(`insert into worker_process (id, host, heartbeat_at, job_worker_ids)
      values (gen_random_uuid(), 'gone', now() - interval '1 minute', '{worker-dead}')`);
    start();
    await until('the orphan is done', () => handler.done.includes('orphan'));
  });

  it('leaves the jobs of a worker that lives alone', async () => {
    await add('theirs');
    await sql.query(`update graphile_worker._private_jobs set locked_by = 'worker-alive', locked_at = now()`);
    await sql.query(
      `insert into worker_process (id, host, job_worker_ids) values (gen_random_uuid(), 'here', '{worker-alive}')`,
    );
    start();
    await add('ours');
    await until('ours is done', () => handler.done.includes('ours'));
    expect(handler.begun).toEqual(['ours']);
  });
});

import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool, type QueryResultRow } from 'pg';
import { type Environment } from '@jembatan/platform';
import { freePort } from '../../scripts/embedded/free-port';
import { Keeper } from '../../scripts/portal/keeper';
import { NodeProcess } from '../../scripts/portal/node-process';
import { answering } from '../../scripts/portal/ready';
import { MAIN } from '../../scripts/portal/root';
import { noteProcess, runDir } from '../../scripts/test-runs';
import { freshDatabase, type TestDatabase } from './database';
import { ErpControl } from './erp-control';
import { OwnPostgres, OwnRedis } from './servers';
import { signIn, type SignedIn } from './signed-in';
import { until } from './until';
import { verdict } from './verdict';

export const DEMO_PASSWORD = 'demo-jembatan';

export interface HouseOptions {
  readonly apis?: number;
  readonly workers?: number;
  /** Over the settings of a house: quick clocks, no limits of rate. */
  readonly env?: Partial<Record<keyof Environment, string>>;
  /** Over the settings of the simulated ERP, e.g. ERP_SIM_SKUS. */
  readonly simEnv?: Record<string, string>;
  /** A PostgreSQL cluster of its own with fsync on, which the test may restart. */
  readonly ownPostgres?: boolean;
  /** False: as on a machine without Redis. */
  readonly redis?: boolean;
  /** False: an empty database, without demo accounts. */
  readonly demo?: boolean;
}

const seed = 'secret-of-a-test-house-';

/** The whole portal as real processes from `dist`, on a database of its own, with a simulated ERP. Close it. */
export class TestHouse {
  readonly dir = join(runDir(), `house-${randomBytes(4).toString('hex')}`);
  private readonly apis: { readonly process: NodeProcess; readonly url: string }[] = [];
  private readonly keeper = new Keeper((line) => process.stderr.write(`${line}\n`));
  private readonly workers: NodeProcess[] = [];
  private readonly others: NodeProcess[] = [];
  private env: NodeJS.ProcessEnv = {};
  private ownerUrl = '';
  private database: TestDatabase | null = null;
  private ownPostgres: OwnPostgres | null = null;
  private ownRedis: OwnRedis | null = null;
  private erpControl: ErpControl | null = null;
  private pool: Pool | null = null;

  private constructor(private readonly options: HouseOptions) {}

  static async open(options: HouseOptions = {}): Promise<TestHouse> {
    const house = new TestHouse(options);
    try {
      await house.build();
      return house;
    } catch (error) {
      verdict.failed = true;
      await house.close();
      throw error;
    }
  }

  get erp(): ErpControl {
    return present(this.erpControl, 'the ERP');
  }

  /** Only with `ownPostgres`. */
  get postgres(): OwnPostgres {
    return present(this.ownPostgres, 'a PostgreSQL of its own');
  }

  /** Guard the test by `needsTool('redis-server', …)`. */
  get redis(): OwnRedis {
    return present(this.ownRedis, 'a Redis');
  }

  get databaseUrl(): string {
    return present(this.env.DATABASE_URL, 'a database');
  }

  get metricsToken(): string {
    return present(this.env.METRICS_TOKEN, 'a token');
  }

  /** Where the API process `index` answers. */
  url(index = 0): string {
    return present(this.apis[index], `API ${index}`).url;
  }

  /** The same for a browser, which takes only `localhost` for safe without a certificate. */
  get pageUrl(): string {
    return present(this.env.PUBLIC_URL, 'an address');
  }

  /** Of its api, worker and ERP processes. */
  pids(): number[] {
    const processes = [...this.apis.map(({ process }) => process), ...this.workers, ...this.others];
    return processes.flatMap(({ pid, running }) => (running && pid !== undefined ? [pid] : []));
  }

  signIn(login: string, { password = DEMO_PASSWORD, api = 0 } = {}): Promise<SignedIn> {
    return signIn(this.url(api), login, password);
  }

  /** As the role that owns the tables. */
  async sql<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await present(this.pool, 'a pool').query<Row>(text, values)).rows;
  }

  /** kill -9. */
  killWorker(index = 0): Promise<void> {
    return present(this.workers[index], `worker ${index}`).kill();
  }

  /** Starts the worker `index` again. */
  startWorker(index = 0): void {
    present(this.workers[index], `worker ${index}`).start();
  }

  /** kill -9. */
  killApi(index = 0): Promise<void> {
    return present(this.apis[index], `API ${index}`).process.kill();
  }

  async startApi(index = 0): Promise<void> {
    const { process, url } = present(this.apis[index], `API ${index}`);
    process.start();
    await answering(process, `${url}/health/ready`);
  }

  /** Runs a script of `dist/scripts` with the house's settings; answers how it ended and what it wrote. */
  async run(script: string, args: readonly string[] = []): Promise<{ readonly end: string; readonly output: string }> {
    const job = this.node(`${script}-${randomUUID().slice(0, 8)}`, join(MAIN.migrate, '..', `${script}.js`), {}, args);
    job.start();
    return { end: await job.end(), output: job.tail(Infinity) };
  }

  /** Stops everything and removes the database; when the file failed, the logs' ends are shown and all is kept. */
  async close(): Promise<void> {
    this.keeper.stop();
    await Promise.all(this.apis.map(({ process }) => process.stop()));
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await Promise.all(this.others.map((other) => other.stop()));
    await this.pool?.end();
    await this.ownRedis?.stop();
    await this.ownPostgres?.stop();
    await this.database?.drop();
    if (verdict.failed) this.showLogs();
  }

  private async build(): Promise<void> {
    const { apis = 1, workers = 1, demo = true } = this.options;
    const [databaseUrl] = await Promise.all([this.openDatabase(), this.openRedis(), this.openErp()]);
    const ports = await Promise.all(Array.from({ length: apis }, freePort));
    this.env = this.settings(databaseUrl, ports[0] ?? 0);
    this.pool = new Pool({ connectionString: this.ownerUrl, max: 4 });
    this.pool.on('error', () => undefined);
    if (demo || this.ownPostgres) await this.prepare(demo);
    for (const [index, port] of ports.entries()) {
      const process = this.kept(`api-${index}`, MAIN.api, { PORT: String(port) });
      this.apis.push({ process, url: `http://127.0.0.1:${port}` });
    }
    for (let index = 0; index < workers; index++) this.workers.push(this.kept(`worker-${index}`, MAIN.worker));
    for (const worker of this.workers) worker.start();
    await Promise.all(this.apis.map((_, index) => this.startApi(index)));
    await until('every worker beats', async () => this.workers.length <= (await this.beating()), { within: 60_000 });
  }

  private async openDatabase(): Promise<string> {
    if (this.options.ownPostgres) {
      this.ownPostgres = await OwnPostgres.open(join(this.dir, 'postgres'));
      this.ownerUrl = this.ownPostgres.ownerUrl;
      return this.ownPostgres.appUrl;
    }
    this.database = await freshDatabase();
    this.ownerUrl = this.database.ownerUrl;
    return this.database.url;
  }

  private async openRedis(): Promise<void> {
    if (this.options.redis !== false) this.ownRedis = await OwnRedis.open(join(this.dir, 'redis'));
  }

  private async openErp(): Promise<void> {
    const port = await freePort();
    const token = `${seed}${randomUUID()}`;
    const sim = this.node('erp-sim', MAIN['erp-sim'], {
      ERP_SIM_PORT: String(port),
      ERP_SIM_TOKEN: token,
      ERP_SIM_CONTROL: '1',
      ERP_SIM_JOURNAL: join(this.dir, 'erp-sim.jsonl'),
      ...this.options.simEnv,
    });
    this.others.push(sim);
    this.erpControl = new ErpControl(`http://127.0.0.1:${port}`, token, sim);
    await this.erpControl.start();
  }

  private settings(databaseUrl: string, port: number): NodeJS.ProcessEnv {
    return {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      DATA_DIR: join(this.dir, 'files'),
      PUBLIC_URL: `http://localhost:${port}`,
      DATABASE_URL: databaseUrl,
      REDIS_URL: this.ownRedis?.url,
      ERP_URL: this.erp.url,
      ERP_TOKEN: this.erp.token,
      JWT_SECRET: `${seed}${randomUUID()}`,
      METRICS_TOKEN: `${seed}${randomUUID()}`,
      RATE_LIMIT_FACTOR: '100000',
      SYNC_INTERVAL: '2',
      RECONCILE_INTERVAL: '1',
      PROBE_INTERVAL_MS: '200',
      ...this.options.env,
    };
  }

  private async prepare(demo: boolean): Promise<void> {
    const job = this.node('migrate', MAIN.migrate, { DEMO: String(demo), DATABASE_OWNER_URL: this.ownerUrl });
    job.start();
    const end = await job.end();
    if (end !== 'code 0') throw new Error(`The house could not be prepared (${end})\n${job.tail(40)}`);
  }

  private async beating(): Promise<number> {
    const [row] = await this.sql<{ count: string }>('select count(*) from worker_process');
    return Number(row?.count);
  }

  /** A part that falls by itself is started again, as `npm start` and any supervisor do. */
  private kept(name: string, main: string, env: NodeJS.ProcessEnv = {}): NodeProcess {
    const onFall = (how: string): void => void this.keeper.fell(name, how, () => part.start());
    const part = this.node(name, main, env, [], onFall);
    return part;
  }

  private node(
    name: string,
    main: string,
    env: NodeJS.ProcessEnv = {},
    args: readonly string[] = [],
    onFall?: (how: string) => void,
  ): NodeProcess {
    return new NodeProcess({
      name,
      main,
      args,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', ...this.env, ...env },
      logFile: join(this.dir, `${name}.log`),
      onStart: noteProcess,
      onFall,
    });
  }

  private showLogs(): void {
    writeFileSync(join(runDir(), 'failed'), '');
    const processes = [...this.apis.map(({ process }) => process), ...this.workers, ...this.others];
    for (const each of processes) globalThis.process.stderr.write(`\n--- ${each.logFile}\n${each.tail(25)}\n`);
  }
}

function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`This house has not ${what}`);
  return value;
}

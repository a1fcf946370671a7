import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { migrate } from '@jembatan/platform';
import { freePort } from '../embedded/free-port';
import { type EmbeddedPostgres, startPostgres } from '../embedded/postgres';
import { type EmbeddedRedis, startRedis } from '../embedded/redis';
import { migrations, rights } from '../migrations';
import { NodeProcess } from '../portal/node-process';
import { answering } from '../portal/ready';
import { MAIN } from '../portal/root';
import { fillBook, onDatabase } from './book';
import { type Article } from './load';

const SMALL_BOOK = 10_000;
const POOL = 10;
const AMPLE = 1_000_000_000;

export interface Served {
  readonly process: NodeProcess;
  readonly port: number;
}

/** Where everything runs that is measured: PostgreSQL that commits to disk, Redis, the simulated ERP, two books, two floors. */
export class Bed {
  readonly dir = mkdtempSync(join(tmpdir(), 'jembatan-bench-'));
  private readonly started: NodeProcess[] = [];
  private env: NodeJS.ProcessEnv = {};
  private postgres: EmbeddedPostgres;
  private redis: EmbeddedRedis | null = null;
  erp: Served;
  erpToken = '';
  tokens: string[] = [];
  articles: Article[] = [];

  private constructor(private readonly say: (line: string) => void) {}

  /** A bed with the simulator's catalogue and 300 stores, each with an owner who is signed in. */
  static async make(say: (line: string) => void): Promise<Bed> {
    const bed = new Bed(say);
    try {
      await bed.build();
      return bed;
    } catch (error) {
      await bed.clear();
      throw error;
    }
  }

  get machine(): Record<string, string | number> {
    const [cpu] = cpus();
    return {
      cpus: cpus().length,
      cpu: cpu?.model ?? 'unknown',
      node: process.version,
      redis: this.redis ? 'yes' : 'none',
    };
  }

  get hasRedis(): boolean {
    return this.redis !== null;
  }

  /** As the portal's role. */
  url(database: string): string {
    return urlOf(this.postgres.appUrl, database);
  }

  private ownerUrl(database: string): string {
    return urlOf(this.postgres.ownerUrl, database);
  }

  /** A copy of the seeded database with `orders` in its book. */
  async book(name: string, orders = SMALL_BOOK): Promise<string> {
    this.say(`filling the book ${name} with ${orders} orders`);
    await onDatabase(this.postgres.ownerUrl, (client) => client.query(`create database ${name} template seeded`));
    await fillBook(this.ownerUrl(name), orders);
    return this.url(name);
  }

  /** An API process on a book. */
  async api(name: string, databaseUrl: string): Promise<Served> {
    const port = await freePort();
    const served = { process: this.node(name, MAIN.api, { DATABASE_URL: databaseUrl, PORT: String(port) }), port };
    served.process.start();
    await answering(served.process, `http://127.0.0.1:${port}/health/ready`);
    return served;
  }

  worker(databaseUrl: string): NodeProcess {
    const worker = this.node('worker', MAIN.worker, { DATABASE_URL: databaseUrl });
    worker.start();
    return worker;
  }

  floorOfOrders(databaseUrl: string): Promise<Served> {
    return this.floor('floor-orders', { DATABASE_URL: databaseUrl, DATABASE_POOL: String(POOL) });
  }

  /** The products of a page of the portal, each under a key of its own. */
  async floorOfPages(products: readonly { readonly sku: string }[]): Promise<Served> {
    const redis = new Redis(this.redis?.url ?? '');
    for (const product of products) await redis.set(`floor:${product.sku}`, JSON.stringify(product));
    await redis.quit();
    const keys = products.map(({ sku }) => `floor:${sku}`).join(',');
    return this.floor('floor-page', { REDIS_URL: this.redis?.url, KEYS: keys });
  }

  async clear(): Promise<void> {
    for (const process of this.started.reverse()) await process.stop();
    await this.redis?.stop();
    // Undefined when PostgreSQL itself did not start.
    await (this.postgres as EmbeddedPostgres | undefined)?.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }

  private async build(): Promise<void> {
    this.say('starting PostgreSQL, Redis and the simulated ERP');
    this.postgres = await startPostgres({ dir: join(this.dir, 'postgres'), durable: true });
    this.redis = await startRedis({ dir: join(this.dir, 'redis') });
    const secret = randomBytes(32).toString('base64url');
    this.erpToken = secret;
    this.erp = await this.startErp(secret);
    await onDatabase(this.postgres.ownerUrl, (client) => client.query('create database seeded'));
    const [ownerUrl, appUrl] = [this.ownerUrl('seeded'), this.url('seeded')];
    await migrate({ ownerUrl, appUrl, migrations, rights });
    this.env = {
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      DATA_DIR: join(this.dir, 'files'),
      DATABASE_POOL: String(POOL),
      REDIS_URL: this.redis?.url,
      ERP_URL: `http://127.0.0.1:${this.erp.port}`,
      ERP_TOKEN: secret,
      JWT_SECRET: secret,
      METRICS_TOKEN: secret,
      ACCESS_TOKEN_TTL: '3600',
      CREDIT_MAX_AGE: '86400',
      RATE_LIMIT_FACTOR: '1000000',
    };
    await this.stockUp(secret);
    await this.seed();
  }

  private async startErp(token: string): Promise<Served> {
    const port = await freePort();
    const process = this.node('erp-sim', MAIN['erp-sim'], {
      ERP_SIM_PORT: String(port),
      ERP_SIM_TOKEN: token,
      ERP_SIM_CONTROL: '1',
      ERP_SIM_SKUS: '1200',
    });
    process.start();
    await answering(process, `http://127.0.0.1:${port}/v1/health`, { headers: { authorization: `Bearer ${token}` } });
    return { process, port };
  }

  /** More stock and credit than any run can use up: what is measured is placing, not refusing. */
  private async stockUp(token: string): Promise<void> {
    const erp = `http://127.0.0.1:${this.erp.port}`;
    const listed = async <T>(what: string): Promise<T[]> => {
      const answer = await fetch(`${erp}/v1/${what}?limit=5000`, { headers: { authorization: `Bearer ${token}` } });
      return ((await answer.json()) as { items: T[] }).items;
    };
    const put = (path: string, body: object): Promise<Response> =>
      fetch(`${erp}/_control/${path}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const items = await listed<{ sku: string; minQuantity: number; active: boolean }>('items');
    for (const { sku } of items) await put(`stock/${sku}`, { available: AMPLE });
    for (const { code } of await listed<{ code: string }>('customers'))
      await put(`customers/${code}`, {
        creditLimit: AMPLE * AMPLE * 0.001,
        creditUsed: 0,
        overdueAmount: 0,
        blocked: false,
      });
    this.articles = items
      .filter(({ active }) => active)
      .map(({ sku, minQuantity }) => ({ sku, quantity: minQuantity }));
  }

  private async seed(): Promise<void> {
    this.say('reading the ERP, signing in 300 owners');
    const file = join(this.dir, 'tokens.json');
    const seed = this.node('seed', join(__dirname, 'seed.js'), { DATABASE_URL: this.url('seeded') }, [file]);
    seed.start();
    const how = await seed.end();
    if (how !== 'code 0') throw new Error(`Seeding failed (${how})\n${seed.tail()}`);
    this.tokens = JSON.parse(readFileSync(file, 'utf8')) as string[];
  }

  private async floor(name: string, env: NodeJS.ProcessEnv): Promise<Served> {
    const port = await freePort();
    const process = this.node(name, join(__dirname, `${name}.js`), { ...env, PORT: String(port) });
    process.start();
    await answering(process, `http://127.0.0.1:${port}/up`);
    return { process, port };
  }

  private node(name: string, main: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): NodeProcess {
    const { PATH, HOME } = process.env;
    const node = new NodeProcess({
      name,
      main,
      args,
      env: { PATH, HOME, TZ: 'UTC', ...this.env, ...env },
      logFile: join(this.dir, 'logs', `${name}.log`),
    });
    this.started.push(node);
    return node;
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

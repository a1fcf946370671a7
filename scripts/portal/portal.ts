import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '../embedded/postgres';
import { type EmbeddedRedis, startRedis } from '../embedded/redis';
import { Claim } from './claim';
import { Keeper } from './keeper';
import { NodeProcess } from './node-process';
import { portsAreFree } from './ports';
import { answering } from './ready';
import { MAIN } from './root';
import { forgetRunning, noteRunning } from './running';
import { keptSecrets, type StartSettings } from './settings';

type Part = 'api' | 'worker' | 'erp-sim';

/** The whole portal as one process tree: what is not given by the environment is brought along. */
export class Portal {
  private readonly keeper: Keeper;
  private claim: Claim | null = null;
  private postgres: EmbeddedPostgres | null = null;
  private redis: EmbeddedRedis | null = null;
  private readonly parts = new Map<Part, NodeProcess>();
  private env: NodeJS.ProcessEnv;
  private opening: Promise<void> | null = null;
  private preparing: NodeProcess | null = null;
  private closing = false;

  constructor(
    readonly settings: StartSettings,
    env: NodeJS.ProcessEnv,
    say: (line: string) => void,
  ) {
    this.keeper = new Keeper(say);
    this.env = { ...env, DATA_DIR: settings.dataDir, PORT: String(settings.port), HOST: settings.host };
  }

  get url(): string {
    return `http://localhost:${this.settings.port}`;
  }

  get simUrl(): string {
    return `http://127.0.0.1:${this.settings.simPort}`;
  }

  get usesRedis(): boolean {
    return Boolean(this.env.REDIS_URL);
  }

  /** Does PostgreSQL itself refuse the portal to touch what was recorded, or only triggers? */
  get hasOwnRole(): boolean {
    const { DATABASE_URL, DATABASE_OWNER_URL } = this.env;
    return Boolean(DATABASE_OWNER_URL) && userOf(DATABASE_OWNER_URL) !== userOf(DATABASE_URL);
  }

  get hasDemo(): boolean {
    return this.env.DEMO === 'true' || this.env.DEMO === '1';
  }

  /**
   * Returns when the portal serves.
   * @throws Error saying which part did not come up; what had come up is then still to be stopped.
   */
  open(): Promise<void> {
    return (this.opening = this.openParts());
  }

  /** Stops in order: first who takes orders, last who keeps them. */
  async close(): Promise<void> {
    this.closing = true;
    this.keeper.stop();
    await this.preparing?.stop();
    await this.opening?.catch(() => undefined);
    if (this.claim) forgetRunning(this.settings.dataDir);
    for (const name of ['api', 'worker', 'erp-sim'] as const) await this.parts.get(name)?.stop();
    await this.redis?.stop();
    await this.postgres?.stop();
    this.claim?.release();
  }

  private async openParts(): Promise<void> {
    const { dataDir, production, embeddedPostgres, embeddedRedis, simulator } = this.settings;
    this.claim = await Claim.take(dataDir);
    await portsAreFree(this.settings);
    if (!production) this.addSecrets();
    const ground = await Promise.allSettled([
      embeddedPostgres ? this.openPostgres() : null,
      embeddedRedis ? this.openRedis() : null,
      simulator ? this.openSimulator() : null,
    ]);
    for (const each of ground) if (each.status === 'rejected') throw each.reason;
    await this.prepare();
    if (this.closing) return;
    noteRunning(this.settings.dataDir, this.env);
    for (const name of ['worker', 'api'] as const) this.start(name);
    await answering(this.part('api'), `http://127.0.0.1:${this.settings.port}/health/ready`);
    if (!this.part('worker').running) throw new Error(`worker did not start\n${this.part('worker').tail()}`);
  }

  private addSecrets(): void {
    const { dataDir, embeddedPostgres, simulator } = this.settings;
    const { ERP_TOKEN, ...secrets } = keptSecrets(dataDir);
    const demo = embeddedPostgres ? 'true' : 'false';
    const erp = simulator ? { ERP_KIND: 'rest', ERP_URL: this.simUrl, ERP_TOKEN } : {};
    this.env = { ...secrets, DEMO: demo, PUBLIC_URL: this.url, ...withoutEmpty(this.env), ...erp };
  }

  private async openPostgres(port?: number): Promise<void> {
    const postgres = await startPostgres({ dir: join(this.settings.dataDir, 'postgres'), port });
    this.postgres = postgres;
    this.env.DATABASE_URL = postgres.appUrl;
    this.env.DATABASE_OWNER_URL = postgres.ownerUrl;
    void postgres.ended.then(() =>
      this.keeper.fell('PostgreSQL', 'unexpectedly', () => this.openPostgres(postgres.port)),
    );
  }

  private async openRedis(again?: { port: number; password: string }): Promise<void> {
    const redis = await startRedis({ dir: join(this.settings.dataDir, 'redis'), ...again });
    if (!redis) return;
    this.redis = redis;
    this.env.REDIS_URL = redis.url;
    void redis.ended.then(() => this.keeper.fell('Redis', 'unexpectedly', () => this.openRedis(redis)));
  }

  private async openSimulator(): Promise<void> {
    const { dataDir, simPort } = this.settings;
    const sim = this.start('erp-sim', {
      ERP_SIM_PORT: String(simPort),
      ERP_SIM_TOKEN: this.env.ERP_TOKEN,
      ERP_SIM_CONTROL: '1',
      ERP_SIM_JOURNAL: join(dataDir, 'erp-sim.jsonl'),
    });
    await answering(sim, `${this.simUrl}/v1/health`, { headers: { authorization: `Bearer ${this.env.ERP_TOKEN}` } });
  }

  private async prepare(): Promise<void> {
    if (this.closing) return;
    const logFile = this.logFile('migrate');
    const job = new NodeProcess({ name: 'migrate', main: MAIN.migrate, env: this.env, logFile, onStart: this.note });
    this.preparing = job;
    job.start();
    const how = await job.end();
    if (how !== 'code 0') throw new Error(`The database could not be prepared (${how})\n${job.tail()}`);
  }

  private start(name: Part, env: NodeJS.ProcessEnv = {}): NodeProcess {
    const part: NodeProcess = new NodeProcess({
      name,
      main: MAIN[name],
      // Only the migration may change tables.
      env: { ...this.env, ...env, DATABASE_OWNER_URL: undefined },
      logFile: this.logFile(name),
      onStart: this.note,
      onFall: (how) => void this.keeper.fell(name, how, () => part.start()),
    });
    this.parts.set(name, part);
    part.start();
    return part;
  }

  private part(name: Part): NodeProcess {
    const part = this.parts.get(name);
    if (!part) throw new Error(`${name} was not started`);
    return part;
  }

  private readonly note = (pid: number): void => this.claim?.add(pid);

  private logFile(name: string): string {
    return join(this.settings.dataDir, 'logs', `${name}.log`);
  }
}

const userOf = (url = ''): string => (URL.canParse(url) ? new URL(url).username : '');

const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

import { randomUUID } from 'node:crypto';
import { type Impersonation, type Act, AuditModule, Impersonations, Sealing } from '@jembatan/audit';
import { type Ctx, type Origin } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { Client } from 'pg';
import { type BootedApi, bootApi } from './app';
import { freshDatabase, type TestDatabase } from './database';
import { shadowOf } from './shadow-actor';

export const ORIGIN: Origin = {
  ip: '103.10.66.77',
  userAgent: 'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36',
  deviceId: 'tablet-7f3a9c',
  position: { lat: -6.2087634, lng: 106.8455991, accuracy: 12.5, at: new Date('2026-11-20T07:59:58.120Z') },
  deviceTime: new Date('2026-11-20T08:00:00.004Z'),
};

const TABLES = [
  'impersonation',
  'impersonation_personal',
  'impersonation_waiting',
  'impersonation_seal',
  'impersonation_batch',
];

/** A database with a log of impersonations, and a superuser who may do anything to it. */
export class ImpersonationBook {
  private constructor(
    private readonly database: TestDatabase,
    readonly api: BootedApi,
    readonly superuser: Client,
  ) {}

  static async open(): Promise<ImpersonationBook> {
    const database = await freshDatabase();
    const api = await bootApi({ databaseUrl: database.url });
    const superuser = new Client({ connectionString: database.ownerUrl });
    await superuser.connect();
    return new ImpersonationBook(database, api, superuser);
  }

  get url(): string {
    return this.database.url;
  }

  /** A provider of the audit lib. */
  get<T>(provider: abstract new (...args: never[]) => T): T {
    return this.api.app.select(AuditModule).get<T>(provider);
  }

  ctx({
    actorId = randomUUID(),
    storeId = randomUUID(),
    origin = ORIGIN,
  }: Partial<Record<'actorId' | 'storeId', string>> & { origin?: Origin } = {}): Ctx {
    const onBehalfOf = {
      ...shadowOf(storeId),
      store: { code: 'TK-001', name: 'Toko Melati', location: { lat: -6.21, lng: 106.85 } },
    };
    return {
      actor: { id: actorId, roles: ['store_owner'], storeIds: [storeId], onBehalfOf },
      requestId: randomUUID(),
      origin,
    };
  }

  async act(ctx: Ctx = this.ctx(), act: Partial<Act> = {}): Promise<void> {
    const whole = {
      action: 'order.placed',
      object: { type: 'order', id: randomUUID() },
      details: { lines: 3 },
      ...act,
    };
    await this.api.app.get(Transactions).run((tx) => this.get(Impersonations).record(tx, ctx, whole));
  }

  /** Acts, sealed in batches of ten. */
  async fill(count: number): Promise<void> {
    for (let done = 0; done < count; done += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, n) => this.act(this.ctx(), { details: { n: done + n } })));
      await this.get(Sealing).seal();
    }
  }

  /** As a superuser whom no trigger stops. */
  async tamper(...statements: string[]): Promise<void> {
    await this.superuser.query('set session_replication_role = replica');
    for (const statement of statements) await this.superuser.query(statement);
    await this.superuser.query('set session_replication_role = default');
  }

  async remember(): Promise<void> {
    for (const table of TABLES) await this.superuser.query(`create table kept_${table} as table ${table}`);
  }

  async restore(): Promise<void> {
    for (const table of TABLES) await this.tamper(`truncate ${table}`, `insert into ${table} table kept_${table}`);
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.api.close();
    await this.database.drop();
  }
}

/** A record as it is sealed. */
export const someRecord = (n: number): Impersonation => ({
  id: randomUUID(),
  at: new Date(1_763_600_000_000 + n),
  session: { id: randomUUID(), reason: 'kunjungan rutin' },
  actor: { id: randomUUID(), name: 'Sari Wulandari', login: 'sari@example.test' },
  store: { id: randomUUID(), code: `TK-${n}`, name: 'Toko Melati', location: { lat: -6.21, lng: 106.85 } },
  action: 'order.placed',
  object: { type: 'order', id: randomUUID() },
  contentsHash: 'a'.repeat(64),
  outcome: 'done',
  code: null,
  details: { n, lines: 12, grandTotal: { amount: 1_250_000, currency: 'IDR' } },
  deviceTime: null,
  claimed: false,
  distance: 42,
  requestId: randomUUID(),
  digests: { network: 'b'.repeat(64), position: null },
});

import { systemCtx } from '@jembatan/kernel';
import { Client } from 'pg';
import { Cable } from '../support/cable';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type ModeApp, type ModeAppOptions, openModeApp } from '../support/house-of-modes';
import { freshRedis } from '../support/redis';
import { needsTool } from '../support/skip';
import { until } from '../support/until';

const ctx = systemCtx('a-test');
/** Everybody knows within this time. Milliseconds. */
const AT_ONCE = 1000;
/** Sooner than polling would. */
const ANNOUNCED = 500;

describe('The service mode of two processes', () => {
  let database: TestDatabase;
  let apps: ModeApp[] = [];

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    for (const app of apps) await app.close();
    apps = [];
    await database.drop();
  });

  const open = async (options: Partial<ModeAppOptions> = {}): Promise<[ModeApp, ModeApp]> => {
    for (let n = 0; n < 2; n++) apps.push(await openModeApp({ databaseUrl: database.url, ...options }));
    return apps as [ModeApp, ModeApp];
  };
  const rows = async (query: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(query)).rows;
    } finally {
      await client.end();
    }
  };

  const fallsAndRises = async ([one, other]: [ModeApp, ModeApp], within: number): Promise<void> => {
    const sees = (mode: string): Promise<unknown> =>
      until(`the other process is ${mode}`, () => other.mode.current().functions.orders.mode === mode, {
        within,
        every: 5,
      });
    await one.mode.reportDown('orders', 'reset');
    await sees('degraded');
    await one.mode.beginRecovery('orders');
    await sees('recovering');
    await one.mode.recovered('orders');
    await sees('normal');
    await one.flags.set(ctx, 'CREDIT_CHECK_BYPASS', { enabled: true, reason: 'the ERP is down' });
    await until('the other process knows the flag', () => other.flags.creditCheckBypass(), { within, every: 5 });
  };

  needsTool('redis-server', 'scripts/install-test-tools', () => {
    it('is one, told through Redis', async () => {
      const redis = await freshRedis();
      try {
        await fallsAndRises(await open({ redisUrl: redis.url }), ANNOUNCED);
      } finally {
        await redis.stop();
      }
    });

    it('is one when Redis dies', async () => {
      const redis = await freshRedis();
      const both = await open({ redisUrl: redis.url });
      await redis.stop();
      await fallsAndRises(both, AT_ONCE);
    });
  });

  it('is one without Redis, told by PostgreSQL', async () => {
    await fallsAndRises(await open(), ANNOUNCED);
  });

  it('is one when every announcement is lost', async () => {
    await fallsAndRises(await open({ deaf: true }), AT_ONCE);
  });

  it('falls once in the books when both report the same death, and says so in the audit', async () => {
    const both = await open();
    await Promise.all(both.flatMap(({ mode }) => [mode.reportDown('credit', 'a'), mode.reportDown('credit', 'b')]));
    expect(await rows(`select function, from_state, to_state from mode_event`)).toEqual([
      { function: 'credit', from_state: 'normal', to_state: 'degraded' },
    ]);
    expect(await rows(`select action, object_id from audit_record`)).toEqual([
      { action: 'service-mode.degraded', object_id: 'credit' },
    ]);
  });

  it('held by an admin until a moment is given back at that moment', async () => {
    const [one, other] = await open();
    await one.mode.force(ctx, { reason: 'ERP upgrade', until: new Date(Date.now() + 1500) });
    await until('the other is held too', () => other.mode.current().functions.stock.forced, { within: AT_ONCE });
    await one.mode.beginRecovery('stock');
    expect(one.mode.current().functions.stock.forced).toBe(true);
    await until('the hold is over', () => !other.mode.current().functions.stock.forced, { within: 1500 + 2 * AT_ONCE });
    expect(other.mode.current().mode).toBe('degraded');
    const events = await rows(`select to_state, reason from mode_event where function = 'stock' order by id`);
    expect(events).toMatchObject([{ to_state: 'forced', reason: 'ERP upgrade' }, { to_state: 'degraded' }]);
  });

  it('is the last word while PostgreSQL is away, and a death seen meanwhile is handed in', async () => {
    const cable = await Cable.to(database.url);
    const [one, other] = await open({ databaseUrl: cable.url });
    await one.mode.reportDown('stock', 'garbage');
    await until('the other knows', () => !other.mode.isUp('stock'), { within: AT_ONCE });
    await cable.cut();
    await one.mode.reportDown('credit', 'refused');
    expect(one.mode.isUp('credit')).toBe(false);
    expect(one.mode.isUp('stock')).toBe(false);
    expect(other.mode.isUp('stock')).toBe(false);
    expect(other.mode.isUp('credit')).toBe(true);
    await cable.mend();
    await until('the other hears of it', () => !other.mode.isUp('credit'));
    for (const app of apps.splice(0)) await app.close();
    await cable.cut();
  });
});

describe('The bypass of the credit check', () => {
  let database: TestDatabase;
  let app: ModeApp;
  let sql: Client;
  beforeAll(async () => {
    database = await freshDatabase();
    app = await openModeApp({ databaseUrl: database.url });
    sql = new Client({ connectionString: database.url });
    await sql.connect();
  });
  afterAll(async () => {
    await sql.end();
    await app.close();
    await database.drop();
  });

  it('goes out by itself, and the books say so', async () => {
    const end = Date.now() + 600;
    await app.flags.set(ctx, 'CREDIT_CHECK_BYPASS', { enabled: true, reason: 'outage', until: new Date(end) });
    expect(app.flags.creditCheckBypass()).toBe(true);
    await until('it is out', () => !app.flags.creditCheckBypass(), { within: 600 + AT_ONCE, every: 5 });
    expect(Date.now()).toBeGreaterThanOrEqual(end);
    const events = await until('the books say so', async () => {
      const { rows } = await sql.query<object>(`select enabled, reason from flag_event order by id`);
      return rows.length > 1 && rows;
    });
    expect(events).toMatchObject([{ enabled: true, reason: 'outage' }, { enabled: false }]);
    const { rows } = await sql.query<{ action: string }>('select action from audit_record order by id');
    expect(rows.map(({ action }) => action)).toEqual(['flag.enabled', 'flag.disabled']);
    expect(app.flags.list()).toMatchObject([{ enabled: false, until: null }]);
  });
});

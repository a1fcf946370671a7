import { type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ErpAdapter } from '@jembatan/erp';
import { Config, JobRunner } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { Client } from 'pg';
import supertest, { type Agent } from 'supertest';
import { Observation } from '../../apps/worker/src/observation.service';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { testConfig } from '../support/config';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type Behaviour, FakeErp } from '../support/fake-erp';
import { until } from '../support/until';

/** Promised: degraded within five seconds of the ERP's death, at the usual pace of probing. */
const SEEN_WITHIN = 5000;

describe('A worker', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let config: Config;
  let erp: FakeErp;
  let http: Agent;
  let sql: Client;

  beforeAll(async () => {
    database = await freshDatabase();
    config = testConfig({ DATABASE_URL: database.url, WORKER_PORT: 0 });
    sql = new Client({ connectionString: database.url });
    await sql.connect();
    erp = new FakeErp();
    const builder = Test.createTestingModule({ imports: [WorkerModule] })
      .overrideProvider(Config)
      .useValue(config)
      .overrideProvider(ErpAdapter)
      .useValue(erp);
    app = await (await builder.compile()).init();
    app.get(JobRunner, { strict: false }).start();
    http = supertest(`http://127.0.0.1:${app.get(Observation).port}`);
  });
  afterAll(async () => {
    await app.close();
    await sql.end();
    await database.drop();
  });

  it('can be watched', async () => {
    await http.get('/health/live').expect(200, { live: true });
    await http.get('/health/ready').expect(200);
    await http.get('/metrics').expect(401);
    const { text } = await http.get('/metrics').auth(String(config.METRICS_TOKEN), { type: 'bearer' }).expect(200);
    expect(text).toContain('jembatan_service_mode{function="credit"} 0');
    await http.get('/elsewhere').expect(404);
  });

  it.each<Behaviour>(['deaf', 'refuse', 'garbage'])(
    'sees within five seconds that the ERP answers with %s, and by itself that it is back',
    async (behaviour) => {
      const mode = app.get(ServiceMode, { strict: false });
      const all = (wanted: string) => (): boolean =>
        Object.values(mode.current().functions).every((one) => one.mode === wanted);
      await sql.query('update function_mode set flaps = 0, came_back_at = null');
      erp.behaviour = behaviour;
      await until('every function is degraded', all('degraded'), { within: SEEN_WITHIN });
      erp.behaviour = 'well';
      await until('the ERP may be called again', () => mode.isUp('orders'), { within: 10_000 });
      await until('everything else is normal', () => mode.current().functions.credit.mode === 'normal', {
        within: 10_000,
      });
      await mode.recovered('orders');
      await until('all is normal', all('normal'), { within: 10_000 });
    },
    40_000,
  );
});

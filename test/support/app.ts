import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Config, type Environment } from '@jembatan/platform';
import supertest, { type Agent } from 'supertest';
import { ApiModule } from '../../apps/api/src/api.module';
import { configure, fastifyAdapter } from '../../apps/api/src/bootstrap';
import { testConfig } from './config';

export interface BootOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Where the ERP answers; nowhere by default. */
  readonly erp?: { readonly url: string; readonly token: string };
  readonly env?: Partial<Environment>;
  /** Folder of a built web app; none by default. */
  readonly web?: string;
  /** Providers put in place of the app's own, by token. */
  readonly replace?: readonly (readonly [
    token: Parameters<ReturnType<typeof Test.createTestingModule>['overrideProvider']>[0],
    value: unknown,
  ])[];
}

export interface BootedApi {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly http: Agent;
  close(): Promise<void>;
}

/** The API in this process, on real parts, without a port of its own. */
export async function bootApi({ databaseUrl, redisUrl, erp, env, web, replace = [] }: BootOptions): Promise<BootedApi> {
  const config = testConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    ...(erp ? { ERP_URL: erp.url, ERP_TOKEN: erp.token } : {}),
    ...env,
  });
  const builder = Test.createTestingModule({ imports: [ApiModule] })
    .overrideProvider(Config)
    .useValue(config);
  for (const [token, value] of replace) builder.overrideProvider(token).useValue(value);
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), { bodyParser: false });
  try {
    await configure(app, web);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  } catch (error) {
    await app.close();
    throw error;
  }
  return { app, config, http: supertest(app.getHttpServer()), close: () => app.close() };
}

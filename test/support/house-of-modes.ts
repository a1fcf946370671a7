import { Test, type TestingModule } from '@nestjs/testing';
import { Announcements, Config, PlatformModule } from '@jembatan/platform';
import { Flags, ServiceMode, ServiceModeModule } from '@jembatan/service-mode';
import { testConfig } from './config';

export interface ModeApp {
  readonly mode: ServiceMode;
  readonly flags: Flags;
  close(): Promise<void>;
}

export interface ModeAppOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Neither hears announcements nor makes any. */
  readonly deaf?: boolean;
}

/** One process's worth of service mode and flags, on a real database. */
export async function openModeApp({ databaseUrl, redisUrl, deaf = false }: ModeAppOptions): Promise<ModeApp> {
  const config = testConfig({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  const builder = Test.createTestingModule({ imports: [PlatformModule, ServiceModeModule] })
    .overrideProvider(Config)
    .useValue(config);
  if (deaf)
    builder.overrideProvider(Announcements).useValue({ on: () => () => true, announce: () => Promise.resolve() });
  const app: TestingModule = await (await builder.compile()).init();
  return {
    mode: app.get(ServiceMode),
    flags: app.get(Flags),
    close: () => app.close(),
  };
}

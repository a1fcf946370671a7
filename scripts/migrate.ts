import 'reflect-metadata';
import { migrate, readConfig } from '@jembatan/platform';
import { migrations, rights } from './migrations';
import { seedDemo } from './seed';

/** Brings the database up to date, and fills an empty one with the demo where DEMO is on. */
async function main(): Promise<void> {
  const config = readConfig();
  await migrate({ ownerUrl: config.ownerUrl, appUrl: config.DATABASE_URL, migrations, rights });
  if (config.DEMO) await seedDemo();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

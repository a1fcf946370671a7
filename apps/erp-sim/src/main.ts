import { startErpSim } from './server';
import { readSettings } from './settings';

async function main(): Promise<void> {
  const erp = await startErpSim(readSettings(process.env));
  process.stdout.write(`${JSON.stringify({ listening: erp.port })}\n`);
  const stop = (): void => {
    void erp.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

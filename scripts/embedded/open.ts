import { startPostgres } from './postgres';

/** Starts the PostgreSQL in the folder named by the first argument, e.g. one that a failed test run kept, until Ctrl-C. */
async function main(): Promise<void> {
  const [dir] = process.argv.slice(2);
  if (!dir) throw new Error('Which folder?');
  const postgres = await startPostgres({ dir });
  console.log(postgres.ownerUrl);
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void postgres.stop());
}

void main();

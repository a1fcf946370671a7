import { Client } from 'pg';

/** Databases of this run that were not dropped. */
export async function keptDatabases(): Promise<string[]> {
  const { rows } = await onServer((client) =>
    client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      testDatabasePrefix(),
    ]),
  );
  return rows.map(({ datname }) => datname);
}

export const dropTemplate = (): Promise<unknown> =>
  onServer((client) => client.query(`drop database if exists ${setting('JEMBATAN_TEST_TEMPLATE')} with (force)`));

/** When no database is left in which it was granted anything. */
export const dropAppRole = (): Promise<unknown> =>
  onServer((client) => client.query(`drop role if exists ${new URL(setting('JEMBATAN_TEST_APP')).username}`));

/** Runs `work` on the run's server, in its first database. */
export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: setting('JEMBATAN_TEST_SERVER') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Of a database of the run's server, as its first role or as the one that the portal runs as. */
export function urlOf(database: string, who: 'owner' | 'app'): string {
  const url = new URL(setting(who === 'owner' ? 'JEMBATAN_TEST_SERVER' : 'JEMBATAN_TEST_APP'));
  url.pathname = `/${database}`;
  return url.href;
}

/** A setting that global set-up made. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this test needs the project integration, e2e or faults`);
  return value;
}

/** What the names of the run's test databases begin with. */
export const testDatabasePrefix = (): string => `${setting('JEMBATAN_TEST_TEMPLATE').replace('template', 'of')}_`;

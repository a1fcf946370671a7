import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { migrate } from '@jembatan/platform';
import { migrations, rights } from '../../scripts/migrations';
import { onServer, setting, testDatabasePrefix, urlOf } from './server';
import { verdict } from './verdict';

/** Serialises the making of the template among Jest's workers. */
const TEMPLATE_LOCK = 620_260_002;

export interface TestDatabase {
  /** As the role that the portal runs as: no more than rows, and of the record nothing but new ones. */
  readonly url: string;
  /** As the server's first role, which may do anything. */
  readonly ownerUrl: string;
  readonly name: string;
  /** Drops it; keeps it when a test of the file failed. */
  drop(): Promise<void>;
}

/** A database of its own, with every migration applied: a clone of the run's template, which the first caller makes. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = setting('JEMBATAN_TEST_TEMPLATE');
  await ensureTemplate(template);
  const file = basename(expect.getState().testPath ?? 'test').replace(/\.(e2e-)?spec\.ts$/, '');
  const stem = file
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40);
  const name = `${testDatabasePrefix()}${stem}_${randomBytes(3).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  const drop = async (): Promise<void> => {
    if (!verdict.failed) await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url: urlOf(name, 'app'), ownerUrl: urlOf(name, 'owner'), name, drop };
}

async function ensureTemplate(name: string): Promise<void> {
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await client.query(`create database ${name}_unfinished`);
    const [ownerUrl, appUrl] = [urlOf(`${name}_unfinished`, 'owner'), urlOf(`${name}_unfinished`, 'app')];
    await migrate({ ownerUrl, appUrl, migrations, rights });
    await client.query(`alter database ${name}_unfinished rename to ${name}`);
  });
}

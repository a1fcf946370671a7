import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { PreparingClient } from './preparing-client';

/** A migration of one lib; TypeORM orders them by the time in the class name. */
export type Migrations = Extract<NonNullable<DataSourceOptions['migrations']>, readonly unknown[]>;

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly migrations?: Migrations;
}

const int8 = 20;

/** `bigint` columns (money, counters) come back as numbers; one beyond the safe integers is a fault, never a rounded figure. */
function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the safe integers`);
  return value;
}

export function createDataSource({ url, poolSize, migrations = [] }: DatabaseOptions): DataSource {
  types.setTypeParser(int8, parseSafeInteger);
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    // Losing PostgreSQL must not end the process: the pool replaces the connection.
    poolErrorHandler: () => undefined,
    // Also the longest wait for a free connection: more than that is an overload, answered 503.
    connectTimeoutMS: 5000,
    extra: {
      Client: PreparingClient,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  });
}

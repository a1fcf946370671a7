import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { isLostConnection } from './postgres-errors';
import { type Statements, Tx } from './tx';

/** Sends the commit right behind the statements that were asked for last, in the same write, and waits for all of them. */
export type CommitWith = <T>(last: Promise<T>) => Promise<T>;

/** Opens transactions. A lost PostgreSQL is `unavailable` (`database.unavailable`): nothing of the work stands. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one READ COMMITTED transaction; any throw rolls all of it back. */
  async run<T>(work: (tx: Tx, commitWith: CommitWith) => Promise<T>): Promise<T> {
    return this.answering(async () => {
      const runner = this.dataSource.createQueryRunner();
      try {
        const connection = (await runner.connect()) as PoolClient;
        return await this.inTransaction(statementsOn(connection), work);
      } finally {
        await runner.release();
      }
    });
  }

  /** Runs single statements, each its own transaction. For reads and for one-statement writes. */
  async each<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.answering(() => work(new Tx(this.dataSource)));
  }

  private async inTransaction<T>(
    statements: Statements,
    work: (tx: Tx, commitWith: CommitWith) => Promise<T>,
  ): Promise<T> {
    const tx = new Tx(statements);
    // Awaited only after the work: it leaves in one write with the first statement, and before it.
    const begun = statements.query('start transaction').then(
      () => null,
      (cause: unknown) => ({ cause }),
    );
    let committed: Promise<unknown> | null = null;
    const commit = (): Promise<unknown> => {
      tx.end();
      return (committed = statements.query('commit'));
    };
    try {
      // PostgreSQL answers the commit of a transaction in which a statement failed by rolling it back.
      const result = await work(tx, async (last) => (await Promise.all([last, commit()]))[0]);
      const fault = await begun;
      if (fault) throw fault.cause;
      await (committed ?? commit());
      return result;
    } catch (error) {
      // The connection is somebody else's from here on.
      tx.end();
      // A connection that is lost rolls back by itself; what the work threw is what counts.
      await statements.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  private async answering<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      if (isLostConnection(cause))
        throw new DomainError('unavailable', 'database.unavailable', { retryAfter: 2 }, { cause });
      throw cause;
    }
  }
}

/**
 * The driver itself: TypeORM's own way with a statement (its log, its broadcasts) costs as much again as the driver's. Rows
 * come back in TypeORM's shape, so that a statement answers the same in a transaction as by itself.
 */
const statementsOn = (connection: PoolClient): Statements => ({
  query: async <T>(text: string, values?: unknown[]): Promise<T> => {
    try {
      const { command, rows, rowCount } = await connection.query(text, values);
      return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as T;
    } catch (error) {
      // From here it leads to who asked, and no longer to the socket.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  },
});

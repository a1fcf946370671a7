import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { DataSource, type QueryRunner } from 'typeorm';
import { isLostConnection } from './postgres-errors';
import { Tx } from './tx';

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
        await runner.connect();
        return await this.inTransaction(runner, work);
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
    runner: QueryRunner,
    work: (tx: Tx, commitWith: CommitWith) => Promise<T>,
  ): Promise<T> {
    const tx = new Tx(runner);
    // Awaited only after the work: it leaves in one write with the first statement, and before it.
    const begun = runner.query('start transaction').then(
      () => null,
      (cause: unknown) => ({ cause }),
    );
    let committed: Promise<unknown> | null = null;
    const commit = (): Promise<unknown> => {
      tx.end();
      return (committed = runner.query('commit'));
    };
    try {
      // PostgreSQL answers the commit of a transaction in which a statement failed by rolling it back.
      const result = await work(tx, async (last) => (await Promise.all([last, commit()]))[0]);
      const fault = await begun;
      if (fault) throw fault.cause;
      await (committed ?? commit());
      return result;
    } catch (error) {
      // A connection that is lost rolls back by itself; what the work threw is what counts.
      await runner.query('rollback').catch(() => undefined);
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

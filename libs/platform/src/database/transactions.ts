import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { isLostConnection } from './postgres-errors';

/** The transaction: first argument of every repository method. */
export type Tx = EntityManager;

/** Opens transactions. A lost PostgreSQL is `unavailable` (`database.unavailable`): nothing of the work stands. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one READ COMMITTED transaction; any throw rolls all of it back. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
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
    return this.answering(() => work(this.dataSource.manager));
  }

  private async inTransaction<T>(runner: QueryRunner, work: (tx: Tx) => Promise<T>): Promise<T> {
    // Awaited only after the work: it leaves in one write with the first statement, and before it.
    const begun = runner.query('start transaction').then(
      () => null,
      (cause: unknown) => ({ cause }),
    );
    try {
      const result = await work(runner.manager);
      const fault = await begun;
      if (fault) throw fault.cause;
      await runner.query('commit');
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

import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { isLostConnection } from './postgres-errors';

/** The transaction: first argument of every repository method. */
export type Tx = EntityManager;

/** Opens transactions. A lost PostgreSQL is `unavailable` (`database.unavailable`): nothing of the work stands. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one READ COMMITTED transaction; any throw rolls all of it back. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.answering(() => this.dataSource.transaction(work));
  }

  /** Runs single statements, each its own transaction. For reads and for one-statement writes. */
  async each<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.answering(() => work(this.dataSource.manager));
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

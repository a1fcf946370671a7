import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Migrations } from '../database/data-source';
import { Transactions } from '../database/transactions';
import { RedisConnection } from '../redis/redis.connection';
import { MigrationRepository } from './migration.repository';

const TIMEOUT_MS = 2000;

export interface ReadinessReport {
  /** May requests or jobs come? Redis is not needed for it, the ERP neither. */
  readonly ready: boolean;
  readonly database: 'up' | 'down' | 'not-migrated';
  readonly redis: 'up' | 'down' | 'none';
}

/** Can this process serve? */
@Injectable()
export class Readiness {
  constructor(
    private readonly transactions: Transactions,
    private readonly migrations: MigrationRepository,
    private readonly redis: RedisConnection,
  ) {}

  /** `needed`: the migrations that this build relies on. Never throws; answers within about two seconds. */
  async look(needed: Migrations): Promise<ReadinessReport> {
    const database = await Promise.race([this.database(needed), pause(TIMEOUT_MS, 'down' as const, { ref: false })]);
    return { ready: database === 'up', database, redis: this.redis.state };
  }

  private async database(needed: Migrations): Promise<ReadinessReport['database']> {
    try {
      const applied = new Set(await this.transactions.each((tx) => this.migrations.list(tx)));
      return needed.every((migration) => applied.has(nameOf(migration))) ? 'up' : 'not-migrated';
    } catch {
      return 'down';
    }
  }
}

const nameOf = (migration: Migrations[number]): string => (typeof migration === 'string' ? migration : migration.name);

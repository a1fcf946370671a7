import { Injectable } from '@nestjs/common';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** How busy this process's connections to PostgreSQL are. */
@Injectable()
export class DatabasePool {
  constructor(private readonly dataSource: DataSource) {}

  /** `waiting`: requests that wait for a connection. */
  connections(): { readonly busy: number; readonly idle: number; readonly waiting: number } {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    return { busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount };
  }
}

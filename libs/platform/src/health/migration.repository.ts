import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/tx';

@Injectable()
export class MigrationRepository {
  /** Names of the migrations that were applied; none when the database was never migrated. */
  async list(tx: Tx): Promise<string[]> {
    const [table] = await tx.sql<{ there: boolean }[]>`select to_regclass('migration') is not null as there`;
    if (!table?.there) return [];
    const rows = await tx.sql<{ name: string }[]>`select name from migration`;
    return rows.map(({ name }) => name);
  }
}

import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type Setting } from './setting';

@Injectable()
export class SettingRepository {
  async list(tx: Tx): Promise<Setting[]> {
    return tx.sql<Setting[]>`select name, value, changed_at as "changedAt", changed_by as "changedBy" from setting`;
  }

  /** Two changes of one thing wait for each other, also before its first row is there. */
  async listForUpdate(tx: Tx): Promise<Setting[]> {
    await tx.sql`select pg_advisory_xact_lock(hashtext('setting'))`;
    return this.list(tx);
  }

  async set(tx: Tx, { name, value, changedAt, changedBy }: Setting): Promise<void> {
    await tx.sql`insert into setting (name, value, changed_at, changed_by)
      values (${name}, ${JSON.stringify(value)}::jsonb, ${changedAt}, ${changedBy})
      on conflict (name) do update
      set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
  }
}

import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type AbuseThresholdChange, type AbuseThresholds, DEFAULT_THRESHOLDS } from './abuse-threshold';

@Injectable()
export class AbuseThresholdRepository {
  async get(tx: Tx): Promise<AbuseThresholds> {
    const rows = await tx.sql<{ name: string; value: number }[]>`select name, value from abuse_threshold`;
    const set = Object.fromEntries(
      rows.filter(({ name }) => name in DEFAULT_THRESHOLDS).map((row) => [row.name, row.value]),
    );
    return { ...DEFAULT_THRESHOLDS, ...set };
  }

  /** Two changes wait for each other, also before the first row is there. */
  async getForUpdate(tx: Tx): Promise<AbuseThresholds> {
    await tx.sql`select pg_advisory_xact_lock(hashtext('abuse_threshold'))`;
    return this.get(tx);
  }

  async listChanges(tx: Tx): Promise<AbuseThresholdChange[]> {
    return tx.sql<AbuseThresholdChange[]>`select name, changed_at as "changedAt", changed_by as "changedBy"
      from abuse_threshold where changed_at is not null`;
  }

  async set(tx: Tx, thresholds: Partial<AbuseThresholds>, at: Date, by: string): Promise<void> {
    const entries = Object.entries(thresholds);
    await tx.sql`insert into abuse_threshold (name, value, changed_at, changed_by)
      select name, value, ${at}::timestamptz, ${by}::uuid
      from unnest(${entries.map(([name]) => name)}::text[], ${entries.map(([, value]) => value)}::int[]) as given (name, value)
      on conflict (name) do update
      set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
  }
}

import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type AbuseThresholds, DEFAULT_THRESHOLDS } from './abuse-threshold';

@Injectable()
export class AbuseThresholdRepository {
  async get(tx: Tx): Promise<AbuseThresholds> {
    const rows = await tx.sql<{ name: string; value: number }[]>`select name, value from abuse_threshold`;
    const set = Object.fromEntries(
      rows.filter(({ name }) => name in DEFAULT_THRESHOLDS).map((row) => [row.name, row.value]),
    );
    return { ...DEFAULT_THRESHOLDS, ...set };
  }

  async set(tx: Tx, thresholds: AbuseThresholds): Promise<void> {
    const entries = Object.entries(thresholds);
    await tx.sql`insert into abuse_threshold (name, value)
      select * from unnest(${entries.map(([name]) => name)}::text[], ${entries.map(([, value]) => value)}::int[])
      on conflict (name) do update set value = excluded.value`;
  }
}

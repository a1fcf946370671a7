import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

export const SNAPSHOT_KINDS = ['items', 'prices', 'stock'] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

/** What was last heard whole. `version` grows over all kinds together; `asOf` is null before the first. */
export interface Snapshot {
  readonly kind: SnapshotKind;
  readonly version: number;
  readonly asOf: Date | null;
}

/** A change that is being made: nobody else makes one until the transaction ends. */
export interface Change {
  readonly version: number;
  /** The `asOf` that held until now. */
  readonly before: Date | null;
}

@Injectable()
export class SnapshotRepository {
  async list(tx: Tx): Promise<Snapshot[]> {
    return tx.sql<Snapshot[]>`select kind, version, as_of as "asOf" from snapshot order by kind`;
  }

  /** Takes the next version. Changes of the catalogue come one after the other, so that versions commit in their order. */
  async beginChange(tx: Tx, kind: SnapshotKind): Promise<Change> {
    const rows = await tx.sql<Snapshot[]>`
      select kind, version, as_of as "asOf" from snapshot order by kind for update`;
    return {
      version: 1 + Math.max(...rows.map(({ version }) => version)),
      before: rows.find((row) => row.kind === kind)?.asOf ?? null,
    };
  }

  async record(tx: Tx, kind: SnapshotKind, version: number, asOf: Date, publishedAt: Date): Promise<void> {
    await tx.sql`
      update snapshot set version = ${version}, as_of = ${asOf}, published_at = ${publishedAt} where kind = ${kind}`;
  }

  /** Products changed by ourselves, e.g. a picture: what was heard is as old as before. */
  async bump(tx: Tx, kind: SnapshotKind, version: number): Promise<void> {
    await tx.sql`update snapshot set version = ${version} where kind = ${kind}`;
  }

  async markChanged(tx: Tx, sku: string, version: number): Promise<void> {
    await tx.sql`insert into product_change (sku, version) values (${sku}, ${version})
      on conflict (sku) do update set version = excluded.version`;
  }
}

import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type Impersonation, type Personal } from './impersonation';
import {
  type ImpersonationRow,
  networkOf,
  PERSONAL_COLUMNS,
  type PersonalRow,
  positionOf,
  RECORD_COLUMNS,
  recordOf,
} from './impersonation.row';

/** A seal with what it seals. */
export interface ChainEntry {
  readonly seq: number;
  readonly hash: string;
  readonly recordId: string;
  /** Null when the record is gone. */
  readonly record: Impersonation | null;
  /** As far as it is kept whole. */
  readonly personal: Personal;
}

type Row = { seq: number; hash: string; record_id: string } & (
  (ImpersonationRow & Partial<PersonalRow>) | { readonly id: null }
);

@Injectable()
export class ChainEntryRepository {
  /** Seals after `after` and up to `upTo`, in order, with their records and what is kept of the personal half. */
  async list(tx: Tx, after: number, upTo: number, limit: number): Promise<ChainEntry[]> {
    const rows = await tx.sql<Row[]>`select s.seq, s.hash, s.record_id, ${RECORD_COLUMNS}, ${PERSONAL_COLUMNS}
      from impersonation_seal s left join impersonation i on i.id = s.record_id
        left join impersonation_personal p on p.record_id = s.record_id
      where s.seq > ${after} and s.seq <= ${upTo} order by s.seq limit ${limit}`;
    return rows.map((row) => ({
      ...{ seq: row.seq, hash: row.hash, recordId: row.record_id },
      record: row.id === null ? null : recordOf(row),
      personal: row.id === null ? { network: null, position: null } : personalOf(row),
    }));
  }

  /** A record that is neither sealed nor waiting to be: of the whole log, or of those of `since` and later. */
  async astray(tx: Tx, since: Date | null = null): Promise<{ readonly id: string } | null> {
    const [row] = await tx.sql<{ id: string }[]>`select i.id from impersonation i
      where i.at >= coalesce(${since}::timestamptz, '-infinity')
        and not exists (select from impersonation_seal s where s.record_id = i.id)
        and not exists (select from impersonation_waiting w where w.record_id = i.id)
      limit 1`;
    return row ?? null;
  }

  /** How many seals stand above `above`, and the highest. */
  async count(tx: Tx, above: number): Promise<{ readonly seals: number; readonly highest: number }> {
    const [row] = await tx.sql<{ seals: number; highest: number }[]>`select count(*) as seals,
      coalesce(max(seq), ${above})::bigint as highest from impersonation_seal where seq > ${above}`;
    return row ?? { seals: 0, highest: above };
  }

  /** How long the oldest record has waited to be sealed, in seconds; 0 when none waits. */
  async longestWait(tx: Tx, now: Date): Promise<number> {
    const [row] = await tx.sql<
      { seconds: number }[]
    >`select coalesce(extract(epoch from ${now}::timestamptz - min(at)), 0)::float
      as seconds from impersonation_waiting`;
    return Math.max(0, row?.seconds ?? 0);
  }
}

const personalOf = (row: Partial<PersonalRow>): Personal =>
  hasPersonal(row) ? { network: networkOf(row), position: positionOf(row) } : { network: null, position: null };

const hasPersonal = (row: Partial<PersonalRow>): row is PersonalRow => row.network !== null && row.position !== null;

import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type Link, type SignedBatch } from './chain';
import { type Impersonation } from './impersonation';
import { type ImpersonationRow, RECORD_COLUMNS, recordOf } from './impersonation.row';
import { GENESIS } from './verifier/verify';

/** Only one sealer works at a time, over all workers; any fixed number will do. */
const SEALING_LOCK = 620_260_003;

export interface Seal extends Link {
  readonly recordId: string;
}

@Injectable()
export class ChainRepository {
  /** Until the transaction ends. False while another holds it. */
  async lock(tx: Tx): Promise<boolean> {
    const [row] = await tx.sql<{ locked: boolean }[]>`select pg_try_advisory_xact_lock(${SEALING_LOCK}) as locked`;
    return row?.locked ?? false;
  }

  async last(tx: Tx): Promise<Link> {
    const [row] = await tx.sql<Link[]>`select seq, hash from impersonation_seal order by seq desc limit ${1}`;
    return row ?? { seq: 0, hash: GENESIS };
  }

  async hashAt(tx: Tx, seq: number): Promise<string | null> {
    const [row] = await tx.sql<{ hash: string }[]>`select hash from impersonation_seal where seq = ${seq}`;
    return row?.hash ?? null;
  }

  async anyWaiting(tx: Tx): Promise<boolean> {
    const [row] = await tx.sql<{ waiting: boolean }[]>`select exists (select from impersonation_waiting) as waiting`;
    return row?.waiting ?? false;
  }

  /** What was committed and is not sealed yet, oldest first. */
  async waiting(tx: Tx, limit: number): Promise<Impersonation[]> {
    const rows = await tx.sql<ImpersonationRow[]>`select ${RECORD_COLUMNS} from impersonation_waiting w
      join impersonation i on i.id = w.record_id order by w.record_id limit ${limit}`;
    return rows.map(recordOf);
  }

  async insert(
    tx: Tx,
    seals: readonly Seal[],
    { fromSeq, seq, hash, at, keyId, signature }: SignedBatch,
  ): Promise<void> {
    const ids = seals.map(({ recordId }) => recordId);
    await Promise.all([
      tx.sql`insert into impersonation_seal (seq, record_id, hash)
        select seq, record_id, hash from unnest(${seals.map((seal) => seal.seq)}::bigint[], ${ids}::uuid[],
          ${seals.map((seal) => seal.hash)}::text[]) as seal (seq, record_id, hash)`,
      tx.sql`delete from impersonation_waiting where record_id = any(${ids}::uuid[])`,
      tx.sql`insert into impersonation_batch (from_seq, to_seq, head, at, key_id, signature)
        values (${fromSeq}, ${seq}, ${hash}, ${at}, ${keyId}, ${signature})`,
    ]);
  }

  /** The signed head of the newest batch; null while nothing was sealed. */
  async newestBatch(tx: Tx): Promise<SignedBatch | null> {
    return (await this.batches(tx, { fromNewest: true, after: 0, limit: 1 }))[0] ?? null;
  }

  /** Signed heads of batches, from the oldest one after `after`, or from the newest. */
  async batches(
    tx: Tx,
    { fromNewest = false, after, limit }: { fromNewest?: boolean; after: number; limit: number },
  ): Promise<SignedBatch[]> {
    const order = fromNewest ? 'desc' : 'asc';
    const rows = await tx.query<(Omit<SignedBatch, 'at'> & { at: Date })[]>(
      `select from_seq as "fromSeq", to_seq as seq, head as hash, at, key_id as "keyId", signature
      from impersonation_batch where to_seq > $1 order by to_seq ${order} limit $2`,
      [after, limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

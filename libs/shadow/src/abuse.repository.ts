import { Injectable } from '@nestjs/common';
import { type AgentPeriod } from '@jembatan/audit';
import { type Tx } from '@jembatan/platform';
import {
  type AbuseKind,
  type AbuseSignal,
  type Finding,
  type PlaceBasis,
  type Severity,
  type SignalQuery,
  type SignalState,
} from './abuse-signal';
import { type KnownSignal } from './abuse-signal.rules';
import { signalNotFound } from './abuse.errors';

interface Row {
  id: string;
  kind: AbuseKind;
  key: string;
  severity: Severity;
  person_id: string;
  person_name: string;
  basis: PlaceBasis;
  at: Date;
  records: string[];
  figures: Record<string, number | string>;
  sentence: string;
  state: SignalState;
  found_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  comment: string | null;
}

const COLUMNS = (): string =>
  'id, kind, key, severity, person_id, person_name, basis, at, records, figures, sentence, state, found_at, closed_at, closed_by, comment';

type NewSignal = Omit<AbuseSignal, 'state' | 'closed'>;

@Injectable()
export class AbuseRepository {
  /** Null on the first look. */
  async watchedAt(tx: Tx): Promise<Date | null> {
    const [row] = await tx.sql<{ at: Date }[]>`select watched_at as at from abuse_watch`;
    return row?.at ?? null;
  }

  async setWatchedAt(tx: Tx, at: Date): Promise<void> {
    await tx.sql`insert into abuse_watch (watched_at) values (${at})
      on conflict (only_row) do update set watched_at = excluded.watched_at`;
  }

  async find(tx: Tx, { kind, key }: Finding): Promise<KnownSignal | null> {
    const [row] = await tx.sql<KnownSignal[]>`select id, state, severity from abuse_signal
      where kind = ${kind} and key = ${key} for no key update`;
    return row ?? null;
  }

  /** Adds it, or renews what is known of the same evidence and opens it. */
  async save(tx: Tx, signal: NewSignal): Promise<void> {
    const { id, kind, key, severity, person, basis, at, records, figures, sentence, foundAt } = signal;
    await tx.sql`insert into abuse_signal
        (id, kind, key, severity, person_id, person_name, basis, at, records, figures, sentence, state, found_at)
      values (${id}, ${kind}, ${key}, ${severity}, ${person.id}, ${person.name}, ${basis}, ${at}, ${[...records]}::text[],
        ${JSON.stringify(figures)}, ${sentence}, 'open', ${foundAt})
      on conflict (kind, key) do update set severity = excluded.severity, basis = excluded.basis, at = excluded.at,
        records = excluded.records, figures = excluded.figures, sentence = excluded.sentence, state = 'open',
        closed_at = null, closed_by = null, comment = null`;
  }

  /** @throws DomainError `not-found` / `abuse.signal_not_found` */
  async getForUpdate(tx: Tx, id: string): Promise<AbuseSignal> {
    const [row] = await tx.sql<Row[]>`select ${COLUMNS} from abuse_signal where id = ${id} for no key update`;
    if (!row) throw signalNotFound(id);
    return signalOf(row);
  }

  async close(tx: Tx, id: string, at: Date, by: string, comment: string): Promise<void> {
    await tx.sql`update abuse_signal set state = 'closed', closed_at = ${at}, closed_by = ${by}, comment = ${comment} where id = ${id}`;
  }

  /** Oldest first, by when what they tell of was done. */
  async ofPeriod(tx: Tx, personId: string, { from, to }: AgentPeriod, limit: number): Promise<AbuseSignal[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from abuse_signal
      where person_id = ${personId} and at >= ${from} and at < ${to} order by at, id limit ${limit}`;
    return rows.map(signalOf);
  }

  /** Newest first; one more than `limit`. */
  async list(tx: Tx, { personId, kind, state, limit, cursor }: SignalQuery): Promise<AbuseSignal[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from abuse_signal
      where (${personId ?? null}::uuid is null or person_id = ${personId ?? null})
        and (${kind ?? null}::text is null or kind = ${kind ?? null})
        and (${state ?? null}::text is null or state = ${state ?? null})
        and (${cursor ?? null}::uuid is null or id < ${cursor ?? null})
      order by id desc limit ${limit + 1}`;
    return rows.map(signalOf);
  }
}

const signalOf = (row: Row): AbuseSignal => ({
  id: row.id,
  kind: row.kind,
  key: row.key,
  severity: row.severity,
  person: { id: row.person_id, name: row.person_name },
  basis: row.basis,
  at: row.at,
  records: row.records,
  figures: row.figures,
  sentence: row.sentence,
  state: row.state,
  foundAt: row.found_at,
  closed: row.closed_at && row.closed_by ? { at: row.closed_at, by: row.closed_by, comment: row.comment ?? '' } : null,
});

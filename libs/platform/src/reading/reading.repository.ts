import { Injectable } from '@nestjs/common';
import { DomainError, type SkippedRecord } from '@jembatan/kernel';
import { type Tx } from '../database/tx';
import { type ReadingFault, type ReadingSkip, type ReadingState, type ReadSet } from './reading';

/** A reading as its holder found it. */
export interface Attempt {
  /** Counts the holders; a write under an older one is refused. */
  readonly fence: number;
  readonly state: ReadingState['state'];
  readonly beganAt: Date | null;
  readonly since: Date | null;
  readonly cursor: string | null;
  readonly pages: number;
  readonly fullDue: boolean;
  readonly asOf: Date | null;
  readonly fullAsOf: Date | null;
  readonly publishedItems: number;
}

export interface StagedPage {
  /** The position that was asked for; null for the first page. */
  readonly cursor: string | null;
  readonly nextCursor: string | null;
  /** Null for an empty page. */
  readonly digest: Buffer | null;
  /** Each key once. `body` null: the record under this key was not usable. */
  readonly rows: readonly { readonly key: string; readonly body: unknown }[];
  readonly skips: readonly SkippedRecord[];
}

/** Prefix of the staged keys of records that hid their own; foreign keys hold no control characters. */
export const HIDDEN = '\u0001';
export const DUPLICATE = 'duplicate: the last one is taken';

const FIRST_PAGE = '';
const SKIPS_KEPT = 500;

@Injectable()
export class ReadingRepository {
  /** Takes the reading of `kind` for `seconds`; null while somebody else holds it. */
  async acquire(tx: Tx, kind: string, seconds: number): Promise<Attempt | null> {
    await tx.sql`insert into reading (kind) values (${kind}) on conflict do nothing`;
    const [attempt] = await tx.sql<Attempt[]>`
      with taken as (
        update reading set fence = fence + 1, leased_until = now() + make_interval(secs => ${seconds})
         where kind = ${kind} and (leased_until is null or leased_until < now())
        returning *)
      select fence, state, began_at as "beganAt", since, cursor, pages, full_due as "fullDue",
             as_of as "asOf", full_as_of as "fullAsOf", published_items as "publishedItems" from taken`;
    return attempt ?? null;
  }

  /** Lets go of the reading; it can be taken up at its cursor. Does nothing for a holder that lost it. */
  async release(tx: Tx, kind: string, fence: number): Promise<void> {
    await tx.sql`update reading set leased_until = null where kind = ${kind} and fence = ${fence}`;
  }

  async begin(tx: Tx, kind: string, fence: number, beganAt: Date, since: Date | null): Promise<void> {
    await this.hold(tx, kind, fence);
    await tx.sql`
      update reading set state = 'reading', fault = null, began_at = ${beganAt}, since = ${since}, cursor = null, pages = 0
       where kind = ${kind}`;
    await this.clear(tx, kind);
  }

  /** Adds a page to the set, or answers why the list cannot be believed. */
  async stage(
    tx: Tx,
    kind: string,
    fence: number,
    { cursor, nextCursor, digest, rows, skips }: StagedPage,
    now: Date,
    leaseSeconds: number,
  ): Promise<ReadingFault | null> {
    await this.hold(tx, kind, fence);
    const asked = cursor ?? FIRST_PAGE;
    const known = await tx.sql<{ cursor: string }[]>`
      select cursor from reading_page where kind = ${kind} and (cursor = ${asked} or digest = ${digest}::bytea)`;
    if (known.length > 0)
      return known.some((page) => page.cursor === asked) ? 'reading.cursor_repeated' : 'reading.page_repeated';
    await tx.sql`insert into reading_page (kind, cursor, digest) values (${kind}, ${asked}, ${digest})`;
    const repeated = await tx.sql<{ key: string }[]>`
      with staged as (
        insert into reading_row (kind, key, body)
        select ${kind}, r ->> 'key', nullif(r -> 'body', 'null') from jsonb_array_elements(${jsonOf(rows)}::jsonb) r
        on conflict (kind, key) do update set body = excluded.body
        returning key, xmax <> 0 as again)
      select key from staged where again`;
    const repeats = repeated.map(({ key }) => ({ place: 'across pages', key, reason: DUPLICATE }));
    await this.recordSkips(tx, kind, [...skips, ...repeats], now);
    await tx.sql`
      update reading set cursor = ${nextCursor}, pages = pages + 1, leased_until = now() + make_interval(secs => ${leaseSeconds})
       where kind = ${kind}`;
    return null;
  }

  /** How many usable and how many skipped records the set has. Holds the reading until the transaction ends. */
  async count(tx: Tx, kind: string, fence: number): Promise<{ items: number; skipped: number; hidden: number }> {
    await this.hold(tx, kind, fence);
    const [counts] = await tx.sql<{ items: number; skipped: number; hidden: number }[]>`
      select count(body) as items, count(*) - count(body) as skipped, count(*) filter (where key like ${HIDDEN + '%'}) as hidden
        from reading_row where kind = ${kind}`;
    return counts ?? { items: 0, skipped: 0, hidden: 0 };
  }

  async finish(tx: Tx, { kind, asOf, publishedAt, full }: ReadSet, items: number, skipped: number): Promise<void> {
    await tx.sql`
      update reading set state = 'published', leased_until = null, as_of = ${asOf}, published_at = ${publishedAt},
             full_due = false, full_as_of = case when ${full}::boolean then ${asOf}::timestamptz else full_as_of end,
             published_items = ${items}, published_skipped = ${skipped}
       where kind = ${kind}`;
    await this.clear(tx, kind);
  }

  /** Gives the set up; the next reading is full. */
  async fail(
    tx: Tx,
    kind: string,
    fence: number,
    fault: ReadingFault,
    skips: readonly SkippedRecord[],
    now: Date,
  ): Promise<void> {
    await this.hold(tx, kind, fence);
    await this.recordSkips(tx, kind, skips, now);
    await tx.sql`
      update reading set state = 'failed', fault = ${fault}, leased_until = null, full_due = true where kind = ${kind}`;
    await this.clear(tx, kind);
  }

  async states(tx: Tx): Promise<ReadingState[]> {
    return tx.sql<ReadingState[]>`
      select kind, state, fault, as_of as "asOf", full_as_of as "fullAsOf", published_at as "publishedAt",
             published_items as items, published_skipped as skipped
        from reading order by kind`;
  }

  async skips(tx: Tx, limit: number): Promise<ReadingSkip[]> {
    return tx.sql<ReadingSkip[]>`
      select kind, place, key, reason, times, last_at as "lastAt" from reading_skip order by last_at desc, id desc limit ${limit}`;
  }

  /** @throws DomainError `conflict` / `reading.lost` for a holder whose lease was taken over. */
  private async hold(tx: Tx, kind: string, fence: number): Promise<void> {
    const held = await tx.sql<unknown[]>`select 1 from reading where kind = ${kind} and fence = ${fence} for update`;
    if (held.length === 0) throw new DomainError('conflict', 'reading.lost', { kind });
  }

  private async clear(tx: Tx, kind: string): Promise<void> {
    await tx.sql`delete from reading_row where kind = ${kind}`;
    await tx.sql`delete from reading_page where kind = ${kind}`;
  }

  /** Keeps the newest {@link SKIPS_KEPT} of a kind; the same thing met again counts up. */
  private async recordSkips(tx: Tx, kind: string, skips: readonly SkippedRecord[], now: Date): Promise<void> {
    if (skips.length === 0) return;
    await tx.sql`
      insert into reading_skip (kind, place, key, reason, times, first_at, last_at)
      select ${kind}, r ->> 'place', r ->> 'key', r ->> 'reason', count(*), ${now}, ${now}
        from jsonb_array_elements(${jsonOf(skips)}::jsonb) r group by 2, 3, 4
      on conflict (kind, place, key, reason)
      do update set times = reading_skip.times + excluded.times, last_at = excluded.last_at`;
    await tx.sql`
      delete from reading_skip where id in (
        select id from reading_skip where kind = ${kind} order by last_at desc, id desc offset ${SKIPS_KEPT})`;
  }
}

/** JSON that PostgreSQL takes: foreign text may hold NUL or half a surrogate pair, which jsonb refuses. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD') : part,
  );

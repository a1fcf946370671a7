import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import {
  type OrderImport,
  type OrderImportState,
  ROW_VERDICTS,
  type RowVerdict,
  type VerdictSum,
} from './order-import';
import { importNotFound } from './order-import.errors';
import { type SheetFormat } from './sheet';

export interface NewImport {
  readonly id: string;
  readonly sha256: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly separator: string | null;
  readonly heading: readonly unknown[];
  readonly rows: number;
  readonly requestedBy: string;
  readonly requestId: string;
  readonly createdAt: Date;
}

/** What a worker needs to know of an import that it carries on. */
export interface CarriedImport {
  readonly id: string;
  readonly state: OrderImportState;
  readonly sha256: string;
  readonly runBy: string | null;
  readonly token: number;
}

/** As the file was laid out, to write it again. */
export interface ImportLayout {
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly separator: string | null;
  readonly heading: readonly (string | number | null)[];
}

interface Sum extends VerdictSum {
  readonly verdict: RowVerdict | null;
}

interface ImportRow extends Omit<OrderImport, 'verdicts' | 'waiting'> {
  readonly sums: readonly Sum[];
}

/** The imports themselves, and the right to carry one on. */
@Injectable()
export class OrderImportRepository {
  /** False when there is one of that file already. */
  async insert(tx: Tx, wanted: NewImport): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`with made as (
        insert into order_import (id, sha256, file_id, file_name, format, separator, heading, state, rows, requested_by, request_id, created_at)
        values (${wanted.id}, ${wanted.sha256}, ${wanted.fileId}, ${wanted.fileName}, ${wanted.format}, ${wanted.separator},
          ${JSON.stringify(wanted.heading)}::jsonb, 'judging', ${wanted.rows}, ${wanted.requestedBy}, ${wanted.requestId}, ${wanted.createdAt})
        on conflict (sha256) do nothing returning 1
      ) select * from made`;
    return rows.length > 0;
  }

  async findByFile(tx: Tx, sha256: string): Promise<{ id: string; state: OrderImportState } | null> {
    const [found] = await tx.sql<
      { id: string; state: OrderImportState }[]
    >`select id, state from order_import where sha256 = ${sha256} for update`;
    return found ?? null;
  }

  /** Held until the transaction ends. @throws DomainError `order_import.not_found` */
  async lock(tx: Tx, id: string): Promise<{ state: OrderImportState; sha256: string }> {
    const [found] = await tx.sql<
      { state: OrderImportState; sha256: string }[]
    >`select state, sha256 from order_import where id = ${id} for update`;
    if (!found) throw importNotFound(id);
    return found;
  }

  /** @throws DomainError `order_import.not_found` */
  async get(tx: Tx, id: string): Promise<OrderImport> {
    const [found] = await this.select(tx, id, null, 1);
    if (!found) throw importNotFound(id);
    return found;
  }

  /** The latest first; ids grow with time. */
  async list(tx: Tx, before: string | null, limit: number): Promise<OrderImport[]> {
    return this.select(tx, null, before, limit);
  }

  /** @throws DomainError `order_import.not_found` */
  async layout(tx: Tx, id: string): Promise<ImportLayout> {
    const [found] = await tx.sql<
      ImportLayout[]
    >`select file_name as "fileName", format, separator, heading from order_import where id = ${id}`;
    if (!found) throw importNotFound(id);
    return found;
  }

  /** Its lines are to be looked at; or, by `runBy`, placed. */
  async begin(tx: Tx, id: string, state: 'judging' | 'running', runBy: string | null): Promise<void> {
    await tx.sql`update order_import set state = ${state}, run_by = coalesce(${runBy}, run_by) where id = ${id}`;
  }

  /** Imports that nobody carries on, though there is something to do. */
  async abandoned(tx: Tx): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`select id from order_import
      where state <> 'ready' and (lease_until is null or lease_until <= now()) order by created_at`;
    return rows.map(({ id }) => id);
  }

  async claim(tx: Tx, id: string, seconds: number): Promise<CarriedImport | null> {
    const [row] = await tx.sql<CarriedImport[]>`with claimed as (
        update order_import set lease_token = nextval('order_import_lease_token'), lease_until = now() + make_interval(secs => ${seconds})
        where id = ${id} and state <> 'ready' and (lease_until is null or lease_until <= now())
        returning id, state, sha256, run_by, lease_token
      ) select id, state, sha256, run_by as "runBy", lease_token as token from claimed`;
    return row ?? null;
  }

  /** False when somebody else carries it on. */
  async renew(tx: Tx, { id, token }: CarriedImport, seconds: number): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`with renewed as (
        update order_import set lease_until = now() + make_interval(secs => ${seconds})
        where id = ${id} and lease_token = ${token} and lease_until > now() returning 1
      ) select * from renewed`;
    return rows.length > 0;
  }

  async release(tx: Tx, { id, token }: CarriedImport): Promise<void> {
    await tx.sql`update order_import set lease_token = null, lease_until = null where id = ${id} and lease_token = ${token}`;
  }

  /** Nothing of it is left to do; only its holder may say so. */
  async finish(tx: Tx, { id, token }: CarriedImport): Promise<void> {
    await tx.sql`update order_import set state = 'ready' where id = ${id} and lease_token = ${token}`;
  }

  /** Nothing is under way with them, and they came before `since`; those that somebody has locked are left out. */
  async lockWithFile(tx: Tx, since: Date, limit: number): Promise<{ id: string; fileId: string }[]> {
    return tx.sql<{ id: string; fileId: string }[]>`select id, file_id as "fileId" from order_import
      where file_id is not null and created_at < ${since} and state = 'ready' limit ${limit} for update skip locked`;
  }

  async dropFile(tx: Tx, id: string): Promise<void> {
    await tx.sql`update order_import set file_id = null where id = ${id}`;
  }

  private async select(tx: Tx, id: string | null, before: string | null, limit: number): Promise<OrderImport[]> {
    const rows = await tx.sql<ImportRow[]>`
      select import.id, import.state, import.file_name as "fileName", import.format, import.requested_by as "requestedBy",
        import.created_at as "createdAt", import.rows,
        coalesce(jsonb_agg(jsonb_build_object('verdict', sum.verdict, 'rows', sum.rows, 'amount', sum.amount))
          filter (where sum.rows is not null), '[]') as sums,
        (select count(*)::int from order_import_order placed where placed.import_id = import.id and placed.order_id is not null) as orders
      from (select * from order_import where (${id}::uuid is null or id = ${id}) and (${before}::uuid is null or id < ${before})
              order by id desc limit ${limit}) import
      left join lateral (select verdict, count(*)::int as rows, coalesce(sum(amount), 0)::bigint as amount from order_import_row
        where import_id = import.id group by verdict) sum on true
      group by import.id, import.state, import.file_name, import.format, import.requested_by, import.created_at, import.rows
      order by import.id desc`;
    return rows.map(importOf);
  }
}

function importOf({ sums, ...row }: ImportRow): OrderImport {
  const none = { rows: 0, amount: 0 };
  const verdicts = Object.fromEntries(
    ROW_VERDICTS.map((verdict) => [verdict, sums.find((sum) => sum.verdict === verdict) ?? none]),
  ) as unknown as Record<RowVerdict, VerdictSum>;
  return { ...row, verdicts, waiting: sums.find(({ verdict }) => verdict === null)?.rows ?? 0 };
}

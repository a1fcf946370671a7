import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { wibDay } from '@jembatan/catalog/rules';
import { Clock, type Ctx, Ids, type Page } from '@jembatan/kernel';
import { Announcements, Files, Jobs, Transactions, type Tx } from '@jembatan/platform';
import { v5 } from 'uuid';
import { type OrderImport, type OrderImportRow, type RowVerdict } from './order-import';
import { importFile } from './order-import-file';
import { importBusy, nothingToPlace } from './order-import.errors';
import { carryOrderImport, importKey, ORDER_IMPORT_TOPIC } from './order-import.jobs';
import { type ImportLayout, OrderImportRepository } from './order-import.repository';
import { byOrder } from './order-import.rules';
import {
  type OrderableRow,
  OrderImportRowRepository,
  type PlannedOrder,
  type StoredRow,
} from './order-import-row.repository';
import { type Sheet } from './sheet';
import { SheetReader } from './sheet-reader.service';

/** Lines that are written or read at once. */
const PART = 2000;
/** Any fixed one: makes the keys of imports differ from those of others. */
const KEYS = '4b1c2f0e-6a53-4c8e-9a7d-1f0d5e9c7b31';
const CONTENT_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface HandedIn {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A line that is not in the portal, as it stood in the file. */
export type LeftRow = StoredRow & { readonly verdict: RowVerdict | null };

/** What taking a file needs besides the books. */
@Injectable()
export class OrderImportTools {
  constructor(
    readonly reader: SheetReader,
    readonly files: Files,
    readonly announcements: Announcements,
    readonly ids: Ids,
    readonly clock: Clock,
  ) {}
}

/** Files of many orders: taken once, shown line by line, and placed as chosen. The looking and the placing is a worker's. */
@Injectable()
export class OrderImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: OrderImportRepository,
    private readonly rows: OrderImportRowRepository,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly tools: OrderImportTools,
  ) {}

  /**
   * The same file again is the import that it was, its lines looked at anew but for those in an order.
   * @throws DomainError `sheet.*`: nothing of the file stays
   */
  async take(ctx: Ctx, { name, bytes }: HandedIn): Promise<{ readonly id: string; readonly known: boolean }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = await this.takeAgain(ctx, sha256);
    if (known !== null) return { id: known, known: true };
    const sheet = await this.tools.reader.read(bytes);
    const id = await this.transactions.run((tx) => this.keep(tx, ctx, { name, bytes }, sheet, sha256));
    if (id === null) return this.take(ctx, { name, bytes });
    await this.announce(id);
    return { id, known: false };
  }

  /** @throws DomainError `order_import.not_found` */
  async get(id: string): Promise<OrderImport> {
    return this.transactions.each((tx) => this.imports.get(tx, id));
  }

  async list(cursor: string | null, limit: number): Promise<Page<OrderImport>> {
    const found = await this.transactions.each((tx) => this.imports.list(tx, cursor, limit + 1));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** Lines after line `after`, of one verdict or of all. @throws DomainError `order_import.not_found` */
  async lines(id: string, verdict: RowVerdict | null, after: number, limit: number): Promise<Page<OrderImportRow>> {
    const found = await this.transactions.each(async (tx) => {
      await this.imports.layout(tx, id);
      return this.rows.list(tx, { id, verdict, after, limit: limit + 1 });
    });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? String(items.at(-1)?.line ?? after) : null };
  }

  /**
   * Plans the orders of the chosen lines, or of all that can be ordered, and leaves them to a worker.
   * @throws DomainError `order_import.not_found`, `order_import.busy`, `order_import.nothing_to_place`
   */
  async run(ctx: Ctx, id: string, lines: readonly number[] | null): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { state, sha256 } = await this.imports.lock(tx, id);
      if (state !== 'ready') throw importBusy(state);
      const chosen = await this.rows.orderable(tx, id, lines);
      if (chosen.length === 0) throw nothingToPlace();
      const orders = planned(sha256, chosen, await this.rows.lastPosition(tx, id));
      await this.rows.plan(tx, id, orders);
      await this.imports.begin(tx, id, 'running', ctx.actor.id);
      await this.record(tx, ctx, 'order_import.run', id, { lines: chosen.length, orders: orders.length });
      await this.jobs.add(tx, ctx, carryOrderImport, { id }, { key: importKey(id) });
    });
    await this.announce(id);
  }

  /** What is not in the portal, and how the file was laid out. @throws DomainError `order_import.not_found` */
  async left(id: string): Promise<{ readonly layout: ImportLayout; readonly rows: AsyncIterable<LeftRow> }> {
    const layout = await this.transactions.each((tx) => this.imports.layout(tx, id));
    return { layout, rows: this.leftRows(id) };
  }

  private async *leftRows(id: string): AsyncGenerator<LeftRow> {
    for (let after = 0; ;) {
      const part = await this.transactions.each((tx) => this.rows.listLeft(tx, id, after, PART));
      yield* part;
      if (part.length < PART) return;
      after = part.at(-1)?.line ?? after;
    }
  }

  private async takeAgain(ctx: Ctx, sha256: string): Promise<string | null> {
    const known = await this.transactions.run(async (tx) => {
      const found = await this.imports.findByFile(tx, sha256);
      if (found?.state !== 'ready') return found;
      await this.rows.forget(tx, found.id);
      await this.imports.begin(tx, found.id, 'judging', null);
      await this.record(tx, ctx, 'order_import.taken_again', found.id, { sha256 });
      await this.jobs.add(tx, ctx, carryOrderImport, { id: found.id }, { key: importKey(found.id) });
      return found;
    });
    if (known) await this.announce(known.id);
    return known?.id ?? null;
  }

  /** Null: somebody handed in the same file this very moment. */
  private async keep(
    tx: Tx,
    ctx: Ctx,
    { name, bytes }: HandedIn,
    sheet: Sheet,
    sha256: string,
  ): Promise<string | null> {
    const { ids, clock, files } = this.tools;
    const { heading, rows } = importFile(sheet, wibDay(clock.now()));
    const { id: fileId } = await files.write(tx, { name, contentType: CONTENT_TYPES[sheet.format] }, [bytes]);
    const { format, separator } = sheet;
    const wanted = { id: ids.next(), sha256, fileId, fileName: name, format, separator, heading, rows: rows.length };
    const by = { requestedBy: ctx.actor.id, requestId: ctx.requestId, createdAt: clock.now() };
    if (!(await this.imports.insert(tx, { ...wanted, ...by }))) {
      await files.remove(tx, fileId);
      return null;
    }
    for (let at = 0; at < rows.length; at += PART) await this.rows.insert(tx, wanted.id, rows.slice(at, at + PART));
    await this.record(tx, ctx, 'order_import.taken', wanted.id, { name, sha256, rows: rows.length, fileId });
    await this.jobs.add(tx, ctx, carryOrderImport, { id: wanted.id }, { key: importKey(wanted.id) });
    return wanted.id;
  }

  private async record(tx: Tx, ctx: Ctx, action: string, id: string, details: object): Promise<void> {
    await this.audit.record(tx, ctx, { action, object: { type: 'order-import', id }, details: { ...details } });
  }

  private async announce(id: string): Promise<void> {
    await this.tools.announcements.announce(ORDER_IMPORT_TOPIC, { id });
  }
}

/** The key of an order is made of the file and its lines: from the same lines there can be one order only. */
const planned = (sha256: string, rows: readonly OrderableRow[], last: number): PlannedOrder[] =>
  byOrder(rows).flatMap((order, index) => {
    const lines = order.map(({ line }) => line);
    const [{ storeId } = { storeId: '' }] = order;
    return [{ position: last + index + 1, key: v5(`${sha256} ${lines.join(' ')}`, KEYS), storeId, lines }];
  });

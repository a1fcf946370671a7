import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@jembatan/kernel';
import { type LineFault, OrderPlacing } from '@jembatan/ordering';
import { Announcements, Config, Jobs, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { ROW_FAULTS, type RowFault, type RowFaultCode } from './order-import';
import { OrderImportJudging, wantedLine } from './order-import-judging.service';
import { creditFault, lineFault } from './order-import-verdict.rules';
import { carryOrderImport, importKey, ORDER_IMPORT_TOPIC } from './order-import.jobs';
import { type CarriedImport, OrderImportRepository } from './order-import.repository';
import { dayFirstGiven, fault, noteOf } from './order-import.rules';
import { type OrderableRow, OrderImportRowRepository, type PlannedOrder } from './order-import-row.repository';

/** Orders that are placed side by side: fewer than a worker has connections, or nothing else would find one. */
const LANES = 6;
/** A screen reads its figures no more often. */
const TELL_MS = 300;

/** What carrying an import on needs besides the books. */
@Injectable()
export class OrderImportRunTools {
  constructor(
    readonly judging: OrderImportJudging,
    readonly announcements: Announcements,
    readonly jobs: Jobs,
    readonly config: Config,
    readonly logger: PinoLogger,
  ) {
    logger.setContext(OrderImportRun.name);
  }
}

/**
 * Looks at the lines of an import, or places its orders. Killed, it is taken up where it stopped once `LEASE_SECONDS` are
 * over: an order is settled in the transaction that places it, and its key is that of its lines, so no line is placed twice.
 */
@Injectable()
export class OrderImportRun {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: OrderImportRepository,
    private readonly rows: OrderImportRowRepository,
    private readonly placing: OrderPlacing,
    private readonly tools: OrderImportRunTools,
  ) {}

  /** Returns when all is done, or somebody else does it. */
  async carryOn(ctx: Ctx, id: string, signal: AbortSignal): Promise<void> {
    const { LEASE_SECONDS } = this.tools.config;
    const carried = await this.transactions.each((tx) => this.imports.claim(tx, id, LEASE_SECONDS));
    if (!carried) return;
    const stop = new AbortController();
    const keeper = setInterval(() => void this.keep(carried, stop), (LEASE_SECONDS * 1000) / 3);
    const teller = setInterval(() => void this.announce(id), TELL_MS);
    try {
      const either = AbortSignal.any([signal, stop.signal]);
      if (carried.state === 'judging') await this.tools.judging.judge(ctx, id, either);
      else await this.place(ctx, carried, either);
      if (!either.aborted) await this.transactions.each((tx) => this.imports.finish(tx, carried));
    } finally {
      clearInterval(keeper);
      clearInterval(teller);
      await this.transactions.each((tx) => this.imports.release(tx, carried));
      await this.announce(id);
    }
  }

  /** Asks for a worker for each import that a dead one left. May be called at any time, by any worker. */
  async takeUp(ctx: Ctx): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const id of await this.imports.abandoned(tx))
        await this.tools.jobs.add(tx, ctx, carryOrderImport, { id }, { key: importKey(id) });
    });
  }

  private async place(ctx: Ctx, { id, runBy }: CarriedImport, signal: AbortSignal): Promise<void> {
    if (runBy === null) throw new Error(`Nobody asked for the orders of import ${id}`);
    const by: Ctx = { requestId: ctx.requestId, actor: { id: runBy, roles: ['admin'], storeIds: [] } };
    const stores = byStore(await this.transactions.each((tx) => this.rows.open(tx, id)));
    const lane = async (): Promise<void> => {
      for (let orders = stores.shift(); orders; orders = stores.shift())
        for (const order of orders) if (!signal.aborted) await this.placeOne(by, id, order);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async placeOne(ctx: Ctx, id: string, planned: PlannedOrder): Promise<void> {
    const { position, key, storeId } = planned;
    const rows = await this.transactions.each((tx) => this.rows.ofOrder(tx, id, planned));
    const day = dayFirstGiven(rows);
    try {
      // An order that is known was placed, and settled with it, by who took this import for abandoned.
      await this.placing.place(ctx, storeId, {
        idempotencyKey: key,
        lines: rows.map(wantedLine),
        note: noteOf(rows),
        purchaseOrderNumber: rows[0]?.reference || null,
        placedAt: day === null ? null : new Date(`${day}T00:00:00+07:00`),
        entry: {
          ...{ origin: 'import', paperDate: null, sentBy: null },
          also: (tx, order) => this.rows.settlePlaced(tx, id, planned, order),
        },
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'database.unavailable') throw error;
      await this.transactions.each((tx) => this.rows.settleRefused(tx, id, position, refusalOf(error, rows)));
    }
  }

  /** Keeps the lease while one order takes long; stops the work when it is lost. */
  private async keep(carried: CarriedImport, stop: AbortController): Promise<void> {
    const { config, logger } = this.tools;
    try {
      if (!(await this.transactions.each((tx) => this.imports.renew(tx, carried, config.LEASE_SECONDS)))) stop.abort();
    } catch (error) {
      // Should PostgreSQL stay away the lease runs out by itself, and no order can be placed.
      logger.warn({ error, import: carried.id }, 'the lease of an import could not be renewed');
    }
  }

  private async announce(id: string): Promise<void> {
    await this.tools.announcements.announce(ORDER_IMPORT_TOPIC, { id });
  }
}

/** Orders by store, each store's in their order. */
function byStore(orders: readonly PlannedOrder[]): PlannedOrder[][] {
  const stores = new Map<string, PlannedOrder[]>();
  for (const order of orders) {
    const store = stores.get(order.storeId);
    if (store) store.push(order);
    else stores.set(order.storeId, [order]);
  }
  return [...stores.values()];
}

const isRowFault = (code: string): code is RowFaultCode => ROW_FAULTS.some((known) => known === code);

/** What each line of a refused order is told: its own fault, or that of the order. */
function refusalOf(
  { code, details }: DomainError,
  rows: readonly OrderableRow[],
): { readonly line: number; readonly faults: readonly RowFault[] }[] {
  const lines = Array.isArray(details.lines) ? (details.lines as readonly LineFault[]) : [];
  const whole =
    code === 'order.credit_exceeded'
      ? creditFault(details)
      : lines.length === 0 && isRowFault(code)
        ? fault(code)
        : fault('order_import.not_placed', code);
  return rows.map(({ line }, index) => {
    const own = lines.filter((each) => each.line === index).map(lineFault);
    return { line, faults: own.length > 0 ? own : [whole] };
  });
}

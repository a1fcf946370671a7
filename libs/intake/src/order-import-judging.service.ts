import { Injectable } from '@nestjs/common';
import { ProductCodes } from '@jembatan/catalog';
import { type Ctx, idr } from '@jembatan/kernel';
import { OrderQuote } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { type ReadRow, type RowFault } from './order-import';
import { judgeOrder } from './order-import-verdict.rules';
import { byOrder, fault } from './order-import.rules';
import { type JudgedRow, type OrderableRow, OrderImportRowRepository } from './order-import-row.repository';

/** Orders that are quoted side by side: what the screens ask meanwhile has to fit beside them. */
const LANES = 4;
/** Orders whose verdicts are written at once. */
const PART = 40;

/** What nothing can be asked about. */
type Settled = Omit<JudgedRow, 'verdict'> & { readonly verdict: 'refused' };

/** Says of each line of an import whether it could be ordered now. Nothing is placed and nothing held. */
@Injectable()
export class OrderImportJudging {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: OrderImportRowRepository,
    private readonly stores: StoreAccounts,
    private readonly codes: ProductCodes,
    private readonly quotes: OrderQuote,
  ) {}

  /** Goes on where it stopped, until every line has its verdict or `signal` fires. */
  async judge(ctx: Ctx, id: string, signal: AbortSignal): Promise<void> {
    const rows = await this.transactions.each((tx) => this.rows.unjudged(tx, id));
    const { orders, settled } = await this.sorted(rows);
    for (let at = 0; at < settled.length; at += 2000)
      await this.transactions.each((tx) => this.rows.judge(tx, id, settled.slice(at, at + 2000)));
    while (orders.length > 0 && !signal.aborted) {
      const part = orders.splice(0, PART);
      const judged: JudgedRow[] = [];
      const lane = async (): Promise<void> => {
        for (let order = part.shift(); order; order = part.shift()) judged.push(...(await this.quoted(ctx, order)));
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      await this.transactions.each((tx) => this.rows.judge(tx, id, judged));
    }
  }

  /** Lines that an order can be asked for, order by order, and those of which it is plain that they cannot. */
  private async sorted(rows: readonly ReadRow[]): Promise<{ orders: OrderableRow[][]; settled: Settled[] }> {
    const stores = await this.transactions.each((tx) =>
      this.stores.idsByCode(tx, [...new Set(rows.map(({ storeCode }) => storeCode))]),
    );
    const skus = await this.codes.skusOf(rows.map(({ code }) => code));
    const settled: Settled[] = [];
    const orderable: OrderableRow[] = [];
    for (const row of rows) {
      const [storeId, sku] = [stores.get(row.storeCode), skus.get(row.code)];
      const faults: RowFault[] = [...row.faults];
      if (row.storeCode !== '' && storeId === undefined)
        faults.push(fault('order_import.store_unknown', row.storeCode));
      if (row.code !== '' && sku === undefined) faults.push(fault('order_import.product_unknown', row.code));
      const { quantity } = row;
      if (faults.length === 0 && storeId !== undefined && sku !== undefined && quantity !== null)
        orderable.push({ ...row, storeId, sku, quantity });
      else
        settled.push({
          ...{ line: row.line, verdict: 'refused', faults, storeId: storeId ?? null, sku: sku ?? null },
          ...{ productName: null, amount: null },
        });
    }
    return { orders: byOrder(orderable), settled };
  }

  private async quoted(ctx: Ctx, rows: readonly OrderableRow[]): Promise<JudgedRow[]> {
    const [first] = rows;
    if (!first) return [];
    const { lines, credit } = await this.quotes.quote(ctx, first.storeId, rows.map(wantedLine));
    return judgeOrder({ rows, lines, credit });
  }
}

export const wantedLine = ({ sku, quantity, price }: OrderableRow) => ({
  ...{ sku, quantity },
  ...(price !== null && { expectedPrice: idr(price) }),
});

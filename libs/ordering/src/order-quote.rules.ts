import { type Money } from '@jembatan/kernel';
import { priceFor, type StockFigure } from '@jembatan/catalog/rules';
import { type OrderLine, type OrderTotals } from './order';
import { type LineFault } from './order.errors';
import { availableOf, type LinesQuestion, priceLines } from './order-lines.rules';

/** A line as it could be ordered now, and every reason why not. */
export interface QuotedLine {
  readonly sku: string;
  readonly quantity: number;
  /** Null for a SKU that is not known, or not sold any more. */
  readonly name: string | null;
  readonly unit: string | null;
  /** Per sales unit, before tax, at this quantity; null when there is none today. */
  readonly unitPrice: Money | null;
  readonly priceAsOf: Date | null;
  /** What the store can have, and when the ERP was heard; null when its stock never was. */
  readonly stock: StockFigure | null;
  /** Null while the line has faults: it is not in the totals. */
  readonly amounts: Pick<OrderLine, 'taxClass' | 'taxRule' | 'net' | 'taxBase' | 'tax'> | null;
  readonly faults: readonly LineFault[];
}

export interface QuotedLines {
  readonly lines: readonly QuotedLine[];
  /** Of the lines without faults. */
  readonly totals: OrderTotals;
}

/** As placing would price and judge the lines, but nothing is refused: each fault is shown at its line. */
export function quoteLines(question: LinesQuestion): QuotedLines {
  const { lines, totals, faults } = priceLines(question);
  const priced = new Map(lines.map((line) => [line.sku, line]));
  return {
    totals,
    lines: question.wanted.map(({ sku, quantity }, index) => {
      const offer = question.offers.get(sku);
      const known = offer?.active ? offer : undefined;
      const found = faults.filter(({ line }) => line === index);
      return {
        sku,
        quantity,
        name: known?.name ?? null,
        unit: known?.unit ?? null,
        unitPrice: known ? priceFor(known.priceBreaks, quantity) : null,
        priceAsOf: known?.priceAsOf ?? null,
        stock: known?.stock ? { ...known.stock, available: availableOf(known, question.claimed) } : null,
        amounts: found.length === 0 ? (priced.get(sku) ?? null) : null,
        faults: found,
      };
    }),
  };
}

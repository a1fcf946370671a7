import { createHash } from 'node:crypto';
import { type Order, type OrderLine } from './order';
import { totalsOf, type WantedLine } from './order-lines.rules';

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

export interface OrderContents {
  readonly storeId: string;
  readonly lines: readonly Pick<OrderLine, 'sku' | 'quantity' | 'unitPrice' | 'tax'>[];
  readonly note: string | null;
  readonly purchaseOrderNumber: string | null;
}

/** What an approval is bound to: any change of it voids the approval. SHA-256, hex. */
export const contentHash = ({ storeId, lines, note, purchaseOrderNumber }: OrderContents): string =>
  sha256([
    storeId,
    lines.map(({ sku, quantity, unitPrice, tax }) => [sku, quantity, unitPrice.amount, tax.amount]),
    note,
    purchaseOrderNumber,
  ]);

/** The order with other lines: its sums and its hash are theirs. */
export const withLines = (order: Order, lines: readonly OrderLine[]): Order => ({
  ...order,
  lines,
  totals: totalsOf(lines),
  contentHash: contentHash({ ...order, lines }),
});

export interface PlacedContents {
  readonly lines: readonly WantedLine[];
  readonly note: string | null;
  readonly purchaseOrderNumber: string | null;
}

/** What the same idempotency key must carry again: lines, note and purchase order number, not position or time. */
export const fingerprint = ({ lines, note, purchaseOrderNumber }: PlacedContents): string =>
  sha256([
    lines.map(({ sku, quantity, expectedPrice }) => [sku, quantity, expectedPrice?.amount ?? null]),
    note,
    purchaseOrderNumber,
  ]);

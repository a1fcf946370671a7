import { csvLine, type CsvValue } from '@jembatan/kernel';
import { type BriefOrder } from '@jembatan/ordering';
import { type ReconciliationItem } from '@jembatan/reconcile';
import { detailsOf, type ReconciliationDetailsDto } from './reconciliation.dto';

const HEAD = [
  ...['position', 'order_number', 'store_code', 'store', 'placed_at', 'value_idr', 'outcome', 'at', 'status_now'],
  ...['erp_number', 'sku', 'ours_quantity', 'ours_price_idr', 'theirs_quantity', 'theirs_price_idr', 'why'],
];

export interface NamedItem {
  readonly item: ReconciliationItem;
  readonly order: BriefOrder | undefined;
}

/** A run as a file: a line for each order, and where lines of it differ one for each of them. */
export async function* reconciliationLines(parts: AsyncIterable<readonly NamedItem[]>): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const part of parts) yield part.flatMap(linesOf).join('');
}

function linesOf({ item, order }: NamedItem): string[] {
  const details = detailsOf(item);
  const known = [
    ...[item.position, order?.number ?? item.orderId, order?.storeCode ?? null, order?.storeName ?? null],
    ...[order?.placedAt ?? null, order?.value.amount ?? null, item.outcome, item.at, order?.status ?? null],
    details.erpNumber ?? null,
  ];
  const lines = changesOf(details);
  return (lines.length > 0 ? lines : [[]]).map((line) => csvLine([...known, ...filled(line)]));
}

const filled = (line: readonly CsvValue[]): CsvValue[] => Array.from({ length: 6 }, (_, at) => line[at] ?? null);

const changesOf = ({ differences, refusals, faults, prices }: ReconciliationDetailsDto): CsvValue[][] => [
  ...(differences ?? []).map(({ sku, ours, theirs, reason }) => [
    ...[sku, ours?.quantity ?? null, ours?.unitPrice.amount ?? null],
    ...[theirs?.quantity ?? null, theirs?.unitPrice.amount ?? null, reason],
  ]),
  ...(refusals ?? []).map(({ sku, code, message, available }) => [
    ...[sku, null, null, available, null, `${code}: ${message}`],
  ]),
  ...(faults ?? []).map(({ sku, code }) => [sku, null, null, null, null, code]),
  ...(prices ?? []).map(({ sku, ordered, today }) => [
    ...[sku, null, ordered.amount, null, today.amount, 'order.price_changed'],
  ]),
];

import { type CreditJudgement, type QuotedLine } from '@jembatan/ordering/rules';
import { type RowFault } from './order-import';
import { fault } from './order-import.rules';
import { type JudgedRow, type OrderableRow } from './order-import-row.repository';

/** The rows of one order, and what it would cost and how it would be judged now. */
export interface OrderQuestion {
  readonly rows: readonly OrderableRow[];
  readonly lines: readonly QuotedLine[];
  readonly credit: CreditJudgement;
}

/** A verdict for each row: what its line lacks, and what the sum of the order means for the store's credit. */
export function judgeOrder({ rows, lines, credit }: OrderQuestion): JudgedRow[] {
  return rows.map(({ line, storeId, sku }, index) => {
    const quoted = lines[index];
    const faults = (quoted?.faults ?? []).map(lineFault);
    const amounts = quoted?.amounts ?? null;
    const judged = { line, storeId, sku, productName: quoted?.name ?? null };
    const amount = amounts && amounts.net.amount + amounts.tax.amount;
    if (faults.length > 0) return { ...judged, amount: null, verdict: 'refused', faults };
    if (credit.verdict === 'RED') return { ...judged, amount, verdict: 'refused', faults: [creditFault(credit)] };
    return { ...judged, amount, verdict: credit.verdict === 'GREEN' ? 'ready' : 'approval', faults: [] };
  });
}

/** With what is known of the store's limit: never heard, there is none. */
export const creditFault = ({ limit, exposure }: Partial<Pick<CreditJudgement, 'limit' | 'exposure'>>): RowFault =>
  fault('order.credit_exceeded', null, { limit: limit?.amount ?? null, exposure: exposure?.amount ?? null });

/** Amounts and counts alike as bare numbers: the code says which they are. */
export const lineFault = ({ code, figures }: QuotedLine['faults'][number]): RowFault =>
  fault(
    code,
    null,
    Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => [
        name,
        typeof figure === 'object' ? (figure?.amount ?? null) : figure,
      ]),
    ),
  );

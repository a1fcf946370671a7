import { type Reconciliation, type ReconciliationItem } from '@jembatan/reconcile';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One line of progress, e.g. `12 of 40: 10 accepted, 1 changed, 1 refused`. */
export function progressLine({ done, total, outcomes }: Reconciliation): string {
  const parts = Object.entries(outcomes).flatMap(([outcome, orders]) => (orders > 0 ? [`${orders} ${outcome}`] : []));
  return `${done} of ${total}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** Orders of the run as a table, what differs below its order. */
export function table(items: readonly ReconciliationItem[]): string {
  const rows = items.map(({ outcome, details }) => [
    text(details.number),
    outcome ?? 'waits',
    text(details.erpNumber),
    reasonOf(details),
  ]);
  const all = [['ORDER', 'OUTCOME', 'ERP', 'DIFFERENCES'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

interface Line {
  readonly sku?: string | null;
  readonly code?: string;
  readonly reason?: string | null;
  readonly ours?: { readonly quantity: number; readonly unitPrice: { readonly amount: number } } | null;
  readonly theirs?: { readonly quantity: number; readonly unitPrice: { readonly amount: number } } | null;
}

/** Every list of lines that an outcome or a forecast may carry. */
function reasonOf(details: Readonly<Record<string, unknown>>): string {
  const lines = ['differences', 'refusals', 'faults', 'prices'].flatMap((name) => {
    const list = details[name];
    return Array.isArray(list) ? (list as Line[]) : [];
  });
  return lines.map(lineText).join('; ');
}

function lineText({ sku, code, reason, ours, theirs }: Line): string {
  const figures = (side: Line['ours']): string => (side ? `${side.quantity} × ${side.unitPrice.amount}` : 'none');
  const change = ours || theirs ? `${figures(ours)} → ${figures(theirs)}` : (code ?? 'price changed');
  return [sku, change, reason].filter(Boolean).join(' ');
}

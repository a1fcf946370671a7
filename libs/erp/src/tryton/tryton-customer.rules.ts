import { idr, type Money, plus, ZERO } from '@jembatan/kernel';
import { type CreditStanding, type CustomerRecord } from '@jembatan/stores';
import { joined, type Row, rupiahIn, textIn, textOrNull } from './tryton-record.rules';

/** The price list of customers who have none: every product's own list price. */
export const LIST_PRICE = 'Harga daftar';

/** Stands for "no limit", far above what anybody owes and far below what a sum of it could overflow. */
export const NO_LIMIT: Money = idr(1_000_000_000_000_000);

export const CREDIT_FIELDS = ['credit_amount', 'credit_limit_amount', 'receivable_today'] as const;

/**
 * @param unbilledTax Tax of booked orders not yet invoiced. Tryton's own figure has invoices with tax and open orders
 * without; ours has both with.
 */
export function standingOf(row: Row, unbilledTax: Money, asOf: Date): CreditStanding {
  const due = rupiahIn(row, 'receivable_today');
  return {
    limit: row.credit_limit_amount === null ? NO_LIMIT : rupiahIn(row, 'credit_limit_amount'),
    used: plus(rupiahIn(row, 'credit_amount'), unbilledTax),
    // Tryton tells what is due up to and including today.
    overdue: due.amount > 0 ? due : ZERO,
    blocked: false,
    asOf,
  };
}

export function customerOf(row: Row, unbilledTax: Money, address: string | null): CustomerRecord {
  const { limit, used, overdue, blocked } = standingOf(row, unbilledTax, new Date(0));
  return {
    code: textIn(row, 'code'),
    name: textIn(row, 'name'),
    priceList: textOrNull(joined(row, 'sale_price_list').name) ?? LIST_PRICE,
    creditLimit: limit,
    creditUsed: used,
    overdueAmount: overdue,
    blocked,
    address,
    location: null,
    phone: textOrNull(row.mobile) ?? textOrNull(row.phone),
    email: textOrNull(row.email),
    taxId: textOrNull(joined(row, 'tax_identifier').code),
  };
}

/** Tax of each party's open orders, less what of it stands in posted invoices already. */
export function unbilledTaxByParty(sales: readonly Row[], postedInvoices: readonly Row[]): Map<unknown, Money> {
  const invoiced = new Map(postedInvoices.map((invoice) => [invoice.id, rupiahIn(invoice, 'tax_amount').amount]));
  const byParty = new Map<unknown, Money>();
  for (const sale of sales) {
    const ids = Array.isArray(sale.invoices) ? (sale.invoices as unknown[]) : [];
    const billed = ids.reduce<number>((sum, id) => sum + (invoiced.get(id) ?? 0), 0);
    const open = Math.max(0, rupiahIn(sale, 'tax_amount').amount - billed);
    byParty.set(sale.party, plus(byParty.get(sale.party) ?? ZERO, idr(open)));
  }
  return byParty;
}

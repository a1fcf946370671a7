import { type FeedPage, type FeedQuery } from '@jembatan/kernel';
import { type OrderChange, type OutgoingOrder } from '@jembatan/ordering';
import { type BookedOrder, ErpFailure } from '../erp.adapter';
import { failureOfNonsense } from './tryton-failure.rules';
import {
  bestFirst,
  bookedOrderOf,
  CHANGE_FIELDS,
  changeOf,
  draftOf,
  isBooked,
  SALE_FIELDS,
  SALE_LINE_FIELDS,
} from './tryton-order.rules';
import { afterId, changedSince, nextAfter } from './tryton-paging.rules';
import { believed, type IdentifiedRow, idsIn, readEach, type Row, rupiahIn } from './tryton-record.rules';
import { type TrytonSaleTerms } from './tryton-sale-terms.adapter';
import { type TrytonClient } from './tryton.client';

const CHANGES_PER_PAGE = 100;

/** Sales in Tryton. One confirmation at a time is the caller's duty: its lock on the credit refuses a second one. */
export class TrytonSales {
  constructor(
    private readonly client: TrytonClient,
    private readonly terms: TrytonSaleTerms,
  ) {}

  async find(externalRef: string, signal: AbortSignal): Promise<readonly BookedOrder[]> {
    const sales = await this.search(
      [
        ['reference', '=', externalRef],
        ['state', '!=', 'cancelled'],
      ],
      signal,
    );
    const repaired = await Promise.all(sales.map((sale) => this.repaired(sale, signal)));
    return this.withLines(repaired.sort(bestFirst), signal);
  }

  async create(order: OutgoingOrder, signal: AbortSignal): Promise<BookedOrder> {
    const terms = await this.terms.termsOf(order, signal);
    const products = await this.terms.productsOf(order, terms, signal);
    const args = [[draftOf(order, terms, products)]];
    const created = await this.client.write({ method: 'model.sale.sale.create', args, signal });
    const id: unknown = Array.isArray(created) ? created[0] : undefined;
    if (!Number.isSafeInteger(id)) throw failureOfNonsense('no id of the new sale', 'write');
    const lines = order.lines.map(({ sku, quantity, unitPrice }) => ({
      ...{ sku, quantity, unitPrice },
      ...{ status: null, reason: null },
    }));
    return { id: String(id), externalRef: order.externalRef, number: null, stage: 'draft', lines, tax: null };
  }

  async confirm(id: string, signal: AbortSignal): Promise<BookedOrder> {
    try {
      for (const step of ['quote', 'confirm'])
        await this.client.write({ method: `model.sale.sale.${step}`, args: [[Number(id)]], signal });
    } catch (error) {
      throw error instanceof ErpFailure && error.kind === 'rejected' ? await this.refusalOf(id, error, signal) : error;
    }
    // The confirmation is committed: what goes wrong from here on leaves the outcome unknown to the caller.
    try {
      const [sale] = await this.search([['id', '=', Number(id)]], signal);
      if (!sale) throw failureOfNonsense('the sale is gone', 'write');
      if (sale.state === 'cancelled') throw new ErpFailure('rejected', 'erp.cancelled', 'The sale was cancelled');
      if (!isBooked(sale)) throw new ErpFailure('busy', 'erp.not_confirmed', `The sale is still ${String(sale.state)}`);
      const [booked] = await this.withLines([await this.repaired(sale, signal)], signal);
      return booked;
    } catch (error) {
      if (!(error instanceof ErpFailure) || error.kind === 'rejected' || error.kind === 'busy') throw error;
      throw new ErpFailure('unknown-outcome', error.code, error.message, [], { cause: error });
    }
  }

  /** Tryton leaves everything that is past a quotation as it is. */
  async drop(id: string, signal: AbortSignal): Promise<void> {
    await this.client.write({ method: 'model.sale.sale.cancel', args: [[Number(id)]], signal });
  }

  async changes({ cursor, since, signal }: FeedQuery): Promise<FeedPage<OrderChange>> {
    const touched = since ? [['OR', ...['', 'shipments.', 'invoices.'].map((path) => changedSince(since, path))]] : [];
    const sales = await this.client.search({
      model: 'sale.sale',
      domain: [
        ...afterId(cursor),
        ['reference', '!=', null],
        ['state', 'in', ['confirmed', 'processing', 'done', 'cancelled']],
        ...touched,
      ],
      fields: CHANGE_FIELDS,
      limit: CHANGES_PER_PAGE,
      signal,
    });
    const papers = (model: string, field: string, fields: readonly string[]): Promise<Row[]> => {
      const domain = [['id', 'in', sales.flatMap((sale) => idsIn(sale, field))]];
      return this.client.search({ model, domain, fields: [...fields, 'state', 'write_date'], signal });
    };
    const shipments = await papers('stock.shipment.out', 'shipments', []);
    const invoices = await papers('account.invoice', 'invoices', ['number']);
    const read = readEach('sales', sales, 'reference', (sale) => changeOf(sale, shipments, invoices));
    return { ...read, nextCursor: nextAfter(sales, CHANGES_PER_PAGE) };
  }

  /**
   * Tryton confirms and processes (shipment, invoice) in two transactions; one that died in between leaves a sale that
   * counts for credit but not for stock. It is booked, and processed here as soon as it is seen.
   */
  private async repaired(sale: IdentifiedRow, signal: AbortSignal): Promise<IdentifiedRow> {
    if (sale.state !== 'confirmed') return sale;
    try {
      await this.client.write({ method: 'model.sale.sale.process', args: [[sale.id]], signal });
      return { ...sale, state: 'processing' };
    } catch (error) {
      // Another process of Tryton may be at it, or our user may not: the order is booked all the same.
      if (error instanceof ErpFailure) return sale;
      throw error;
    }
  }

  /** Refusals come in the user's language: whether it was the credit is told by the figures. */
  private async refusalOf(id: string, refusal: ErpFailure, signal: AbortSignal): Promise<ErpFailure> {
    const [sale] = await this.client.search({
      model: 'sale.sale',
      domain: [['id', '=', Number(id)]],
      fields: ['untaxed_amount', 'party.credit_amount', 'party.credit_limit_amount'],
      signal,
    });
    const overLimit = believed(() => {
      const party = (sale?.['party.'] ?? {}) as Row;
      if (!sale || party.credit_limit_amount === null) return false;
      const exposure = rupiahIn(party, 'credit_amount').amount + rupiahIn(sale, 'untaxed_amount').amount;
      return exposure > rupiahIn(party, 'credit_limit_amount').amount;
    });
    return overLimit ? new ErpFailure('rejected', 'erp.credit', refusal.message, [], { cause: refusal }) : refusal;
  }

  private search(domain: readonly unknown[], signal: AbortSignal): Promise<IdentifiedRow[]> {
    return this.client.search({ model: 'sale.sale', domain, fields: SALE_FIELDS, signal });
  }

  private async withLines(sales: readonly IdentifiedRow[], signal: AbortSignal): Promise<BookedOrder[]> {
    if (sales.length === 0) return [];
    const lines = await this.client.search({
      model: 'sale.line',
      domain: [
        ['sale', 'in', sales.map(({ id }) => id)],
        ['type', '=', 'line'],
      ],
      fields: SALE_LINE_FIELDS,
      signal,
    });
    return believed(() => sales.map((sale) => bookedOrderOf(sale, lines)));
  }
}

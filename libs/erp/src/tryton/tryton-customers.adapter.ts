import { type FeedPage, type FeedQuery, type Money, ZERO } from '@jembatan/kernel';
import { type CreditStanding, type CustomerRecord } from '@jembatan/stores';
import { CREDIT_FIELDS, customerOf, standingOf, unbilledTaxByParty } from './tryton-customer.rules';
import { afterId, nextAfter } from './tryton-paging.rules';
import { believed, readEach, textOrNull } from './tryton-record.rules';
import { type TrytonClient } from './tryton.client';

/** Credit costs Tryton a look at every open order line of the party. */
const CUSTOMERS_PER_PAGE = 50;

/** Customers and their credit in Tryton: every party with a code, but the company itself. */
export class TrytonCustomers {
  constructor(private readonly client: TrytonClient) {}

  async customers({ cursor, signal }: FeedQuery): Promise<FeedPage<CustomerRecord>> {
    const companies = await this.client.search({ model: 'company.company', domain: [], fields: ['party'], signal });
    const parties = await this.client.search({
      model: 'party.party',
      domain: [...afterId(cursor), ['id', 'not in', companies.map(({ party }) => party)]],
      fields: [
        ...CREDIT_FIELDS,
        'code',
        'name',
        'sale_price_list.name',
        'mobile',
        'phone',
        'email',
        'tax_identifier.code',
      ],
      limit: CUSTOMERS_PER_PAGE,
      signal,
    });
    const ids = parties.map(({ id }) => id);
    const taxes = await this.unbilledTax(ids, signal);
    const addresses = await this.client.search({
      model: 'party.address',
      domain: [['party', 'in', ids]],
      fields: ['party', 'full_address'],
      order: 'sequence',
      signal,
    });
    const read = readEach('customers', parties, 'code', (row) => {
      const address = addresses.find(({ party }) => party === row.id);
      return [customerOf(row, taxes.get(row.id) ?? ZERO, textOrNull(address?.full_address))];
    });
    return { ...read, nextCursor: nextAfter(parties, CUSTOMERS_PER_PAGE) };
  }

  async credit(customerCode: string, signal: AbortSignal): Promise<CreditStanding | null> {
    const asOf = new Date();
    const [party] = await this.client.search({
      model: 'party.party',
      domain: [['code', '=', customerCode]],
      fields: CREDIT_FIELDS,
      limit: 1,
      signal,
    });
    if (!party) return null;
    const taxes = await this.unbilledTax([party.id], signal);
    return believed(() => standingOf(party, taxes.get(party.id) ?? ZERO, asOf));
  }

  private async unbilledTax(parties: readonly number[], signal: AbortSignal): Promise<Map<unknown, Money>> {
    const sales = await this.client.search({
      model: 'sale.sale',
      domain: [
        ['party', 'in', parties],
        ['state', 'in', ['confirmed', 'processing']],
      ],
      fields: ['party', 'tax_amount', 'invoices'],
      signal,
    });
    const invoices = await this.client.search({
      model: 'account.invoice',
      domain: [
        ['id', 'in', sales.flatMap((sale) => sale.invoices)],
        ['state', 'in', ['posted', 'paid']],
      ],
      fields: ['tax_amount'],
      signal,
    });
    return believed(() => unbilledTaxByParty(sales, invoices));
  }
}

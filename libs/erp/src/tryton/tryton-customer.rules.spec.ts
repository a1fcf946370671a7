import { idr } from '@jembatan/kernel';
import { customerOf, LIST_PRICE, NO_LIMIT, standingOf, unbilledTaxByParty } from './tryton-customer.rules';
import { type Row } from './tryton-record.rules';

const party = (changes: Row = {}): Row => ({
  ...{ id: 6, code: 'C1', name: 'Toko', mobile: null, phone: '+628120', email: null, 'sale_price_list.': null },
  ...{ credit_amount: '106000', credit_limit_amount: '500000', receivable_today: '0.0' },
  ...changes,
});

describe('Credit in Tryton', () => {
  const now = new Date();

  it('is used with tax: that of open orders is added', () => {
    const standing = standingOf(party(), idr(11_660), now);
    expect(standing).toMatchObject({ limit: idr(500_000), used: idr(117_660), overdue: idr(0), asOf: now });
  });

  it('without a limit has one that nobody reaches', () => {
    expect(standingOf(party({ credit_limit_amount: null }), idr(0), now).limit).toEqual(NO_LIMIT);
  });

  it('is overdue by what is due, never by what the customer has paid ahead', () => {
    expect(standingOf(party({ receivable_today: '700' }), idr(0), now).overdue).toEqual(idr(700));
    expect(standingOf(party({ receivable_today: '-700' }), idr(0), now).overdue).toEqual(idr(0));
  });

  it('counts the tax of open orders once: what a posted invoice has of it is in the receivable already', () => {
    const sales = [
      { id: 1, party: 6, tax_amount: '100', invoices: [10] },
      { id: 2, party: 6, tax_amount: '50', invoices: [11] },
      { id: 3, party: 7, tax_amount: '30', invoices: [] },
    ];
    const posted = [{ id: 10, tax_amount: '60' }];
    expect(unbilledTaxByParty(sales, posted)).toEqual(
      new Map([
        [6, idr(90)],
        [7, idr(30)],
      ]),
    );
  });
});

describe('Customers of Tryton', () => {
  it('without a price list buy at list price', () => {
    expect(customerOf(party(), idr(0), null)).toMatchObject({
      priceList: LIST_PRICE,
      phone: '+628120',
      blocked: false,
    });
  });
});

import { idr } from '@jembatan/kernel';
import { bestFirst, bookedOrderOf, changeOf, draftOf } from './tryton-order.rules';
import { type Row } from './tryton-record.rules';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 9, minute));
const sale = (changes: Row = {}): Row & { id: number } => ({
  ...{ id: 5, reference: 'ref-1', number: '17', state: 'processing', shipment_state: 'waiting', tax_amount: '346' },
  ...{ shipments: [1, 2], invoices: [3], moves: [8], create_date: at(0), write_date: at(1) },
  ...changes,
});
const shipment = (id: number, state: string): Row => ({ id, state, write_date: at(2) });
const invoice = (state: string): Row => ({ id: 3, state, number: 'INV-3', write_date: at(3) });

describe('How an order stands in Tryton', () => {
  it.each([
    ['booked', sale(), ['waiting', 'waiting'], 'draft'],
    ['partly-shipped', sale(), ['done', 'waiting'], 'draft'],
    ['partly-shipped', sale(), ['done', 'waiting'], 'posted'],
    ['booked', sale(), ['waiting', 'waiting'], 'posted'],
    ['shipped', sale({ shipment_state: 'sent' }), ['done', 'done'], 'draft'],
    ['invoiced', sale({ shipment_state: 'sent' }), ['done', 'done'], 'posted'],
    ['completed', sale({ state: 'done', shipment_state: 'sent' }), ['done', 'done'], 'paid'],
    ['cancelled', sale({ state: 'done', shipment_state: 'sent' }), ['cancelled', 'cancelled'], 'cancelled'],
    ['cancelled', sale({ state: 'cancelled' }), [], 'cancelled'],
  ] as const)('is %s', (status, row, [first = 'cancelled', second = 'cancelled'], bill) => {
    const [change] = changeOf(row, [shipment(1, first), shipment(2, second)], [invoice(bill)]);
    expect(change).toMatchObject({ externalRef: 'ref-1', number: '17', status });
  });

  it('is as new as the newest of its papers, and has the number of a posted invoice only', () => {
    const papers = [shipment(1, 'waiting')];
    expect(changeOf(sale(), papers, [invoice('posted')])).toMatchObject([{ invoiceNumber: 'INV-3', updatedAt: at(3) }]);
    expect(changeOf(sale(), papers, [invoice('draft')])).toMatchObject([{ invoiceNumber: null }]);
  });

  it('is nothing for a draft that was dropped', () => {
    expect(changeOf(sale({ state: 'cancelled', number: null, moves: [] }), [], [])).toEqual([]);
  });
});

describe('A sale of Tryton', () => {
  const line = (changes: Row = {}): Row => ({
    ...{ sale: 5, quantity: 3, unit_price: '1050.0000', description: null, 'unit.': { factor: 1 } },
    'product.': { code: 'SKU-1', 'sale_uom.': { factor: 1 } },
    ...changes,
  });

  it('is read with its own lines', () => {
    expect(bookedOrderOf(sale(), [line(), line({ sale: 6 })])).toMatchObject({
      ...{ id: '5', externalRef: 'ref-1', number: '17', stage: 'booked', tax: idr(346) },
      lines: [{ sku: 'SKU-1', quantity: 3, unitPrice: idr(1050) }],
    });
  });

  it('whose price was given a fraction equals no whole price below it', () => {
    expect(bookedOrderOf(sale(), [line({ unit_price: '1050.0100' })]).lines[0].unitPrice).toEqual(idr(1051));
  });

  it('that somebody changed to another unit is told in sales units', () => {
    const inPieces = line({ quantity: 48, unit_price: '100', 'product.': { code: 'A', 'sale_uom.': { factor: 24 } } });
    expect(bookedOrderOf(sale(), [inPieces]).lines[0]).toMatchObject({ quantity: 2, unitPrice: idr(2400) });
  });

  it('counts by how far it has come, then by its age', () => {
    const rows = [sale({ id: 1, state: 'draft' }), sale({ id: 4, state: 'done' }), sale({ id: 2, state: 'draft' })];
    expect(rows.sort(bestFirst).map(({ id }) => id)).toEqual([4, 1, 2]);
  });

  it('is made without a state, which would pass by the credit check', () => {
    const terms = { party: 9, warehouse: 4, proposed: { invoice_address: 1, shipment_address: 2, payment_term: 3 } };
    const order = {
      ...{ externalRef: 'ref-1', customerCode: 'C1', orderedAt: at(0), note: null },
      lines: [{ sku: 'SKU-1', quantity: 3, unitPrice: idr(1050), tax: idr(347) }],
    };
    const draft = draftOf(order, terms, new Map([['SKU-1', { id: 7, unit: 1, taxes: [1] }]]));
    expect(draft).not.toHaveProperty('state');
    expect(draft).toMatchObject({ reference: 'ref-1', party: 9, warehouse: 4, payment_term: 3, price_list: null });
    expect(draft.lines).toEqual([
      [
        'create',
        [
          {
            ...{ type: 'line', product: 7, unit: 1, quantity: 3 },
            ...{ unit_price: { __class__: 'Decimal', decimal: '1050' }, taxes: [['add', [1]]] },
          },
        ],
      ],
    ]);
  });
});

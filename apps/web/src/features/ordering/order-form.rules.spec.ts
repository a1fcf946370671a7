import { ORDER_FORM } from '@jembatan/documents/rules';
import { formOf } from './order-form.rules';

const { columns, labels } = ORDER_FORM;

describe('An order form that comes back', () => {
  const above = [['Formulir pesanan'], [labels.formId, 'C1-0123'], [], [`${labels.storeCode}:`, null, 'C1']];
  const heading = [columns.name, columns.sku, columns.price, columns.quantity];

  it('is read by its labels and headings: whose it is, and the lines that somebody filled in', () => {
    const lines = [
      ['Sabun', 'A-1', 1000, 12],
      ['Sampo', 'A-2', 2000, null],
      ['Bedak', 'A-3', 3000, '1.250'],
      ['Lipstik', 'A-4', null, '1,250'],
      ['Maskara', 'A-5', 500, 0],
    ];
    expect(formOf([...above, heading, ...lines])).toEqual({
      storeCode: 'C1',
      rows: [
        { line: 6, code: 'A-1', quantity: 12, formPrice: 1000 },
        { line: 8, code: 'A-3', quantity: 1250, formPrice: 3000 },
        { line: 9, code: 'A-4', quantity: null },
      ],
    });
  });

  it('may have lost what stood above', () => {
    expect(formOf([heading])).toEqual({ storeCode: null, rows: [] });
  });

  it('is no list of somebody’s own', () => {
    expect(
      formOf([
        ['SKU', 'Qty'],
        ['A-1', 12],
      ]),
    ).toBeNull();
  });
});

import { type Readable } from 'node:stream';
import { type ListedProduct, type PriceListBook } from '@jembatan/catalog';
import { taxOf } from '@jembatan/ordering/rules';
import { ORDER_FORM, ORDER_FORM_KIND, orderFormId } from './order-form.rules';
import { ageOf, minuteOf } from './words';
import {
  type RichCell,
  hiddenPart,
  HIDDEN_PART,
  letterOf,
  sharedPart,
  SHARED_PART,
  type SheetColumn,
  writeWorkbook,
} from './xlsx-writer';
import { withParts } from './zip-exchange';

interface PriceColumn extends SheetColumn {
  readonly of: (product: ListedProduct, book: PriceListBook) => RichCell;
}

/** Whose form it is. */
export interface FormStore {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const { columns: FORM, labels: LABELS } = ORDER_FORM;

const SKU: PriceColumn = { title: FORM.sku, width: 16, of: ({ sku }) => sku };
const NAME: PriceColumn = { title: FORM.name, width: 44, of: ({ name }) => name };
const UNIT: PriceColumn = { title: FORM.unit, width: 15, of: ({ unit }) => unit };
const PACK: PriceColumn = { title: 'Isi', width: 8, of: ({ packSize }) => packSize };
const MINIMUM: PriceColumn = { title: FORM.minQuantity, width: 8, of: ({ minQuantity }) => minQuantity };
const MULTIPLE: PriceColumn = { title: FORM.multiple, width: 10, of: ({ multiple }) => multiple };
const PRICE: PriceColumn = {
  title: FORM.price,
  width: 13,
  of: ({ priceBreaks: [first] }) => first?.price.amount ?? null,
};
const PRICE_WITH_TAX: PriceColumn = {
  title: 'Harga + PPN (Rp)',
  width: 13,
  of: (product, { readAt }) => priceWithTax(product, readAt),
};
const CATEGORY: PriceColumn = { title: 'Kategori', width: 22, of: ({ category }) => category };
const BRAND: PriceColumn = { title: 'Merek', width: 16, of: ({ brand }) => brand };
const BARCODE: PriceColumn = { title: 'Barcode', width: 16, of: ({ barcode }) => barcode };
const STOCK: PriceColumn = {
  title: 'Stok',
  width: 10,
  of: ({ stock }) => (stock.asOf === null ? null : stock.available),
};
const STOCK_AGE: readonly PriceColumn[] = [
  { title: 'Stok per', width: 17, of: ({ stock }) => (stock.asOf === null ? null : new Date(stock.asOf)) },
  {
    ...{ title: 'Umur stok', width: 18 },
    of: ({ stock }, { readAt }) =>
      stock.asOf === null ? null : ageOf((readAt.getTime() - Date.parse(stock.asOf)) / 1000),
  },
];
const VALIDITY: readonly PriceColumn[] = [
  { title: 'Berlaku dari', width: 12, of: ({ validFrom }) => dayCell(validFrom) },
  { title: 'Berlaku sampai', width: 12, of: ({ validTo }) => dayCell(validTo) },
  { title: LABELS.pricesAsOf, width: 17, of: ({ priceAsOf }) => (priceAsOf === null ? null : new Date(priceAsOf)) },
];

/** Rupiah for one unit bought by itself, at the smallest quantity, with the tax of such a line. Null without a price. */
export function priceWithTax({ priceBreaks: [first], taxClass }: ListedProduct, at: Date): number | null {
  return first ? first.price.amount + taxOf({ net: first.price, taxClass, at }).tax.amount : null;
}

const dayCell = (day: string | null): RichCell => (day === null ? null : { day });

/** As many pairs of columns as the product with the most quantity breaks has. */
function breakColumns(products: readonly ListedProduct[]): PriceColumn[] {
  const most = products.reduce((max, { priceBreaks }) => Math.max(max, priceBreaks.length), 1);
  return Array.from({ length: most - 1 }, (_, index) => index + 1).flatMap((at): PriceColumn[] => [
    { title: `Mulai ${at + 1}`, width: 9, of: ({ priceBreaks }) => priceBreaks[at]?.minQuantity ?? null },
    { title: `Harga ${at + 1} (Rp)`, width: 13, of: ({ priceBreaks }) => priceBreaks[at]?.price.amount ?? null },
  ]);
}

function* rowsOf(columns: readonly PriceColumn[], book: PriceListBook): Generator<RichCell[]> {
  for (const product of book.products) yield columns.map(({ of }) => of(product, book));
}

const label = (text: string): RichCell => ({ text, as: 'label' });
const heardAt = (asOf: Date | null): string => (asOf === null ? 'belum diketahui' : `${minuteOf(asOf)} WIB`);

const TAX_NOTE =
  'Harga untuk satu satuan jual, belum termasuk PPN. Harga + PPN dihitung untuk satu satuan; PPN pesanan dihitung dari jumlah harga tiap baris, jadi bisa berbeda beberapa rupiah.';

/** Every price of the list with its age, to be read, filtered and printed. `store`: whose it is; null for all of the list. */
export function priceListXlsx(book: PriceListBook, brand: string, store: FormStore | null): Readable {
  const shown = [
    SKU,
    NAME,
    UNIT,
    PACK,
    MINIMUM,
    MULTIPLE,
    PRICE,
    PRICE_WITH_TAX,
    ...breakColumns(book.products),
    STOCK,
  ];
  const columns = [...shown, ...VALIDITY, ...STOCK_AGE, CATEGORY, BRAND, BARCODE];
  const title = `Daftar harga ${book.priceList}`;
  return writeWorkbook({
    ...{ name: 'Daftar harga', columns, rows: rowsOf(columns, book) },
    top: [
      [{ text: `${brand} · ${title}`, as: 'title' }],
      [label(LABELS.pricesAsOf), heardAt(book.pricesAsOf), label('Dibuat'), `${minuteOf(book.readAt)} WIB`],
      [
        ...[label('Stok per'), heardAt(book.stockAsOf)],
        ...(store ? [label('Toko'), `${store.name} (${store.code})`] : []),
      ],
      [{ text: TAX_NOTE, as: 'note' }],
    ],
    printed: { title, author: brand, madeAt: book.readAt, columns: shown.length + VALIDITY.length },
  });
}

const HOW_TO =
  'Isi kolom PESAN saja, lalu unggah berkas ini di portal (Order cepat). Harga belum termasuk PPN; yang berlaku adalah harga saat pesanan diterima.';
const WRONG_QUANTITY = 'Isi bilangan bulat: paling sedikit jumlah minimum, dan kelipatan yang tertulis di baris ini.';

/** The order form of a price list, for no store yet. `orderFormOf` makes it a store's. */
export function blankOrderForm(book: PriceListBook, brand: string): Readable {
  const before = [SKU, NAME, UNIT, PACK, MINIMUM, MULTIPLE, PRICE];
  const quantity: PriceColumn = { title: FORM.quantity, width: 11, of: () => ({ input: true }) };
  const shown = [...before, quantity, ...breakColumns(book.products), STOCK];
  const columns = [...shown, ...STOCK_AGE.slice(0, 1), CATEGORY, BRAND, BARCODE];
  const place = (column: PriceColumn, row: number): string => `${letterOf(columns.indexOf(column))}${row}`;
  const title = `Formulir pesanan ${book.priceList}`;
  const madeAt = `${minuteOf(book.readAt)} WIB`;
  return writeWorkbook({
    ...{ name: ORDER_FORM.sheet, columns, rows: rowsOf(columns, book) },
    top: [
      [{ text: `${brand} · Formulir pesanan`, as: 'title' }],
      [{ text: HOW_TO, as: 'note' }],
      [label(LABELS.storeCode), { shared: 0 }, label(LABELS.formId), { shared: 2 }],
      [label(LABELS.storeName), { shared: 1 }, label(LABELS.priceList), book.priceList],
      [label(LABELS.pricesAsOf), heardAt(book.pricesAsOf), label('Dibuat'), madeAt],
    ],
    shared: ['', '', ''],
    hidden: { name: ORDER_FORM.hiddenSheet, rows: [[ORDER_FORM.hiddenKeys.kind, ORDER_FORM_KIND]] },
    validation: {
      column: before.length,
      formula: (row) => {
        const [cell, least, step] = [place(quantity, row), place(MINIMUM, row), place(MULTIPLE, row)];
        return `AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}),OR(${cell}=0,${cell}>=${least}),MOD(${cell},${step})=0)`;
      },
      title: FORM.quantity,
      message: WRONG_QUANTITY,
    },
    printed: { title, author: brand, madeAt: book.readAt, columns: shown.length },
  });
}

export interface FormContents {
  readonly priceList: string;
  readonly version: string;
  readonly madeAt: Date;
}

/** The blank form made a store's: what differs is exchanged, the sheet itself is taken over as it is. */
export function orderFormOf(blank: Buffer, store: FormStore, { priceList, version, madeAt }: FormContents): Buffer {
  const formId = orderFormId(store.code, version);
  const keys = ORDER_FORM.hiddenKeys;
  const rows = [
    [keys.kind, ORDER_FORM_KIND],
    [keys.formId, formId],
    [keys.storeId, store.id],
    [keys.storeCode, store.code],
    [keys.priceList, priceList],
    [keys.madeAt, madeAt.toISOString()],
  ] as const;
  const exchanged = new Map([
    [SHARED_PART, sharedPart([store.code, store.name, formId])],
    [HIDDEN_PART, hiddenPart(rows)],
  ]);
  return withParts(blank, exchanged);
}

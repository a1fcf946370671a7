/**
 * What stands in an order form, for who draws it and who reads it back. It is read by these names, never by places: above the
 * table a label and, in the next cell, what it says; in the table the columns by their headings; and on the hidden sheet a
 * key and, beside it, its value.
 */
export const ORDER_FORM = {
  sheet: 'Pesanan',
  /** Above the table; a form whose hidden sheet was lost is known by them. */
  labels: {
    formId: 'Nomor formulir',
    storeCode: 'Kode toko',
    storeName: 'Nama toko',
    priceList: 'Daftar harga',
    pricesAsOf: 'Harga per',
  },
  hiddenSheet: 'jembatan',
  hiddenKeys: {
    /** Always `ORDER_FORM_KIND`. */
    kind: 'kind',
    formId: 'formId',
    storeId: 'storeId',
    storeCode: 'storeCode',
    priceList: 'priceList',
    /** ISO 8601. */
    madeAt: 'madeAt',
  },
  columns: {
    sku: 'Kode barang',
    name: 'Nama barang',
    unit: 'Satuan',
    minQuantity: 'Min. pesan',
    multiple: 'Kelipatan',
    /** Rupiah for one unit, before tax, at the smallest quantity. */
    price: 'Harga (Rp)',
    /** Empty when the form is made; sales units. */
    quantity: 'PESAN',
  },
} as const;

/** Which kind of sheet this is, and by which of its layouts. */
export const ORDER_FORM_KIND = 'jembatan-order-form/1';

/** The same store and the same contents of its price list have the same form: `C001-3f9a0c2b11d4`. */
export const orderFormId = (storeCode: string, version: string): string => `${storeCode}-${version.slice(0, 12)}`;

import { type Shot } from './shots';

const HEADING = 'Kode toko;No. PO;Kode barang;Jumlah;Harga satuan;Catatan';

/** A file of orders: lines that can be ordered, and of each common fault one. */
const fileOf = (articles: readonly string[]): string => {
  const [one = '', two = ''] = articles;
  const rows = [
    ...['C00001', 'C00002', 'C00003'].flatMap((store, at) => [
      `${store};PO-26${at};${one};24;;Kirim pagi`,
      `${store};PO-26${at};${two};12`,
    ]),
    `C99999;PO-270;${one};24`,
    `C00001;PO-271;TIDAK-ADA;12`,
    `C00001;PO-271;${one};1,250`,
    `C00002;PO-272;${one};24;1.000`,
    `C00018;PO-273;${one};24`,
  ];
  return [HEADING, ...rows].join('\r\n');
};

/** Orders that come as a file. */
export const ORDER_IMPORT_SHOTS: readonly Shot[] = [
  {
    name: 'order-import',
    who: 'admin',
    show: async ({ hands, open, played }) => {
      await open('/desk/order-imports');
      await hands.page.locator('input[type=file]').setInputFiles({
        name: 'order-november.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(fileOf(played.articles)),
      });
      await hands.page.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'order-import-confirm',
    who: 'admin',
    show: async ({ hands }) => {
      await hands.button('order-imports:run.all').click();
      await hands.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'order-imports',
    who: 'admin',
    show: async ({ hands, open }) => {
      await open('/desk/order-imports');
      await hands.page.locator('main a[href*="/desk/order-imports/"]').first().waitFor();
    },
  },
];

import { CATALOG_CHANGED } from '@jembatan/catalog';
import { PaperMaking } from '@jembatan/documents';
import { systemCtx } from '@jembatan/kernel';
import { Announcements } from '@jembatan/platform';
import { type Test } from 'supertest';
import { DataSource } from 'typeorm';
import { Catalogue } from './catalogue';
import { inPages, item, price, stockOf } from './fake-feeds';
import { judgedByWebApp } from './filled-form';
import { addStore, enter } from './shop';

export const PAPER_SKUS = Array.from({ length: 300 }, (_, at) => `BRG-${String(at).padStart(4, '0')}`);
export const PAPER_CATEGORIES = ['Perawatan Wajah', 'Riasan', 'Sabun & Sampo'];

const NAMES: Readonly<Record<number, string>> = {
  ...{ 7: '=1+2', 8: '+62 Serum', 9: '-Lotion', 10: '@Krim', 12: 'Masker “Łódź” <b> & “Ünï”' },
};

type Price = ReturnType<typeof price>;

const OTHER_LISTS = (sku: string): Price[] => [
  price(sku, 77, { priceList: 'VIP' }),
  price(sku, 5, { priceList: 'NOBODY' }),
];

/** The second one ends some day; every other one is cheaper in tens and fifties. */
const USUAL = (sku: string, at: number): Price[] => [
  price(sku, 1000 + at, { validTo: at === 1 ? new Date('2099-12-31T00:00:00+07:00') : null }),
  ...(at % 2 === 0 ? [price(sku, 900, { minQuantity: 10 }), price(sku, 800, { minQuantity: 50 })] : []),
];

/** A paper as the portal lists it. */
export interface ListedPaper {
  readonly kind: string;
  readonly priceList: string;
  readonly version: string;
  readonly size: number;
  readonly madeAt: string;
  readonly checkedAt: string;
}

/** An answer's bytes, whatever they are. */
export const bytesOf = (test: Test): Test =>
  test.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });

/** A catalogue of 300 products by three price lists, of which stores buy by two. */
export class PaperHouse {
  private constructor(
    readonly shop: Catalogue,
    readonly making: PaperMaking,
    /** The store that buys by the list VIP, its owner, and a salesman of both stores. */
    readonly vip: { readonly id: string; readonly owner: string },
    readonly salesman: string,
  ) {}

  static async open(): Promise<PaperHouse> {
    const shop = await Catalogue.open();
    const { app } = shop.api;
    const id = await addStore(app, 'C-9/é');
    const owner = (await enter(app, 'vip', ['store_owner'], [id])).token;
    const salesman = await enter(app, 'sales', ['salesman']);
    const database = app.get(DataSource);
    await database.query(`update store set price_list = 'VIP' where id = $1`, [id]);
    await database.query('insert into territory (person_id, store_id) values ($1, $2), ($1, $3)', [
      ...[salesman.id, shop.storeId, id],
    ]);
    const house = new PaperHouse(shop, app.get(PaperMaking, { strict: false }), { id, owner }, salesman.token);
    await house.read({});
    return house;
  }

  /** A minute later the ERP is read: `all` is every price of the list RETAIL where they are not the usual ones. */
  async read({ all, stock = 12 }: { readonly all?: number; readonly stock?: number }): Promise<void> {
    const { clock, catalog, stock: shelf, sync, api } = this.shop;
    clock.pass(60_000);
    catalog.itemFeed.answer = inPages(
      PAPER_SKUS.map((sku, at) =>
        item(sku, {
          ...{ name: NAMES[at] ?? `Barang nomor ${at}`, category: PAPER_CATEGORIES[at % 3] ?? '' },
          ...(at === 3 && { multiple: 6, minQuantity: 12 }),
          barcode: at === 4 ? '0089912345' : null,
        }),
      ),
    );
    catalog.priceFeed.answer = inPages(
      PAPER_SKUS.flatMap((sku, at) => [
        ...(all === undefined ? USUAL(sku, at) : [price(sku, all)]),
        ...OTHER_LISTS(sku),
      ]),
    );
    shelf.feed.answer = inPages(PAPER_SKUS.map((sku, at) => stockOf(sku, at === 5 ? 0 : stock)));
    await sync.run(systemCtx('test'));
    await api.app.get(Announcements).announce(CATALOG_CHANGED);
  }

  async make(...priceLists: string[]): Promise<void> {
    for (const list of priceLists) await this.making.make(systemCtx('test'), list, new AbortController().signal);
  }

  async listed(token = this.shop.owner): Promise<ListedPaper[]> {
    return ((await this.shop.get('/catalog/documents', token).expect(200)).body as { items: ListedPaper[] }).items;
  }

  async paper(path: string, token = this.shop.owner): Promise<Buffer> {
    return (await bytesOf(this.shop.get(path, token)).expect(200)).body as Buffer;
  }

  /** As the web app reads a form of the first ten products for a store; see `judgedByWebApp`. */
  async readBack(path: string, storeCode: string): Promise<string[]> {
    const { body } = await this.shop.get('/catalog/products?q=BRG-000').expect(200);
    return judgedByWebApp(path, storeCode, (body as { items: { sku: string }[] }).items);
  }

  sql<T>(text: string): Promise<T> {
    return this.shop.api.app.get(DataSource).query<T>(text);
  }

  /** Files that are kept, and parts that belong to no paper. */
  async kept(): Promise<{ files: number; strays: number }> {
    const [kept] = await this.sql<{ files: number; strays: number }[]>(`
      select (select count(*)::int from stored_file) as files,
             (select count(*)::int from stored_file_part
               where file_id not in (select file_id from made_document)) as strays`);
    return kept ?? { files: -1, strays: -1 };
  }
}

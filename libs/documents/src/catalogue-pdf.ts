import { type Readable } from 'node:stream';
import { type ListedProduct, type PriceListBook } from '@jembatan/catalog';
import { type Card, cardOf, CONDENSED, CONDENSED_BOLD, drawCard, drawGround, INK } from './catalogue-card';
import { CataloguePen, type Look, SHEET } from './catalogue-pen';
import { pagesOfCards, pagesOfGroups, type PlannedPage, planPages } from './catalogue-plan.rules';
import { type Letterhead, LETTERHEAD } from './letterhead';
import { ageOf, dayOf, minuteOf, wholeOf } from './words';

export interface CatalogueSource {
  readonly book: PriceListBook;
  /** Whose catalogue it is. */
  readonly brand: string;
  readonly letterhead: Letterhead | null;
  /** Small JPEGs by hash, asked for page by page; absent where there is none. */
  readonly pictures: (hashes: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
}

const { left: LEFT, top: TOP, width: WIDTH, height: HEIGHT } = SHEET;
const COLUMN_GAP = 10;
const FRAME = { height: HEIGHT, bandHeight: 22, gap: 7 };
const CARD_WIDTH = (WIDTH - COLUMN_GAP) / 2;
const COVER = 190;
const CONTENTS = { first: 330, lineHeight: 17 };
const INDEX = { size: 6.8, leading: 9.4, title: 28 };

interface Index {
  readonly title: string;
  readonly columns: number;
  readonly of: (product: ListedProduct) => string;
}

const INDEXES: readonly Index[] = [
  { title: 'Indeks menurut nama', columns: 3, of: ({ name }) => name },
  { title: 'Indeks menurut kode', columns: 4, of: ({ sku }) => sku },
];

interface Group {
  readonly name: string;
  readonly products: readonly ListedProduct[];
}

/**
 * Draws the catalogue, streamed page by page. The plan is made first, so that contents and index know each page before it is
 * drawn, and a page is let go once it is full.
 */
export function drawCatalogue(source: CatalogueSource): Readable {
  const { book, brand } = source;
  const pen = new CataloguePen({ title: `Katalog ${book.priceList}`, author: brand, at: book.readAt });
  write(source, pen).catch((error: unknown) => pen.fail(error));
  return pen.out;
}

async function write(source: CatalogueSource, pen: CataloguePen): Promise<void> {
  const catalogue = new Catalogue(source, pen, await cardsOf(source, pen));
  catalogue.drawFront();
  for (const page of catalogue.pages) await catalogue.drawPage(page);
  for (const index of INDEXES) await catalogue.drawIndex(index);
  pen.end();
}

/** Setting thousands of texts takes seconds: others get their turn in between. */
async function cardsOf({ book }: CatalogueSource, pen: CataloguePen): Promise<Card[]> {
  const cards: Card[] = [];
  for (const product of book.products) {
    if (cards.length % CARDS_AT_ONCE === 0) await pen.turn();
    cards.push(cardOf(pen.doc, product, book, CARD_WIDTH));
  }
  return cards;
}

const CARDS_AT_ONCE = 50;

class Catalogue {
  readonly pages: readonly PlannedPage[];
  private readonly groups: readonly Group[];
  /** As printed, from 1. */
  private readonly pageOfCard: readonly number[];
  private readonly pageOfGroup: readonly number[];

  constructor(
    private readonly source: CatalogueSource,
    private readonly pen: CataloguePen,
    private readonly cards: readonly Card[],
  ) {
    const { book } = source;
    this.groups = groupsOf(book.products);
    const heights = cards.map(({ height }) => height);
    let at = 0;
    const sized = this.groups.map(({ name, products }) => ({
      name,
      heights: heights.slice(at, (at += products.length)),
    }));
    this.pages = planPages(sized, FRAME);
    const front = frontPages(this.groups.length);
    this.pageOfCard = pagesOfCards(this.pages).map((page) => page + front + 1);
    this.pageOfGroup = pagesOfGroups(this.pages).map((page) => page + front + 1);
    pen.total = front + this.pages.length + INDEXES.reduce((sum, index) => sum + this.pagesOf(index), 0);
  }

  drawFront(): void {
    const { pen } = this;
    const { book, brand, letterhead } = this.source;
    pen.addPage();
    pen.doc.outline.addItem('Daftar isi');
    pen.beside('Layout', () => {
      pen.doc.rect(0, 0, pen.doc.page.width, COVER).fill(INK.brand);
      if (letterhead)
        pen.doc.roundedRect(LEFT - 8, 28, LETTERHEAD.width + 16, LETTERHEAD.height + 16, 6).fill(INK.onBrand);
    });
    const fit = { fit: [LETTERHEAD.width, LETTERHEAD.height] as [number, number] };
    if (letterhead) pen.figure(`Logo ${letterhead.name}`, () => pen.doc.image(letterhead.image, LEFT, 36, fit));
    else pen.tag('P', () => pen.text(brand, LEFT, 44, bold(15, INK.onBrand)));
    pen.tag('H1', () => pen.text('Katalog produk', LEFT, 108, bold(30, INK.onBrand)));
    pen.tag('P', () => pen.text(`Daftar harga ${book.priceList}`, LEFT, 148, plain(14, INK.onBrand), WIDTH));
    const facts = [
      ['Harga per', heardAt(book.pricesAsOf, book.readAt)],
      ['Stok per', heardAt(book.stockAsOf, book.readAt)],
      ['Dibuat', `${minuteOf(book.readAt)} WIB`],
      ['Isi', `${wholeOf(book.products.length)} barang dalam ${wholeOf(this.groups.length)} kategori`],
    ] as const;
    facts.forEach(([name, value], at) =>
      pen.tag('P', () => {
        pen.text(name, LEFT, COVER + 20 + at * 15, plain(9.5, INK.muted));
        pen.text(value, LEFT + 80, COVER + 20 + at * 15, bold(9.5, INK.text));
      }),
    );
    pen.tag('P', () =>
      pen.text(
        'Harga untuk satu satuan jual, belum termasuk PPN. Yang berlaku adalah harga dan stok saat pesanan diterima.',
        ...([LEFT, COVER + 84, plain(8, INK.muted)] as const),
      ),
    );
    this.drawContents();
  }

  async drawPage(page: PlannedPage): Promise<void> {
    const { pen } = this;
    await pen.turn();
    const { products } = this.source.book;
    const rows = page.filter((thing) => thing.kind === 'row');
    const shown = rows.flatMap(({ first, cards }) => products.slice(first, first + cards));
    const pictures = await this.source.pictures(shown.flatMap(({ pictureHash }) => pictureHash ?? []));
    this.addPage();
    for (const thing of page) if (thing.kind === 'band') this.drawBand(thing.group, thing.again, TOP + thing.y);
    for (const { first, cards, y, height } of rows)
      for (let at = 0; at < cards; at += 1) {
        const [product, card] = [products[first + at], this.cards[first + at]];
        if (!product || !card) continue;
        const { pictureHash } = product;
        const image = pictureHash === null ? null : pen.image(pictureHash, pictures.get(pictureHash));
        const x = LEFT + at * (CARD_WIDTH + COLUMN_GAP);
        const place = { x, y: TOP + y, width: CARD_WIDTH, height };
        pen.beside('Layout', () => drawGround(pen.doc, product, image, place));
        pen.tag('P', () => drawCard(pen.doc, card, place));
      }
  }

  async drawIndex(index: Index): Promise<void> {
    const { pen } = this;
    const entries = this.source.book.products
      .map((product, at) => ({ text: index.of(product), page: this.pageOfCard[at] ?? 0 }))
      .sort((a, b) => inIndonesian.compare(a.text, b.text));
    const width = (WIDTH - (index.columns - 1) * COLUMN_GAP) / index.columns;
    for (let from = 0; from < entries.length; from += LINES * index.columns) {
      await pen.turn();
      this.addPage();
      if (from === 0) pen.doc.outline.addItem(index.title);
      const title = (): void =>
        pen.text(from === 0 ? index.title : `${index.title} (lanjutan)`, LEFT, TOP, bold(12, INK.text));
      if (from === 0) pen.tag('H2', title);
      else pen.beside('Pagination', title);
      const shown = entries.slice(from, from + LINES * index.columns);
      const lines = Math.ceil(shown.length / index.columns);
      const placed = shown.map(({ text, page }, at) => ({
        ...{ text, page, x: LEFT + Math.floor(at / lines) * (width + COLUMN_GAP) },
        y: TOP + INDEX.title + (at % lines) * INDEX.leading,
      }));
      // An element for each of ten thousand entries would be more than the file may grow.
      pen.tag('P', () => {
        for (const { text, page, x, y } of placed) {
          pen.text(text, x, y, plain(INDEX.size, INK.text), width - 22);
          pen.right(String(page), x + width, y, bold(INDEX.size, INK.brand));
        }
      });
      for (const { page, x, y } of placed) pen.link(page, x, y - 1, width, INDEX.leading);
    }
  }

  private drawContents(): void {
    const { pen } = this;
    pen.tag('H2', () => pen.text('Daftar isi', LEFT, CONTENTS.first - 28, bold(14, INK.text)));
    const lines = [
      ...this.groups.map(({ name, products }, at) => ({
        name,
        note: `${wholeOf(products.length)} barang`,
        page: this.pageOfGroup[at] ?? 0,
      })),
      ...this.indexPages().map(({ title, page }) => ({ name: title, note: '', page })),
    ];
    let y: number = CONTENTS.first;
    for (const { name, note, page } of lines) {
      if (y + CONTENTS.lineHeight > TOP + HEIGHT) {
        this.addPage();
        y = TOP;
      }
      const [top, line] = [y, y + CONTENTS.lineHeight - 3.5];
      pen.tag('P', () => {
        pen.text(name, LEFT, top, plain(10, INK.text), WIDTH - 160);
        pen.right(note, LEFT + WIDTH - 60, top + 1.5, plain(8, INK.muted));
        pen.right(String(page), LEFT + WIDTH, top, bold(10, INK.brand));
      });
      pen.beside('Layout', () =>
        pen.doc
          .moveTo(LEFT, line)
          .lineTo(LEFT + WIDTH, line)
          .lineWidth(0.4)
          .stroke(INK.faint),
      );
      pen.link(page, LEFT, y - 2, WIDTH, CONTENTS.lineHeight);
      y += CONTENTS.lineHeight;
    }
  }

  private addPage(): void {
    const { brand, book } = this.source;
    this.pen.addPage();
    const told = [
      ...(book.pricesAsOf ? [`harga per ${dayOf(book.pricesAsOf)}`] : []),
      ...(book.stockAsOf ? [`stok per ${minuteOf(book.stockAsOf)} WIB`] : []),
    ];
    this.pen.head(`${brand} · Katalog ${book.priceList}`, told.join(' · '));
  }

  private drawBand(number: number, again: boolean, y: number): void {
    const { pen } = this;
    const group = this.groups[number];
    if (!group) return;
    if (!again) pen.doc.outline.addItem(group.name);
    pen.beside('Layout', () =>
      pen.doc.roundedRect(LEFT, y, WIDTH, FRAME.bandHeight, 4).fill(again ? INK.tile : INK.brand),
    );
    if (again) {
      const name = `${group.name} (lanjutan)`;
      pen.beside('Pagination', () => pen.text(name, LEFT + 9, y + 5.5, bold(10.5, INK.text), WIDTH - 120));
      return;
    }
    pen.tag('H2', () => {
      pen.text(group.name, LEFT + 9, y + 5.5, bold(10.5, INK.onBrand), WIDTH - 120);
      const count = `${wholeOf(group.products.length)} barang`;
      pen.right(count, LEFT + WIDTH - 9, y + 7, plain(8, INK.onBrand));
    });
  }

  private pagesOf({ columns }: Index): number {
    return Math.ceil(this.source.book.products.length / (LINES * columns));
  }

  /** They stand at the end, in their order. */
  private indexPages(): { title: string; page: number }[] {
    let page = this.pen.total + 1 - INDEXES.reduce((sum, index) => sum + this.pagesOf(index), 0);
    return INDEXES.map((index) => {
      const first = page;
      page += this.pagesOf(index);
      return { title: index.title, page: first };
    });
  }
}

/** Of one column of an index. */
const LINES = Math.floor((HEIGHT - INDEX.title) / INDEX.leading);

const plain = (size: number, colour: string): Look => ({ font: CONDENSED, size, colour });
const bold = (size: number, colour: string): Look => ({ font: CONDENSED_BOLD, size, colour });

const inIndonesian = new Intl.Collator('id', { numeric: true });

/** How many pages stand before the first product. */
function frontPages(groups: number): number {
  const onFirst = Math.floor((TOP + HEIGHT - CONTENTS.first) / CONTENTS.lineHeight);
  const left = Math.max(0, groups + INDEXES.length - onFirst);
  return 1 + Math.ceil(left / Math.floor(HEIGHT / CONTENTS.lineHeight));
}

const heardAt = (asOf: Date | null, now: Date): string =>
  asOf === null
    ? 'belum diketahui'
    : `${minuteOf(asOf)} WIB (${ageOf((now.getTime() - asOf.getTime()) / 1000)} sebelum katalog ini dibuat)`;

function groupsOf(products: readonly ListedProduct[]): Group[] {
  const groups = new Map<string, ListedProduct[]>();
  for (const product of products) {
    const group = groups.get(product.category);
    if (group) group.push(product);
    else groups.set(product.category, [product]);
  }
  return [...groups].map(([name, of]) => ({ name, products: of }));
}

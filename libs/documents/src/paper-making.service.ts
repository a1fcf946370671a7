import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type PriceListBook, PriceListBooks, SmallPictures } from '@jembatan/catalog';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { type FileLabel, Files, Transactions } from '@jembatan/platform';
import { CompanyLogos, type PaperHeading } from '@jembatan/settings';
import { StoreAccounts } from '@jembatan/stores';
import { crc32 } from 'node:zlib';
import { drawCatalogue } from './catalogue-pdf';
import { MADE_KINDS, type MadeDocument, type MadeKind } from './made-document';
import { MadeDocumentRepository } from './made-document.repository';
import { paperFile } from './paper-file';
import { papersAreDue } from './papers-due.rules';
import { blankOrderForm, priceListXlsx, priceWithTax } from './price-list-sheet';

/** Grows when papers are to be drawn anew because they are drawn otherwise. */
const DRAWN_AS = 2;
/** Who began to read a paper may go on for so long after a newer one stands. */
const READ_MS = 3_600_000;

/** What only the plumbing of making needs. */
@Injectable()
export class PaperMakingTools {
  constructor(
    readonly transactions: Transactions,
    readonly clock: Clock,
    readonly ids: Ids,
    readonly stores: StoreAccounts,
  ) {}
}

/** Keeps for each price list that stores buy by a catalogue, a price list and an order form that are true. */
@Injectable()
export class PaperMaking {
  constructor(
    private readonly books: PriceListBooks,
    private readonly pictures: SmallPictures,
    private readonly logos: CompanyLogos,
    private readonly made: MadeDocumentRepository,
    private readonly files: Files,
    private readonly tools: PaperMakingTools,
  ) {}

  /** The price lists whose papers it is time to look at. */
  async due(): Promise<string[]> {
    const { transactions, clock } = this.tools;
    const [catalogNow, used, made] = await Promise.all([
      this.books.version(),
      this.used(),
      transactions.each((tx) => this.made.list(tx, null)),
    ]);
    return used.filter((priceList) => {
      const papers = made.filter((one) => one.priceList === priceList);
      return papersAreDue({
        complete: papers.length === MADE_KINDS.length,
        checkedAt: papers.reduce<Date | null>((at, one) => (at && at < one.checkedAt ? at : one.checkedAt), null),
        catalogVersion: Math.min(...papers.map((one) => one.catalogVersion)),
        ...{ catalogNow, now: clock.now() },
      });
    });
  }

  /**
   * Draws what would show something else than what stands; of what would show the same, only the date is set. A paper stands
   * once all of it is kept: of one whose maker died nothing is left.
   */
  async make(ctx: Ctx, priceList: string, signal: AbortSignal): Promise<void> {
    const { transactions, clock } = this.tools;
    // Asked for first: what changes while the book is read is looked at again.
    const catalogVersion = await this.books.version();
    const book = await this.books.read(ctx, priceList);
    const heading = await this.logos.heading();
    const before = await transactions.each((tx) => this.made.list(tx, [priceList]));
    const terms = hashOf([
      DRAWN_AS,
      heading.company.brand,
      heading.letterhead?.image.toString('base64'),
      termsOf(book),
    ]);
    const version = hashOf([terms, book.products.map(({ stock }) => [stock.available, stock.asOf === null])]);
    const day = clock.now();
    for (const kind of MADE_KINDS) {
      if (signal.aborted) return;
      const stands = before.find((one) => one.kind === kind);
      if (stands && stillHolds(stands, { terms, version, now: day })) continue;
      await this.makeOne({ kind, book, heading, terms, version, catalogVersion });
    }
    await transactions.each((tx) => this.made.check(tx, priceList, catalogVersion, day));
  }

  /** Lets go what was replaced a while ago, and what no store buys by any more. */
  async sweep(): Promise<void> {
    const { transactions, clock } = this.tools;
    const now = clock.now();
    const used = new Set(await this.used());
    await transactions.run(async (tx) => {
      for (const paper of await this.made.list(tx, null))
        if (!used.has(paper.priceList)) await this.made.replace(tx, paper, now);
      for (const file of await this.made.takeReplaced(tx, new Date(now.getTime() - READ_MS)))
        await this.files.remove(tx, file);
    });
  }

  /** Those that stores buy by and that have prices. */
  private async used(): Promise<string[]> {
    const priced = new Set(await this.books.lists());
    const bought = await this.tools.transactions.each((tx) => this.tools.stores.priceLists(tx));
    return bought.filter((list) => priced.has(list));
  }

  private async makeOne({ kind, book, heading, ...marks }: Making): Promise<void> {
    const { transactions, clock, ids } = this.tools;
    const counted = new Counted(this.draw(kind, book, heading));
    await transactions.run(async (tx) => {
      const { id: fileId, size } = await this.files.write(tx, labelOf(kind, book.priceList), counted.bytes());
      const now = clock.now();
      await this.made.replace(tx, { kind, priceList: book.priceList }, now);
      await this.made.insert(tx, {
        ...{ id: ids.next(), kind, priceList: book.priceList, ...marks, fileId, size, crc: counted.crc },
        ...{ products: book.products.length, pricesAsOf: book.pricesAsOf, stockAsOf: book.stockAsOf },
        ...{ madeAt: book.readAt, checkedAt: now },
      });
    });
  }

  private draw(kind: MadeKind, book: PriceListBook, { company, letterhead }: PaperHeading): Readable {
    switch (kind) {
      case 'catalogue':
        return drawCatalogue({
          ...{ book, brand: company.brand, letterhead },
          pictures: (hashes) => this.pictures.of(hashes),
        });
      case 'price-list':
        return priceListXlsx(book, company.brand, null);
      case 'order-form':
        return blankOrderForm(book, company.brand);
    }
  }
}

interface Making extends Pick<MadeDocument, 'terms' | 'version' | 'catalogVersion'> {
  readonly kind: MadeKind;
  readonly book: PriceListBook;
  readonly heading: PaperHeading;
}

/** Within a day only prices and products count: stock moves all the time. */
function stillHolds(
  stands: MadeDocument,
  { terms, version, now }: { readonly terms: string; readonly version: string; readonly now: Date },
): boolean {
  if (stands.version === version) return true;
  const { checkedAt, catalogVersion } = stands;
  const sameDay = !papersAreDue({ complete: true, checkedAt, catalogVersion, catalogNow: catalogVersion, now });
  return sameDay && stands.terms === terms;
}

/** All that papers show but the stock and when it was heard; with the tax, which changes on a day though no price does. */
const termsOf = ({ priceList, products, readAt }: PriceListBook): unknown[] => [
  priceList,
  products.map((product) => [
    ...[product.sku, product.name, product.barcode, product.brand, product.category, product.pictureHash],
    ...[product.unit, product.packSize, product.minQuantity, product.multiple, product.validFrom, product.validTo],
    priceWithTax(product, readAt),
    product.priceBreaks.map(({ minQuantity, price }) => [minQuantity, price.amount]),
  ]),
];

const hashOf = (contents: unknown): string => createHash('sha256').update(JSON.stringify(contents)).digest('hex');

const labelOf = (kind: MadeKind, priceList: string): FileLabel => paperFile(kind, priceList);

/** Bytes on their way, and their checksum once they have passed. */
class Counted {
  crc = 0;

  constructor(private readonly source: Readable) {}

  async *bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of this.source) {
      const bytes = chunk as Buffer;
      this.crc = crc32(bytes, this.crc);
      yield bytes;
    }
  }
}

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type Store, StoreAccounts, StoreDirectory } from '@jembatan/stores';
import { type MadeDocument } from './made-document';
import { paperFile } from './paper-file';
import { PaperShelf } from './paper-shelf.service';
import { paperNotMade } from './paper.errors';
import { orderFormOf } from './price-list-sheet';
import { type KitOffer, type KitPart } from './tablet-kit';
import { kitIndexOf } from './tablet-kit-index';
import { endOf, headOf, METHODS, modifiedAt, sizeOf, type ZipEntry } from './zip-pieces';

/** Stores of one kit: more than a day of visits. */
export const MOST_STORES = 40;

interface Part extends KitPart {
  readonly crc: number;
  readonly bytes: () => AsyncIterable<Buffer>;
}

/** A kit that can be sent. */
export interface Kit {
  readonly offer: KitOffer;
  readonly bytes: () => Readable;
}

/** One archive with all that a salesman needs to sell on paper. */
@Injectable()
export class TabletKits {
  constructor(
    private readonly shelf: PaperShelf,
    private readonly directory: StoreDirectory,
    private readonly stores: StoreAccounts,
    private readonly transactions: Transactions,
  ) {}

  /**
   * For these stores, or for the first of the caller's territory.
   * @throws DomainError `store.not_found`, `document.not_made` where there is nothing at all
   */
  async kit(ctx: Ctx, storeIds: readonly string[] | null): Promise<Kit> {
    const kit = await this.find(ctx, storeIds);
    if (kit.offer.parts.length === 0) throw paperNotMade();
    return kit;
  }

  /** As `kit`; with no part, and nothing to be sent, where no paper is made yet. @throws DomainError `store.not_found` */
  async find(ctx: Ctx, storeIds: readonly string[] | null): Promise<Kit> {
    const stores = await this.storesOf(ctx, storeIds);
    const lists = [...new Set(stores.flatMap(({ priceList }) => priceList ?? []))];
    const made = await this.shelf.of(lists);
    const papers = made.filter(({ kind }) => kind !== 'order-form').map((paper) => this.paperPart(paper));
    const forms = await this.formParts(stores, made);
    const parts = made.length === 0 ? [] : [indexPart([...papers, ...forms], made), ...papers, ...forms];
    return {
      offer: {
        version: hashOf(parts.map(({ name, version, size }) => [name, version, size])),
        size: sizeOf(parts.map(entryOf)),
        parts: parts.map(told),
        withoutPapers: stores.length - forms.length,
      },
      bytes: () => Readable.from(archive(parts), { objectMode: false }),
    };
  }

  private async storesOf(ctx: Ctx, storeIds: readonly string[] | null): Promise<Store[]> {
    if (storeIds === null) return (await this.directory.list(ctx, { q: '', limit: MOST_STORES, cursor: null })).items;
    const ids: string[] = [];
    for (const id of new Set(storeIds)) ids.push(await this.directory.open(ctx, id));
    const stores = await this.transactions.each((tx) => this.stores.getMany(tx, ids));
    return stores.sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private paperPart(made: MadeDocument): Part {
    return {
      ...partOf(made),
      ...{ name: paperFile(made.kind, made.priceList).name, title: made.priceList, storeId: null },
      ...{ size: made.size, crc: made.crc, bytes: () => this.shelf.bytes(made) },
    };
  }

  /** Sizes are known only once a form is made; it is made again when it is sent, so that one at a time is in memory. */
  private async formParts(stores: readonly Store[], made: readonly MadeDocument[]): Promise<Part[]> {
    const parts: Part[] = [];
    for (const blank of made.filter(({ kind }) => kind === 'order-form')) {
      const bytes = await buffer(this.shelf.bytes(blank));
      for (const store of stores.filter(({ priceList }) => priceList === blank.priceList)) {
        await nextTurn();
        const form = orderFormOf(bytes, store, blank);
        parts.push({
          ...partOf(blank),
          ...{ name: paperFile('order-form', store.code).name, title: `${store.name} (${store.code})` },
          ...{ storeId: store.id, version: hashOf([blank.version, store.id, store.code, store.name]) },
          ...{ size: form.length, crc: crc32(form), bytes: () => only(() => orderFormOf(bytes, store, blank)) },
        });
      }
    }
    return unlike(parts.sort((a, b) => (a.name < b.name ? -1 : 1)));
  }
}

const partOf = ({ kind, version, madeAt, checkedAt, pricesAsOf, stockAsOf }: MadeDocument) => ({
  ...{ kind, version, madeAt, checkedAt, pricesAsOf, stockAsOf },
});

function indexPart(parts: readonly KitPart[], made: readonly MadeDocument[]): Part {
  const text = Buffer.from(kitIndexOf(parts));
  const newest = made.reduce((newest, one) => (one.madeAt > newest.madeAt ? one : newest));
  return {
    ...partOf(newest),
    ...{ name: 'BACA-DULU.txt', kind: 'index', title: 'Isi paket', storeId: null, version: hashOf(text.toString()) },
    ...{ size: text.length, crc: crc32(text), bytes: () => only(() => text) },
  };
}

/** Codes that differ in signs alone would be one name. */
function unlike(parts: readonly Part[]): Part[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    let name = part.name;
    for (let at = 2; taken.has(name.toLowerCase()); at += 1) name = part.name.replace(/(\.\w+)$/, `-${at}$1`);
    taken.add(name.toLowerCase());
    return { ...part, name };
  });
}

const told = ({ name, title, storeId, size, ...made }: Part): KitPart => ({
  ...{ name, kind: made.kind, title, storeId, version: made.version, size, madeAt: made.madeAt },
  ...{ checkedAt: made.checkedAt, pricesAsOf: made.pricesAsOf, stockAsOf: made.stockAsOf },
});

const entryOf = ({ name, crc, size, madeAt }: Part): ZipEntry => ({
  ...{ name, crc, size, packed: size, method: METHODS.stored, modified: modifiedAt(madeAt) },
});

const hashOf = (contents: unknown): string => createHash('sha256').update(JSON.stringify(contents)).digest('hex');

// eslint-disable-next-line @typescript-eslint/require-await -- one buffer where others are many
async function* only(bytes: () => Buffer): AsyncGenerator<Buffer> {
  yield bytes();
}

/** Files are packed already: they are copied as they are. */
async function* archive(parts: readonly Part[]): AsyncGenerator<Buffer> {
  const list: [ZipEntry, number][] = [];
  let at = 0;
  for (const part of parts) {
    const entry = entryOf(part);
    const head = headOf(entry);
    list.push([entry, at]);
    at += head.length + entry.packed;
    yield head;
    yield* part.bytes();
  }
  yield endOf(list, at);
}

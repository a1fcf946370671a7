import { type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SHEET_BOUNDS } from './sheet';
import { sheetTooLarge, sheetUnreadable } from './sheet.errors';

/** Parts that a workbook may have. */
const MOST_PARTS = 1000;
const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
const END_LENGTH = 22;
const MEGABYTE = 1024 * 1024;

/** The parts of a workbook, inflated as they are read and no further than the bounds. */
export class ZipParts {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws DomainError `sheet.unreadable` for one that is cut off, or hides another file before or behind itself */
  static async open(bytes: Buffer): Promise<ZipParts> {
    // Bytes before the first part or behind the directory are another file's: a reader that looks there sees something else.
    if (!bytes.subarray(-END_LENGTH).subarray(0, 4).equals(END_OF_DIRECTORY)) throw sheetUnreadable();
    const entries = new Map<string, Entry>();
    try {
      const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.toLowerCase();
        if (entries.has(name) || entries.size === MOST_PARTS) throw sheetUnreadable();
        entries.set(name, entry);
      }
      const first = Math.min(...[...entries.values()].map((entry) => entry.relativeOffsetOfLocalHeader));
      if (first !== 0) throw sheetUnreadable();
      return new ZipParts(zip, entries);
    } catch (error) {
      throw sheetUnreadable(error);
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of a part, by its name in small letters. @throws DomainError `sheet.too_large`, `sheet.unreadable` */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry?.canDecodeFileData()) throw sheetUnreadable();
    if (entry.uncompressedSize > SHEET_BOUNDS.inflated - this.inflated) throw sheetTooLarge();
    const stream: Readable = await this.zip.openReadStreamPromise(entry);
    let [size, sum] = [0, 0];
    // Leaving the loop, by a throw as well, destroys the stream and what inflates it.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      this.inflated += chunk.length;
      if (this.inflated > SHEET_BOUNDS.inflated) throw sheetTooLarge();
      if (size > MEGABYTE && size > entry.compressedSize * SHEET_BOUNDS.ratio) throw sheetTooLarge();
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw sheetUnreadable();
  }
}

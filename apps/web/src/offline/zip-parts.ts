/** A file in an archive: where its bytes lie. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes of the file itself. */
  readonly size: number;
  readonly packed: number;
  readonly deflated: boolean;
  readonly at: number;
}

/** What is no archive, or not all of one. */
export class BrokenZip extends Error {}

const END = { mark: 0x06054b50, bytes: 22, longestComment: 65_535 };
const ENTRY = { mark: 0x02014b50, bytes: 46 };
const LOCAL = { mark: 0x04034b50, bytes: 30 };
const STORED = 0;
const DEFLATED = 8;

/** The files of an archive, by the list at its end; of the files themselves nothing is read. @throws BrokenZip */
export async function entriesOf(zip: Blob): Promise<readonly ZipEntry[]> {
  const tail = await viewOf(zip.slice(Math.max(0, zip.size - END.bytes - END.longestComment)));
  const end = lastEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const [bytes, from] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  const list = await viewOf(zip.slice(from, from + bytes));
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    const entry = entryAt(list, at);
    entries.push(entry);
    at += ENTRY.bytes + list.getUint16(at + 28, true) + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

/** One file out of the archive. Its bytes stay where the archive keeps them until somebody reads them. @throws BrokenZip */
export async function fileOf(zip: Blob, entry: ZipEntry, type: string): Promise<Blob> {
  const head = await viewOf(zip.slice(entry.at, entry.at + LOCAL.bytes));
  if (head.byteLength < LOCAL.bytes || head.getUint32(0, true) !== LOCAL.mark) throw new BrokenZip(entry.name);
  const from = entry.at + LOCAL.bytes + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = zip.slice(from, from + entry.packed, type);
  if (!entry.deflated) return packed;
  const body = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(body, { headers: { 'content-type': type } }).blob();
}

function lastEnd(tail: DataView): number {
  for (let at = tail.byteLength - END.bytes; at >= 0; at -= 1) if (tail.getUint32(at, true) === END.mark) return at;
  throw new BrokenZip('without an end');
}

function entryAt(list: DataView, at: number): ZipEntry {
  if (at + ENTRY.bytes > list.byteLength || list.getUint32(at, true) !== ENTRY.mark) throw new BrokenZip('list');
  const method = list.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw new BrokenZip(`method ${method}`);
  const name = new Uint8Array(list.buffer, list.byteOffset + at + ENTRY.bytes, list.getUint16(at + 28, true));
  return {
    ...{ name: new TextDecoder().decode(name), deflated: method === DEFLATED, at: list.getUint32(at + 42, true) },
    ...{ packed: list.getUint32(at + 20, true), size: list.getUint32(at + 24, true) },
  };
}

const viewOf = async (bytes: Blob): Promise<DataView> => new DataView(await bytes.arrayBuffer());

import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
const IN_EXTRA = 0xffffffff;

/** Where the long sizes stand among the extra fields. */
function long(archive: Buffer, at: number): number {
  let field = at;
  while (archive.readUInt16LE(field) !== 1) field += 4 + archive.readUInt16LE(field + 2);
  return field + 4;
}

/** The files of a zip archive, by name, as its table of contents has them. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(archive.lastIndexOf(Buffer.from('504b0506', 'hex')) + 16);
  if (at === IN_EXTRA) at = Number(archive.readBigUInt64LE(archive.lastIndexOf(Buffer.from('504b0606', 'hex')) + 48));
  while (archive.readUInt32LE(at) === ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = at + 46 + nameLength;
    let [size, begin] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
    if (size === IN_EXTRA) size = Number(archive.readBigUInt64LE(long(archive, extra) + 8));
    if (begin === IN_EXTRA) begin = Number(archive.readBigUInt64LE(long(archive, extra) + 16));
    const data = begin + 30 + archive.readUInt16LE(begin + 26) + archive.readUInt16LE(begin + 28);
    const bytes = archive.subarray(data, data + size);
    files.set(name, archive.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (archive.readUInt32LE(at) !== END && files.size === 0) throw new Error('no zip archive');
  return files;
}

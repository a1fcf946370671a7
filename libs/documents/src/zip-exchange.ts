import { crc32, deflateRawSync } from 'node:zlib';
import { endOf, entriesOf, headOf, METHODS, type ZipEntry } from './zip-pieces';

/**
 * The archive with other contents for some of its files; the rest is copied as it lies, unpacked by nobody. For archives of
 * our own.
 */
export function withParts(archive: Buffer, parts: ReadonlyMap<string, Buffer>): Buffer {
  const written: Buffer[] = [];
  const list: [ZipEntry, number][] = [];
  let at = 0;
  for (const [found, from] of entriesOf(archive)) {
    const contents = parts.get(found.name);
    const bytes = contents ? deflateRawSync(contents) : archive.subarray(from, from + found.packed);
    const entry = contents ? packedOf(found, contents, bytes) : found;
    const head = headOf(entry);
    written.push(head, bytes);
    list.push([entry, at]);
    at += head.length + bytes.length;
  }
  return Buffer.concat([...written, endOf(list, at)]);
}

const packedOf = ({ name, modified }: ZipEntry, contents: Buffer, bytes: Buffer): ZipEntry => ({
  ...{ name, modified, method: METHODS.deflated, crc: crc32(contents) },
  ...{ size: contents.length, packed: bytes.length },
});

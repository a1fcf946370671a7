const LOCAL = { mark: 0x04034b50, bytes: 30 };
const LISTED = { mark: 0x02014b50, bytes: 46 };
const END = { mark: 0x06054b50, bytes: 22 };
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8 = 0x0800;

export const METHODS = { stored: 0, deflated: 8 } as const;

/** A file in an archive, all but its bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** As archives write it: time, and above it the day. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  /** Bytes that it takes in the archive. */
  readonly packed: number;
}

/** What stands before a file's bytes. */
export const headOf = (entry: ZipEntry): Buffer => {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(LOCAL.mark);
  return Buffer.concat([mark, saidOf(entry), Buffer.from(entry.name)]);
};

/** The list at the end: of each file where it begins. Up to 4 GB in all. */
export function endOf(entries: readonly (readonly [entry: ZipEntry, at: number])[], at: number): Buffer {
  const list = entries.map(([entry, begin]) => {
    const mark = Buffer.alloc(6);
    mark.writeUInt32LE(LISTED.mark);
    mark.writeUInt16LE(VERSION, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(begin, 10);
    return Buffer.concat([mark, saidOf(entry), rest, Buffer.from(entry.name)]);
  });
  const end = Buffer.alloc(END.bytes);
  end.writeUInt32LE(END.mark, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(
    list.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...list, end]);
}

/** What an archive of these files takes. */
export function sizeOf(entries: readonly ZipEntry[]): number {
  const names = entries.reduce((sum, { name }) => sum + Buffer.byteLength(name), 0);
  const bytes = entries.reduce((sum, { packed }) => sum + packed, 0);
  return bytes + 2 * names + entries.length * (LOCAL.bytes + LISTED.bytes) + END.bytes;
}

/** The day and time, in UTC, as archives write them; from 1980. */
export const modifiedAt = (at: Date): number =>
  ((((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()) * 0x10000 +
    ((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1))) >>>
  0;

/** The files of an archive of our own, and where their bytes begin. */
export function* entriesOf(archive: Buffer): Generator<readonly [entry: ZipEntry, from: number]> {
  const end = archive.length - END.bytes;
  if (end < 0 || archive.readUInt32LE(end) !== END.mark) throw new Error('The archive has no end');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== LISTED.mark) throw new Error('The list of the archive is broken');
    const name = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const entry = {
      name: archive.toString('utf8', at + LISTED.bytes, at + LISTED.bytes + name),
      method: archive.readUInt16LE(at + 10),
      modified: archive.readUInt32LE(at + 12),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
    };
    yield [entry, local + LOCAL.bytes + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)];
    at += LISTED.bytes + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

/** What both places say of a file in the same words. */
function saidOf({ name, method, modified, crc, size, packed }: ZipEntry): Buffer {
  const said = Buffer.alloc(26);
  said.writeUInt16LE(VERSION, 0);
  said.writeUInt16LE(UTF8, 2);
  said.writeUInt16LE(method, 4);
  said.writeUInt32LE(modified, 6);
  said.writeUInt32LE(crc, 10);
  said.writeUInt32LE(packed, 14);
  said.writeUInt32LE(size, 18);
  said.writeUInt16LE(Buffer.byteLength(name), 22);
  return said;
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';
import { logoUnfit } from './logo.errors';

const inflated = promisify(inflate);

export const LOGO_TYPES = ['image/jpeg', 'image/png'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** Bytes. */
export const MAX_LOGO_BYTES = 1024 * 1024;
/** Pixels a side. */
export const MAX_LOGO_SIDE = 4000;

/** A picture that every paper can bear. */
export interface LogoImage {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
  /** As they are kept: the picture alone, without what else was in the file. */
  readonly bytes: Buffer;
  /** SHA-256 in hex, of what is kept. */
  readonly hash: string;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The picture in a file, by its contents: read to its last byte, so that nothing hides behind it, and without notes, places
 * and previews that were in it.
 * @throws DomainError `logo.too_large`, `logo.not_an_image`, `logo.broken`, `logo.too_wide`, `logo.kind`
 */
export async function logoImageOf(file: Buffer): Promise<LogoImage> {
  if (file.length > MAX_LOGO_BYTES) throw logoUnfit('too_large');
  const image = file.subarray(0, 8).equals(PNG_SIGNATURE)
    ? { type: 'image/png' as const, ...(await pngOf(file)) }
    : { type: 'image/jpeg' as const, ...jpegOf(file) };
  return { ...image, hash: createHash('sha256').update(image.bytes).digest('hex') };
}

type Picture = Pick<LogoImage, 'width' | 'height' | 'bytes'>;

function sized(width: number, height: number): void {
  if (width < 1 || height < 1) throw logoUnfit('broken');
  if (width > MAX_LOGO_SIDE || height > MAX_LOGO_SIDE) throw logoUnfit('too_wide');
}

/** Samples of a pixel, by colour type; and the depths that it may have. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

async function pngOf(file: Buffer): Promise<Picture> {
  const chunks = pngChunks(file);
  const dataOf = (type: string): Buffer[] => chunks.filter((chunk) => chunk.type === type).map(({ data }) => data);
  const [header] = dataOf('IHDR');
  if (header?.length !== 13 || chunks[0]?.type !== 'IHDR' || dataOf('IHDR').length > 1) throw logoUnfit('broken');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, packing, filter, interlace] = header.subarray(8);
  sized(width, height);
  const kind = COLOURS[colour];
  if (!kind?.depths.includes(depth) || packing !== 0 || filter !== 0) throw logoUnfit('broken');
  if (interlace !== 0) throw logoUnfit('kind');
  const [palette, ...palettes] = dataOf('PLTE');
  const [clear] = dataOf('tRNS');
  const entries = (palette?.length ?? 0) / 3;
  if (!Number.isInteger(entries) || entries > 256 || palettes.length > 0) throw logoUnfit('broken');
  if (colour === 3 && (entries === 0 || entries > 2 ** depth)) throw logoUnfit('broken');
  if (clear && colour === 3 && clear.length > entries) throw logoUnfit('broken');
  // What draws papers takes each byte of such a picture for a pixel.
  if (clear && (depth < 8 || colour !== 3)) throw logoUnfit('kind');
  const row = 1 + Math.ceil((width * kind.samples * depth) / 8);
  await proveRows(Buffer.concat(dataOf('IDAT')), row, height);
  const kept = chunks.filter(
    ({ type }) => ['IHDR', 'PLTE', 'IDAT', 'IEND'].includes(type) || (type === 'tRNS' && colour === 3),
  );
  return { width, height, bytes: Buffer.concat([PNG_SIGNATURE, ...kept.map(({ whole }) => whole)]) };
}

function pngChunks(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) throw logoUnfit('broken');
    const type = file.toString('latin1', at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) throw logoUnfit('broken');
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    at = end;
    if (type === 'IEND') break;
  }
  if (at !== file.length || chunks.at(-1)?.type !== 'IEND') throw logoUnfit('broken');
  return chunks;
}

/** Every row is there, and none too many. What swells beyond that is not unpacked. */
async function proveRows(packed: Buffer, row: number, height: number): Promise<void> {
  const size = row * height;
  const raw = await inflated(packed, { maxOutputLength: size + 1 }).catch((error: unknown) => {
    throw logoUnfit('broken', error);
  });
  if (raw.length !== size) throw logoUnfit('broken');
  for (let at = 0; at < size; at += row) if ((raw[at] ?? 5) > 4) throw logoUnfit('broken');
}

const SOF_DRAWN = [0xc0, 0xc1, 0xc2];
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Notes and previews; not 0xee, which tells how the colours are meant. */
const isNote = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

function jpegOf(file: Buffer): Picture {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) throw logoUnfit('not_an_image');
  const kept: Buffer[] = [file.subarray(0, 2)];
  let frame: { readonly width: number; readonly height: number } | null = null;
  let drawn = false;
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) throw logoUnfit('broken');
    const marker = file[at + 1] ?? 0;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9) || end < at + 4 || end > file.length)
      throw logoUnfit('broken');
    if (isFrame(marker)) {
      if (frame || end < at + 10) throw logoUnfit('broken');
      if (!SOF_DRAWN.includes(marker) || file[at + 4] !== 8 || ![1, 3].includes(file[at + 9] ?? 0))
        throw logoUnfit('kind');
      frame = { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
      sized(frame.width, frame.height);
    }
    const next = marker === 0xda ? endOfScan(file, end) : end;
    if (!isNote(marker)) kept.push(file.subarray(at, next));
    drawn ||= marker === 0xda && frame !== null && next > end;
    at = next;
    if (at + 2 === file.length && file.readUInt16BE(at) === 0xffd9) break;
  }
  if (!frame || !drawn || at + 2 !== file.length || file.readUInt16BE(at) !== 0xffd9) throw logoUnfit('broken');
  return { ...frame, bytes: Buffer.concat([...kept, file.subarray(at)]) };
}

/** Where the marker stands that follows the packed picture. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw logoUnfit('broken');
}

import { gps, parse } from 'exifr';
import sharp, { type Metadata } from 'sharp';
import { MAX_PHOTO_BYTES, type PhotoTale } from './manual-nota';
import { type PhotoFault, photoUnfit } from './nota.errors';

/** Pixels of the longest side as it is kept: what is written on paper can be read. */
const LONGEST_SIDE = 2000;
const QUALITY = 80;
/** Pixels that are unpacked at most, whatever a small file claims to hold. */
const MOST_PIXELS = 64_000_000;
const MOST_SECONDS = 20;

/** The picture alone, drawn anew: nothing else of the file is in it. */
export interface NotaPicture {
  readonly jpeg: Buffer;
  readonly tale: PhotoTale;
}

type Kind = 'jpeg' | 'png' | 'webp' | 'heif';

/** By its first bytes, whatever it is called: what the library could read beyond these kinds is nobody's photo. */
function kindOf(file: Buffer): Kind {
  const at = (from: number, length: number): string => file.toString('latin1', from, from + length);
  if (at(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WEBP') return 'webp';
  if (at(4, 4) === 'ftyp' && /^(hei[cfmsx]|hev[cmsx]|mif1|msf1|avif|avis)$/.test(at(8, 4))) return 'heif';
  throw photoUnfit('photo_not_an_image');
}

/**
 * Turned upright, at most 2,000 pixels a side, without place, previews and notes; of an animation the first picture.
 * @throws DomainError `invalid` with the fault of the photo
 */
export async function notaPictureOf(file: Buffer): Promise<NotaPicture> {
  if (file.length > MAX_PHOTO_BYTES) throw photoUnfit('photo_too_large');
  const kind = kindOf(file);
  const broken: PhotoFault = kind === 'heif' ? 'photo_heic' : 'photo_broken';
  const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 });
  const { width, height } = await headOf(picture, broken);
  if (width * height > MOST_PIXELS) throw photoUnfit('photo_too_wide');
  const drawn = picture
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY });
  const jpeg = await drawn.toBuffer().catch((error: unknown) => {
    throw photoUnfit(broken, error);
  });
  return { jpeg, tale: await taleOf(file) };
}

async function headOf(picture: sharp.Sharp, broken: PhotoFault): Promise<Metadata> {
  try {
    return await picture.metadata();
  } catch (error) {
    throw photoUnfit(/pixel limit/i.test(String(error)) ? 'photo_too_wide' : broken, error);
  }
}

/** What the camera wrote. A photo is no worse for notes that cannot be read: then it says nothing. */
async function taleOf(file: Buffer): Promise<PhotoTale> {
  const [place, times] = await Promise.all([
    gps(file).catch(() => undefined),
    parse(file, { pick: ['DateTimeOriginal'], reviveValues: false }).catch(() => undefined) as Promise<unknown>,
  ]);
  const { latitude: lat, longitude: lng } = place ?? {};
  const { DateTimeOriginal: taken } = (times ?? {}) as { readonly DateTimeOriginal?: unknown };
  return {
    place: isDegrees(lat, 90) && isDegrees(lng, 180) ? { lat, lng } : null,
    takenAt: typeof taken === 'string' && /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/.test(taken) ? taken : null,
  };
}

const isDegrees = (value: number | undefined, most: number): value is number =>
  value !== undefined && Number.isFinite(value) && Math.abs(value) <= most;

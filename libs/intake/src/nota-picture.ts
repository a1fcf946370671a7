import { openPicture, pictureKindOf, UnfitPicture } from '@jembatan/platform';
import { gps, parse } from 'exifr';
import { MAX_PHOTO_BYTES, type PhotoTale } from './manual-nota';
import { photoUnfit } from './nota.errors';

/** Pixels of the longest side as it is kept: what is written on paper can be read. */
const LONGEST_SIDE = 2000;
const QUALITY = 80;
/** Pixels that are unpacked at most. */
const MOST_PIXELS = 64_000_000;

/** The picture alone, drawn anew: nothing else of the file is in it. */
export interface NotaPicture {
  readonly jpeg: Buffer;
  readonly tale: PhotoTale;
}

/**
 * Turned upright, at most 2,000 pixels a side, without place, previews and notes; of an animation the first picture.
 * @throws DomainError `invalid` with the fault of the photo
 */
export async function notaPictureOf(file: Buffer): Promise<NotaPicture> {
  if (file.length > MAX_PHOTO_BYTES) throw photoUnfit('photo_too_large');
  const kind = pictureKindOf(file);
  if (kind === null) throw photoUnfit('photo_not_an_image');
  const jpeg = await drawn(file).catch((error: unknown) => {
    if (error instanceof UnfitPicture && error.fault === 'too_wide') throw photoUnfit('photo_too_wide', error);
    throw photoUnfit(kind === 'heif' ? 'photo_heic' : 'photo_broken', error);
  });
  return { jpeg, tale: await taleOf(file) };
}

async function drawn(file: Buffer): Promise<Buffer> {
  const { picture } = await openPicture(file, MOST_PIXELS);
  return picture
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer();
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

import { createHash } from 'node:crypto';
import { openPicture, type PictureKind, pictureKindOf, UnfitPicture } from '@jembatan/platform';
import { logoUnfit } from './logo.errors';

export const LOGO_TYPES = ['image/jpeg', 'image/png'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

/** Bytes. */
export const MAX_LOGO_BYTES = 1024 * 1024;
/** Pixels a side, as it is handed in. */
export const MAX_LOGO_SIDE = 4000;
/** Pixels that are kept: 600 to an inch of the 180 x 48 points that papers have for it. */
const KEPT = { width: 1500, height: 400 };

/** A picture that every paper can bear. */
export interface LogoImage {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
  /** Drawn anew, upright, on white: the picture alone, without what else was in the file. */
  readonly bytes: Buffer;
  /** SHA-256 in hex, of what is kept. */
  readonly hash: string;
}

type LogoKind = Extract<PictureKind, 'jpeg' | 'png'>;

/** The last bytes of a whole picture: behind them nothing hides. */
const ENDS: Readonly<Record<LogoKind, Buffer>> = {
  jpeg: Buffer.from([0xff, 0xd9]),
  png: Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1'),
};

/**
 * The picture in a file, by its contents.
 * @throws DomainError `logo.too_large`, `logo.not_an_image`, `logo.broken`, `logo.too_wide`
 */
export async function logoImageOf(file: Buffer): Promise<LogoImage> {
  if (file.length > MAX_LOGO_BYTES) throw logoUnfit('too_large');
  const kind = pictureKindOf(file);
  if (kind !== 'jpeg' && kind !== 'png') throw logoUnfit('not_an_image');
  const end = ENDS[kind];
  if (!file.subarray(-end.length).equals(end)) throw logoUnfit('broken');
  return drawn(file, kind).catch((error: unknown) => {
    throw logoUnfit(error instanceof UnfitPicture ? error.fault : 'broken', error);
  });
}

async function drawn(file: Buffer, kind: LogoKind): Promise<LogoImage> {
  const { picture, width, height } = await openPicture(file, MAX_LOGO_SIDE ** 2);
  if (Math.max(width, height) > MAX_LOGO_SIDE) throw new UnfitPicture('too_wide');
  const { data: bytes, info } = await picture
    .autoOrient()
    .resize({ ...KEPT, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .toFormat(kind, kind === 'png' ? { compressionLevel: 9 } : { quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { type: `image/${kind}`, width: info.width, height: info.height, bytes, hash };
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { openPicture, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import sharp from 'sharp';
import { PictureFiles } from './picture-files.service';
import { SmallPictureRepository } from './small-picture.repository';

/** Pixels of each side: sharp on paper at the size of a stamp. */
export const SMALL_PICTURE_SIDE = 128;
/** Five thousand of them stay below what a tablet fetches gladly. */
const MAX_BYTES = 3600;
const QUALITIES = [68, 50, 32, 18] as const;
/** A picture of so many unfolds to 100 MB; more is no picture of a product. */
const MAX_PIXELS = 25_000_000;
/** Unfolded at the same time. */
const SIDE_BY_SIDE = 2;

/** Our pictures as small square JPEGs on white, each made once and kept. */
@Injectable()
export class SmallPictures {
  constructor(
    private readonly files: PictureFiles,
    private readonly pictures: SmallPictureRepository,
    private readonly transactions: Transactions,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(SmallPictures.name);
  }

  /** By hash; one that is missing or broken is absent. */
  async of(hashes: readonly string[]): Promise<Map<string, Buffer>> {
    if (hashes.length === 0) return new Map();
    const known = await this.transactions.each((tx) => this.pictures.list(tx, hashes));
    const missing = [...new Set(hashes)].filter((hash) => !known.has(hash));
    const makeNext = async (): Promise<void> => {
      for (let hash = missing.pop(); hash !== undefined; hash = missing.pop()) known.set(hash, await this.make(hash));
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, makeNext));
    return new Map([...known].flatMap(([hash, bytes]) => (bytes ? [[hash, bytes]] : [])));
  }

  private async make(hash: string): Promise<Buffer | null> {
    const whole = await this.files.read(hash).catch((error: unknown) => {
      // Not kept as broken: the disk that holds it may be back tomorrow.
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    });
    if (whole === null) return null;
    const small = await smallOf(whole).catch((error: unknown) => {
      this.logger.warn({ error, hash }, 'a picture cannot be drawn on paper');
      return null;
    });
    await this.transactions.each((tx) => this.pictures.keep(tx, hash, small));
    return small;
  }
}

async function smallOf(whole: Buffer): Promise<Buffer> {
  const { picture } = await openPicture(whole, MAX_PIXELS);
  const pixels = await picture
    .autoOrient()
    .resize(SMALL_PICTURE_SIDE, SMALL_PICTURE_SIDE, { fit: 'contain', background: '#ffffff' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const raw = { width: SMALL_PICTURE_SIDE, height: SMALL_PICTURE_SIDE, channels: 3 } as const;
  let small = pixels;
  for (const quality of QUALITIES) {
    small = await sharp(pixels, { raw }).jpeg({ quality, optimiseCoding: true, chromaSubsampling: '4:2:0' }).toBuffer();
    if (small.length <= MAX_BYTES) break;
  }
  return small;
}

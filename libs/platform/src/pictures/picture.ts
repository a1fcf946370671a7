import sharp, { type Sharp } from 'sharp';

/** Seconds that a picture may take to be drawn. */
const MOST_SECONDS = 20;

/** A file that is not drawn: more pixels than may be unpacked, or none that can be. */
export class UnfitPicture extends Error {
  constructor(
    readonly fault: 'too_wide' | 'broken',
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}

/** To be drawn anew: what the library reads is that picture alone, and of an animation the first. */
export interface OpenPicture {
  readonly picture: Sharp;
  /** Pixels, as they lie in the file. */
  readonly width: number;
  readonly height: number;
}

/**
 * Whatever a small file claims to hold, no more than so many pixels are unpacked, and a fault in them stops the drawing.
 * @throws UnfitPicture
 */
export async function openPicture(file: Buffer, mostPixels: number): Promise<OpenPicture> {
  const bounds = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 } as const;
  const picture = sharp(file, bounds).timeout({ seconds: MOST_SECONDS });
  const { width, height } = await picture.metadata().catch((error: unknown) => {
    throw new UnfitPicture(/pixel limit/i.test(String(error)) ? 'too_wide' : 'broken', error);
  });
  if (width * height > mostPixels) throw new UnfitPicture('too_wide');
  return { picture, width, height };
}

import { MAX_PHOTO_BYTES, type NotaPhoto } from '../../offline';

/** Of a photo that is too heavy: pixels of the longest side that it is drawn to. */
const LONGEST_SIDE = 2000;

/** The chosen file is no photo that the portal would take; `code` has words. */
export class PhotoUnfit extends Error {
  constructor(readonly code: 'nota.photo_not_an_image' | 'nota.photo_broken' | 'nota.photo_too_large') {
    super(code);
  }
}

/**
 * The file as it is, since its own notes tell where and when it was taken; drawn smaller only where it is too heavy. One
 * that this device cannot show is refused here, before it waits for a connection.
 * @throws PhotoUnfit
 */
export async function photoOf(file: File): Promise<NotaPhoto> {
  if (!file.type.startsWith('image/')) throw new PhotoUnfit('nota.photo_not_an_image');
  const picture = await createImageBitmap(file).catch(() => {
    throw new PhotoUnfit('nota.photo_broken');
  });
  try {
    if (file.size <= MAX_PHOTO_BYTES) return { type: file.type, bytes: await file.arrayBuffer() };
    return await smaller(picture);
  } finally {
    picture.close();
  }
}

async function smaller(picture: ImageBitmap): Promise<NotaPhoto> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!drawn) throw new PhotoUnfit('nota.photo_too_large');
  return { type: drawn.type, bytes: await drawn.arrayBuffer() };
}

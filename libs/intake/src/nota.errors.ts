import { DomainError } from '@jembatan/kernel';
import { MAX_PHOTO_BYTES } from './manual-nota';

export const notaNotFound = (id: string): DomainError => new DomainError('not-found', 'nota.not_found', { id });
export const photoNotFound = (id: string, number: number): DomainError =>
  new DomainError('not-found', 'nota.photo_not_found', { id, number });
export const notaIdTaken = (id: string): DomainError => new DomainError('conflict', 'nota.id_taken', { id });
export const photoDiffers = (number: number): DomainError =>
  new DomainError('conflict', 'nota.photo_differs', { number });
/** Somebody has keyed or dropped it, or its photos are not all there. */
export const notaStateUnfit = (state: string): DomainError =>
  new DomainError('conflict', 'nota.state_unfit', { state });
export const notaClaimed = (name: string, until: Date): DomainError =>
  new DomainError('conflict', 'nota.claimed', { name, until });

const PHOTO_WORDS = {
  photo_too_large: `the photo must be at most ${MAX_PHOTO_BYTES / 1024 / 1024} MB`,
  photo_not_an_image: 'the photo must be a JPEG, PNG or WebP',
  photo_heic: 'this HEIC photo cannot be read here: send it as a JPEG',
  photo_broken: 'the photo must be a whole picture',
  photo_too_wide: 'the photo must have at most 64 megapixels',
} as const;
type PhotoFault = keyof typeof PHOTO_WORDS;

export const photoUnfit = (fault: PhotoFault, cause?: unknown): DomainError =>
  new DomainError(
    'invalid',
    'request.invalid',
    { errors: [{ path: 'photo', code: `nota.${fault}`, message: PHOTO_WORDS[fault] }] },
    { cause },
  );

export const photoMissing = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'photo', code: 'field.required', message: 'photo must be a file' }],
  });

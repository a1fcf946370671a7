import { DomainError } from '@jembatan/kernel';

export const cursorNotOurs = (path: 'cursor' | 'since', cause?: unknown): DomainError =>
  new DomainError(
    'invalid',
    'request.invalid',
    { errors: [{ path, code: 'cursor.unknown', message: `${path} must be a cursor that this list answered` }] },
    { cause },
  );
export const productNotFound = (sku: string): DomainError => new DomainError('not-found', 'product.not_found', { sku });
export const pictureNotFound = (): DomainError => new DomainError('not-found', 'picture.not_found');
export const pictureMissing = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'picture', code: 'field.required', message: 'picture must be a file' }],
  });
export const pictureNotAnImage = (): DomainError =>
  new DomainError('invalid', 'picture.not_an_image', {
    errors: [{ path: 'picture', code: 'picture.not_an_image', message: 'picture must be JPEG, PNG or WebP' }],
  });
export const pictureTooLarge = (maxBytes: number): DomainError =>
  new DomainError('invalid', 'picture.too_large', {
    errors: [{ path: 'picture', code: 'picture.too_large', message: `picture must be at most ${maxBytes} bytes` }],
    maxBytes,
  });

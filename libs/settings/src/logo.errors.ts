import { DomainError } from '@jembatan/kernel';

const WORDS = {
  too_large: 'the logo must be at most 1 MB',
  not_an_image: 'the logo must be a JPEG or a PNG',
  broken: 'the logo must be a whole picture and nothing else',
  too_wide: 'the logo must be at most 4000 pixels wide and high',
} as const;

export const logoUnfit = (fault: keyof typeof WORDS, cause?: unknown): DomainError =>
  new DomainError(
    'invalid',
    'request.invalid',
    { errors: [{ path: 'logo', code: `logo.${fault}`, message: WORDS[fault] }] },
    { cause },
  );

export const logoMissing = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'logo', code: 'field.required', message: 'logo must be a file' }],
  });

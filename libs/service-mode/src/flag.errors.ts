import { DomainError } from '@jembatan/kernel';

export const flagUntilOutOfRange = (latest: Date): DomainError =>
  new DomainError('invalid', 'flag.until_out_of_range', {
    errors: [
      { path: 'until', code: 'out_of_range', message: `must be in the future and not after ${latest.toISOString()}` },
    ],
  });

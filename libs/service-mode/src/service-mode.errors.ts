import { DomainError } from '@jembatan/kernel';

export const modeUntilInThePast = (): DomainError =>
  new DomainError('invalid', 'service-mode.until_in_the_past', {
    errors: [{ path: 'until', code: 'in_the_past', message: 'must be in the future' }],
  });

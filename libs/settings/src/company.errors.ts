import { DomainError } from '@jembatan/kernel';

export const npwpUnfit = (): DomainError =>
  new DomainError('invalid', 'request.invalid', {
    errors: [{ path: 'npwp', code: 'company.npwp_unfit', message: 'npwp must have 15 or 16 digits' }],
  });

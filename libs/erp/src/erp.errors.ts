import { DomainError } from '@jembatan/kernel';
import { type ErpFunction } from '@jembatan/service-mode';

export const erpUnavailable = (name: ErpFunction, cause: unknown): DomainError =>
  new DomainError('unavailable', 'erp.unavailable', { function: name }, { cause });

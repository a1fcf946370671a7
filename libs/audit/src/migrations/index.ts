import { Audit1700000001000 } from './1700000001000-audit';

export const auditMigrations = [Audit1700000001000];

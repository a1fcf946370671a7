export { type Deed } from './audit-record';
export { AuditModule } from './audit.module';
export { Audit } from './audit.service';
export { auditMigrations } from './migrations';

import { Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository';
import { Audit } from './audit.service';

@Module({ providers: [Audit, AuditRepository], exports: [Audit] })
export class AuditModule {}

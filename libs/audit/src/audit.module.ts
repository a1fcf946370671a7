import { Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository';
import { Audit } from './audit.service';
import { ImpersonationRepository } from './impersonation.repository';
import { Impersonations } from './impersonations.service';
import { PlaceByIp } from './place-by-ip.service';

@Module({
  providers: [Audit, AuditRepository, ImpersonationRepository, Impersonations, PlaceByIp],
  exports: [Audit, Impersonations, PlaceByIp],
})
export class AuditModule {}

import { Module } from '@nestjs/common';
import { AuditRepository } from './audit.repository';
import { Audit } from './audit.service';
import { ChainRepository } from './chain.repository';
import { HeadFiles } from './head-files.adapter';
import { ImpersonationRepository } from './impersonation.repository';
import { Impersonations } from './impersonations.service';
import { PlaceByIp } from './place-by-ip.service';
import { Sealing } from './sealing.service';
import { SigningKey } from './signing-key.service';

@Module({
  providers: [
    Audit,
    AuditRepository,
    ChainRepository,
    HeadFiles,
    ImpersonationRepository,
    Impersonations,
    PlaceByIp,
    Sealing,
    SigningKey,
  ],
  exports: [Audit, Impersonations, PlaceByIp, Sealing],
})
export class AuditModule {}

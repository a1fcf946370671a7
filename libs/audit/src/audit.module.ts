import { Module } from '@nestjs/common';
import { AgentActsRepository } from './agent-acts.repository';
import { AgentActs } from './agent-acts.service';
import { AgentFiguresRepository } from './agent-figures.repository';
import { AuditProtection } from './audit-protection.service';
import { AuditRepository } from './audit.repository';
import { Audit } from './audit.service';
import { AuditTrail } from './audit-trail.service';
import { ChainEntryRepository } from './chain-entry.repository';
import { ChainProof } from './chain-proof.service';
import { ChainPublication } from './chain-publication.service';
import { ChainRepository } from './chain.repository';
import { ChainWatch } from './chain-watch.service';
import { HeadFiles } from './head-files.adapter';
import { ImpersonationLogRepository } from './impersonation-log.repository';
import { ImpersonationLog } from './impersonation-log.service';
import { ImpersonationRepository } from './impersonation.repository';
import { Impersonations } from './impersonations.service';
import { LogExport } from './log-export.service';
import { PlaceByIp } from './place-by-ip.service';
import { RetentionRepository } from './retention.repository';
import { Retention } from './retention.service';
import { Sealing } from './sealing.service';
import { SigningKey } from './signing-key.service';

@Module({
  providers: [
    AgentActs,
    AgentActsRepository,
    AgentFiguresRepository,
    Audit,
    AuditProtection,
    AuditRepository,
    AuditTrail,
    ChainEntryRepository,
    ChainProof,
    ChainPublication,
    ChainRepository,
    ChainWatch,
    HeadFiles,
    ImpersonationLog,
    ImpersonationLogRepository,
    ImpersonationRepository,
    Impersonations,
    LogExport,
    PlaceByIp,
    Retention,
    RetentionRepository,
    Sealing,
    SigningKey,
  ],
  exports: [
    AgentActs,
    Audit,
    AuditTrail,
    ChainProof,
    ChainPublication,
    ChainWatch,
    ImpersonationLog,
    Impersonations,
    LogExport,
    PlaceByIp,
    Retention,
    Sealing,
  ],
})
export class AuditModule {}

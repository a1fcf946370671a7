import { Module } from '@nestjs/common';
import { AuditProtection } from './audit-protection.service';
import { AgentActsRepository } from './agent-acts.repository';
import { AgentActs } from './agent-acts.service';
import { AgentFiguresRepository } from './agent-figures.repository';
import { AuditRepository } from './audit.repository';
import { Audit } from './audit.service';
import { ImpersonationRepository } from './impersonation.repository';
import { Impersonations } from './impersonations.service';
import { PlaceByIp } from './place-by-ip.service';

@Module({
  providers: [
    AgentActs,
    AgentActsRepository,
    AgentFiguresRepository,
    Audit,
    AuditProtection,
    AuditRepository,
    ImpersonationRepository,
    Impersonations,
    PlaceByIp,
  ],
  exports: [AgentActs, Audit, Impersonations, PlaceByIp],
})
export class AuditModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { ChainController } from './chain.controller';
import { ImpersonationController } from './impersonation.controller';

@Module({ imports: [AuditModule], controllers: [ChainController, ImpersonationController] })
export class AuditRoutesModule {}

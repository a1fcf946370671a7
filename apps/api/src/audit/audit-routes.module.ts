import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { PeopleNamesModule } from '../people-names/people-names.module';
import { ChainController } from './chain.controller';
import { ImpersonationController } from './impersonation.controller';

@Module({ imports: [AuditModule, PeopleNamesModule], controllers: [ChainController, ImpersonationController] })
export class AuditRoutesModule {}

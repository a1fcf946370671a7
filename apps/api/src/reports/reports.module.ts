import { Module } from '@nestjs/common';
import { AbuseModule } from '@jembatan/shadow';
import { TopAgentsController } from './top-agents.controller';

@Module({ imports: [AbuseModule], controllers: [TopAgentsController] })
export class ReportRoutesModule {}

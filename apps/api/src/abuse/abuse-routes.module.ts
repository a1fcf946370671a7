import { Module } from '@nestjs/common';
import { AbuseModule } from '@jembatan/shadow';
import { AbuseSignalController } from './abuse-signal.controller';
import { AbuseThresholdController } from './abuse-threshold.controller';
import { EvidenceController } from './evidence.controller';

@Module({
  imports: [AbuseModule],
  controllers: [AbuseSignalController, AbuseThresholdController, EvidenceController],
})
export class AbuseRoutesModule {}

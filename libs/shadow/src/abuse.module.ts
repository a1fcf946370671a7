import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { IdentityModule } from '@jembatan/identity';
import { NoticesModule } from '@jembatan/notices';
import { TasksModule } from '@jembatan/tasks';
import { AbuseAlarm, AbuseAlarmTools } from './abuse-alarm.service';
import { AbuseSignals } from './abuse-signals.service';
import { AbuseThresholdRepository } from './abuse-threshold.repository';
import { AbuseThresholdSettings } from './abuse-thresholds.service';
import { AbuseWatch } from './abuse-watch.service';
import { AbuseRepository } from './abuse.repository';
import { EvidencePacks, EvidenceTools } from './evidence-packs.service';
import { TopAgentsRepository } from './top-agents.repository';
import { TopAgentsSending, TopAgentsSendingTools } from './top-agents-sending.service';
import { SignOffWitness, TopAgents } from './top-agents.service';

/** The watch over those who act in stores' names: signals, evidence, the monthly report. */
@Module({
  imports: [AuditModule, IdentityModule, NoticesModule, TasksModule],
  providers: [
    AbuseAlarm,
    AbuseAlarmTools,
    AbuseRepository,
    AbuseSignals,
    AbuseThresholdRepository,
    AbuseThresholdSettings,
    AbuseWatch,
    EvidencePacks,
    EvidenceTools,
    SignOffWitness,
    TopAgents,
    TopAgentsRepository,
    TopAgentsSending,
    TopAgentsSendingTools,
  ],
  exports: [AbuseSignals, AbuseThresholdSettings, AbuseWatch, EvidencePacks, TopAgents, TopAgentsSending],
})
export class AbuseModule {}

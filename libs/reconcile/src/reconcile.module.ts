import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { OrderingModule } from '@jembatan/ordering';
import { ServiceModeModule } from '@jembatan/service-mode';
import { OrderReplay } from './order-replay.service';
import { ReconciliationRun, ReconciliationRunTools } from './reconciliation-run.service';
import { ReconciliationRepository } from './reconciliation.repository';
import { Reconciliations } from './reconciliation.service';
import { Recovery, RecoveryTools } from './recovery.service';

@Module({
  imports: [AuditModule, OrderingModule, ServiceModeModule],
  providers: [
    OrderReplay,
    ReconciliationRepository,
    ReconciliationRun,
    ReconciliationRunTools,
    Reconciliations,
    Recovery,
    RecoveryTools,
  ],
  exports: [ReconciliationRun, Reconciliations, Recovery],
})
export class ReconcileModule {}

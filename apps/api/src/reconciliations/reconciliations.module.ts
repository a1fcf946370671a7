import { Module } from '@nestjs/common';
import { OrderingModule } from '@jembatan/ordering';
import { ReconcileModule } from '@jembatan/reconcile';
import { StoresModule } from '@jembatan/stores';
import { BacklogController } from './backlog.controller';
import { ReconciliationController } from './reconciliation.controller';

@Module({
  imports: [OrderingModule, ReconcileModule, StoresModule],
  controllers: [BacklogController, ReconciliationController],
})
export class ReconciliationRoutesModule {}

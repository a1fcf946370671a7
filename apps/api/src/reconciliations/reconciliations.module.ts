import { Module } from '@nestjs/common';
import { ReconcileModule } from '@jembatan/reconcile';
import { ReconciliationController } from './reconciliation.controller';

@Module({ imports: [ReconcileModule], controllers: [ReconciliationController] })
export class ReconciliationRoutesModule {}

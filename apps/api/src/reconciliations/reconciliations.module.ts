import { Module } from '@nestjs/common';
import { ReconcileModule } from '@jembatan/reconcile';
import { StoresModule } from '@jembatan/stores';
import { ReconciliationController } from './reconciliation.controller';

@Module({ imports: [ReconcileModule, StoresModule], controllers: [ReconciliationController] })
export class ReconciliationRoutesModule {}

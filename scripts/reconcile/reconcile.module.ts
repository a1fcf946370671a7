import { Module } from '@nestjs/common';
import { ErpModule } from '@jembatan/erp';
import { PlatformModule } from '@jembatan/platform';
import { ReconcileModule } from '@jembatan/reconcile';
import { StoresModule } from '@jembatan/stores';

/** The replay without HTTP, jobs and clocks. */
@Module({ imports: [PlatformModule, ErpModule, StoresModule, ReconcileModule] })
export class ReconcileCommandModule {}

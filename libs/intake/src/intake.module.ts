import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { CatalogModule } from '@jembatan/catalog';
import { OrderingModule } from '@jembatan/ordering';
import { StoresModule } from '@jembatan/stores';
import { IntakeTidying } from './intake-tidying.service';
import { ManualNotaRepository } from './manual-nota.repository';
import { OrderImportJudging } from './order-import-judging.service';
import { OrderImportPapers } from './order-import-papers.service';
import { OrderImportRowRepository } from './order-import-row.repository';
import { OrderImportRun, OrderImportRunTools } from './order-import-run.service';
import { OrderImportRepository } from './order-import.repository';
import { OrderImports, OrderImportTools } from './order-imports.service';
import { SheetReader } from './sheet-reader.service';

@Module({
  imports: [AuditModule, CatalogModule, OrderingModule, StoresModule],
  providers: [
    IntakeTidying,
    ManualNotaRepository,
    OrderImportJudging,
    OrderImportPapers,
    OrderImportRepository,
    OrderImportRowRepository,
    OrderImportRun,
    OrderImportRunTools,
    OrderImports,
    OrderImportTools,
    SheetReader,
  ],
  exports: [IntakeTidying, OrderImportPapers, OrderImportRun, OrderImports],
})
export class IntakeModule {}

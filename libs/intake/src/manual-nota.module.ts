import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { IdentityModule } from '@jembatan/identity';
import { OrderingModule } from '@jembatan/ordering';
import { StoresModule } from '@jembatan/stores';
import { TasksModule } from '@jembatan/tasks';
import { ManualNotaRepository } from './manual-nota.repository';
import { ManualNotas, ManualNotaTools } from './manual-notas.service';
import { NotaKeying, NotaKeyingTools } from './nota-keying.service';

/** Paper notes alone: their routes need nothing of the files of many orders. */
@Module({
  imports: [AuditModule, IdentityModule, OrderingModule, StoresModule, TasksModule],
  providers: [ManualNotaRepository, ManualNotas, ManualNotaTools, NotaKeying, NotaKeyingTools],
  exports: [ManualNotas, NotaKeying],
})
export class ManualNotaModule {}

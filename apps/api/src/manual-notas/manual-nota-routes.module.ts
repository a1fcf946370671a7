import { Module } from '@nestjs/common';
import { ManualNotaModule } from '@jembatan/intake';
import { OrderingModule } from '@jembatan/ordering';
import { ManualNotaController } from './manual-nota.controller';
import { NotaDeskController } from './nota-desk.controller';

@Module({ imports: [ManualNotaModule, OrderingModule], controllers: [ManualNotaController, NotaDeskController] })
export class ManualNotaRoutesModule {}

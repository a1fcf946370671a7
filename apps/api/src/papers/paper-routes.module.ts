import { Module } from '@nestjs/common';
import { DocumentsModule } from '@jembatan/documents';
import { PaperController } from './paper.controller';
import { TabletKitController } from './tablet-kit.controller';

@Module({ imports: [DocumentsModule], controllers: [PaperController, TabletKitController] })
export class PaperRoutesModule {}

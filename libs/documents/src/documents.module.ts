import { Module } from '@nestjs/common';
import { CatalogModule } from '@jembatan/catalog';
import { SettingsModule } from '@jembatan/settings';
import { StoresModule } from '@jembatan/stores';
import { MadeDocumentRepository } from './made-document.repository';
import { PaperMaking, PaperMakingTools } from './paper-making.service';
import { PaperShelf, PaperShelfTools } from './paper-shelf.service';
import { TabletKits } from './tablet-kit.service';

@Module({
  imports: [CatalogModule, SettingsModule, StoresModule],
  providers: [MadeDocumentRepository, PaperMaking, PaperMakingTools, PaperShelf, PaperShelfTools, TabletKits],
  exports: [PaperMaking, PaperShelf, TabletKits],
})
export class DocumentsModule {}

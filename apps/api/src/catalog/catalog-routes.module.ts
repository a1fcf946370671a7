import { Module } from '@nestjs/common';
import { CatalogModule } from '@jembatan/catalog';
import { CatalogController } from './catalog.controller';
import { SyncController } from './sync.controller';

@Module({ imports: [CatalogModule], controllers: [CatalogController, SyncController] })
export class CatalogRoutesModule {}

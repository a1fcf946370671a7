import { Module } from '@nestjs/common';
import { CatalogModule } from '@jembatan/catalog';
import { PictureController } from './picture.controller';

@Module({ imports: [CatalogModule], controllers: [PictureController] })
export class PictureRoutesModule {}

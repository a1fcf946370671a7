import { Module } from '@nestjs/common';
import { StoresModule } from '@jembatan/stores';
import { StoreController } from './store.controller';

@Module({ imports: [StoresModule], controllers: [StoreController] })
export class StoreRoutesModule {}

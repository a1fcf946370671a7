import { Module } from '@nestjs/common';
import { OrderingModule } from '@jembatan/ordering';
import { StoresModule } from '@jembatan/stores';
import { StoreController } from './store.controller';

@Module({ imports: [OrderingModule, StoresModule], controllers: [StoreController] })
export class StoreRoutesModule {}

import { Module } from '@nestjs/common';
import { OrderingModule } from '@jembatan/ordering';
import { ShadowModule } from '@jembatan/shadow';
import { StoresModule } from '@jembatan/stores';
import { AdminStoreController } from './admin-store.controller';
import { StoreController } from './store.controller';

@Module({
  imports: [OrderingModule, ShadowModule, StoresModule],
  controllers: [AdminStoreController, StoreController],
})
export class StoreRoutesModule {}

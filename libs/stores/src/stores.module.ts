import { Module } from '@nestjs/common';
import { StoreAccounts } from './store-accounts.service';
import { StoreRepository } from './store.repository';

@Module({ providers: [StoreRepository, StoreAccounts], exports: [StoreAccounts] })
export class StoresModule {}

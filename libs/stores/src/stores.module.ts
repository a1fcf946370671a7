import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { IdentityModule } from '@jembatan/identity';
import { CustomerRepository } from './customer.repository';
import { CustomerSync } from './customer-sync.service';
import { StoreAccounts } from './store-accounts.service';
import { StoreDirectory } from './store-directory.service';
import { StoreSalesmen } from './store-salesmen.service';
import { StoreRepository } from './store.repository';
import { Territories } from './territories.service';
import { TerritoryRepository } from './territory.repository';

@Module({
  imports: [AuditModule, IdentityModule],
  providers: [
    CustomerRepository,
    CustomerSync,
    StoreAccounts,
    StoreDirectory,
    StoreRepository,
    StoreSalesmen,
    Territories,
    TerritoryRepository,
  ],
  exports: [CustomerSync, StoreAccounts, StoreDirectory, StoreSalesmen, Territories],
})
export class StoresModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { IdentityModule } from '@jembatan/identity';
import { CustomerRepository } from './customer.repository';
import { CustomerSync } from './customer-sync.service';
import { ImportBooks, PeopleImports } from './people-imports.service';
import { StoreAccounts } from './store-accounts.service';
import { StoreContactRepository } from './store-contact.repository';
import { StoreContacts } from './store-contacts.service';
import { StoreDirectory } from './store-directory.service';
import { StoreSalesmen } from './store-salesmen.service';
import { StoreRepository } from './store.repository';
import { StoreSurvey } from './store-survey.service';
import { Territories } from './territories.service';
import { TerritoryChanges } from './territory-changes.service';
import { TerritoryRepository } from './territory.repository';

@Module({
  imports: [AuditModule, IdentityModule],
  providers: [
    CustomerRepository,
    CustomerSync,
    ImportBooks,
    PeopleImports,
    StoreAccounts,
    StoreContactRepository,
    StoreContacts,
    StoreDirectory,
    StoreRepository,
    StoreSalesmen,
    StoreSurvey,
    Territories,
    TerritoryChanges,
    TerritoryRepository,
  ],
  exports: [
    CustomerSync,
    PeopleImports,
    StoreAccounts,
    StoreContacts,
    StoreDirectory,
    StoreSalesmen,
    StoreSurvey,
    Territories,
    TerritoryChanges,
  ],
})
export class StoresModule {}

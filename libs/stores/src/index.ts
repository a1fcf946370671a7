export { type CreditStanding } from './credit-standing';
export { CustomerSync, type SyncOutcome } from './customer-sync.service';
export { type CustomerRecord, ErpCredit, ErpCustomers } from './erp-customers.port';
export { storesMigrations } from './migrations';
export {
  IMPORT_FAULTS,
  IMPORT_ROLES,
  IMPORT_VERDICTS,
  type ImportFault,
  type ImportRole,
  type ImportRow,
  type ImportVerdict,
  type PlannedLine,
} from './people-import';
export { PeopleImports } from './people-imports.service';
export { mobileOf } from './mobile-number';
export { type Store, type StoreLocation } from './store';
export { StoreAccounts } from './store-accounts.service';
export { type StoreContact } from './store-contact';
export { StoreContacts } from './store-contacts.service';
export { type ListedStore, StoreDirectory, type StoreQuery } from './store-directory.service';
export { type StoreSalesman, StoreSalesmen } from './store-salesmen.service';
export { STORE_SORTS, type StoreSort } from './store.repository';
export { StoreSurvey, type SurveyedStore } from './store-survey.service';
export { syncCustomers } from './store.jobs';
export { STORE_TIME_ZONES, type StoreTimeZone, timeZoneOf } from './store-time.rules';
export { StoresModule } from './stores.module';
export { Territories } from './territories.service';
export { type TerritoryChange, TerritoryChanges } from './territory-changes.service';

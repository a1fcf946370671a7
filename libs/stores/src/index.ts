export { type CreditStanding } from './credit-standing';
export { type CustomerRecord, ErpCredit, ErpCustomers } from './erp-customers.port';
export { type Store, type StoreLocation } from './store';
export { StoreAccounts } from './store-accounts.service';
export { StoresModule } from './stores.module';
export { storesMigrations } from './migrations';

export * from './erp-orders.port';

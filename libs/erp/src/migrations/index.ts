import { ErpMeasure1700000012100 } from './1700000012100-erp-measure';

export const erpMigrations = [ErpMeasure1700000012100];

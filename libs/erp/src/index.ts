export { ErpCheck, type ErpCheckup } from './erp-check.service';
export { ERP_FAULTS, type ErpFault } from './erp-fault.rules';
export { ErpGate } from './erp-gate';
export {
  ERP_MEASURED,
  type ErpFigures,
  type ErpHealth,
  type ErpPoint,
  type Measured,
  MEASURED,
  STEP_SECONDS,
} from './erp-measure';
export { ErpMeasures } from './erp-measures.service';
export { ErpProbe } from './erp-probe.service';
export { ErpModule } from './erp.module';
export { erpMigrations } from './migrations';
export { type OrderBook, OrderDelivery } from './order-delivery';
export { ErpAdapter, type ErpCapabilities, ErpFailure, type BookedLine, type BookedOrder } from './erp.adapter';

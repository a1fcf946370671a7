export { ErpGate } from './erp-gate';
export { ErpProbe } from './erp-probe.service';
export { ErpModule } from './erp.module';
export { type OrderBook, OrderDelivery } from './order-delivery';
export { ErpAdapter, type ErpCapabilities, ErpFailure, type BookedLine, type BookedOrder } from './erp.adapter';

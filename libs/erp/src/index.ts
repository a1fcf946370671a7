export { ErpAdapter, type ErpCapabilities, ErpFailure, type BookedLine, type BookedOrder } from './erp.adapter';

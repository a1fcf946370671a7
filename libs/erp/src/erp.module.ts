import { Global, Module } from '@nestjs/common';
import { ErpCatalog, ErpStock } from '@jembatan/catalog';
import { Clock } from '@jembatan/kernel';
import { ErpOrders } from '@jembatan/ordering';
import { Config } from '@jembatan/platform';
import { ErpCredit, ErpCustomers } from '@jembatan/stores';
import { ErpMeasureRepository } from './erp-measure.repository';
import { ErpMeasures } from './erp-measures.service';
import { ErpCheck } from './erp-check.service';
import { ErpGate } from './erp-gate';
import { ErpProbe } from './erp-probe.service';
import { ErpTerms } from './erp-terms';
import { ErpAdapter } from './erp.adapter';
import { GatedCatalog, GatedCredit, GatedCustomers, GatedStock } from './gated-ports.adapter';
import { OrderDelivery } from './order-delivery';
import { RestAdapter } from './rest/rest.adapter';
import { TrytonAdapter } from './tryton/tryton.adapter';

const ADAPTERS = { rest: RestAdapter, tryton: TrytonAdapter } as const;

/** Joins the ports that the libs below state to the ERP of `ERP_KIND`. */
@Global()
@Module({
  providers: [
    {
      provide: ErpAdapter,
      inject: [Config],
      useFactory: (config: Config): ErpAdapter => new ADAPTERS[config.ERP_KIND](config),
    },
    ErpCheck,
    ErpGate,
    ErpMeasureRepository,
    ErpMeasures,
    ErpProbe,
    ErpTerms,
    { provide: ErpCatalog, useClass: GatedCatalog },
    { provide: ErpStock, useClass: GatedStock },
    { provide: ErpCustomers, useClass: GatedCustomers },
    { provide: ErpCredit, useClass: GatedCredit },
    {
      provide: ErpOrders,
      inject: [ErpGate, Clock],
      useFactory: (gate: ErpGate, clock: Clock) => new OrderDelivery(gate, clock),
    },
  ],
  exports: [ErpCheck, ErpCatalog, ErpStock, ErpCustomers, ErpCredit, ErpOrders, ErpMeasures, ErpProbe],
})
export class ErpModule {}

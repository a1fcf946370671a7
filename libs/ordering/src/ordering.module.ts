import { Global, Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { CatalogModule, StockClaims } from '@jembatan/catalog';
import { ServiceModeModule } from '@jembatan/service-mode';
import { StoresModule } from '@jembatan/stores';
import { TasksModule } from '@jembatan/tasks';
import { LiveCredit } from './live-credit.service';
import { OrderBacklog } from './order-backlog.service';
import { OrderClaimRepository } from './order-claim.repository';
import { OrderDraining } from './order-draining.service';
import { OrderForecasting } from './order-forecast.service';
import { OrderJudging } from './order-judging.service';
import { OrderListRepository } from './order-list.repository';
import { OrderPlacing, OrderPlacingTools } from './order-placing.service';
import { OrderQuery } from './order-query.service';
import { OrderQuote } from './order-quote.service';
import { OrderRejudgingRepository } from './order-rejudging.repository';
import { OrderRejudging, OrderRejudgingTools } from './order-rejudging.service';
import { OrderSendingRepository } from './order-sending.repository';
import { OrderSending, OrderSendingTools } from './order-sending.service';
import { OrderWitness } from './order-witness.service';
import { OrderRepository } from './order.repository';

/** Global, because the catalogue below asks it for `StockClaims` without knowing it. */
@Global()
@Module({
  imports: [AuditModule, CatalogModule, ServiceModeModule, StoresModule, TasksModule],
  providers: [
    LiveCredit,
    OrderClaimRepository,
    { provide: StockClaims, useExisting: OrderClaimRepository },
    OrderBacklog,
    OrderDraining,
    OrderForecasting,
    OrderRejudging,
    OrderRejudgingRepository,
    OrderRejudgingTools,
    OrderJudging,
    OrderListRepository,
    OrderPlacing,
    OrderPlacingTools,
    OrderQuery,
    OrderQuote,
    OrderRepository,
    OrderSending,
    OrderSendingRepository,
    OrderSendingTools,
    OrderWitness,
  ],
  exports: [
    StockClaims,
    OrderBacklog,
    OrderDraining,
    OrderForecasting,
    OrderRejudging,
    OrderPlacing,
    OrderQuery,
    OrderQuote,
    OrderSending,
  ],
})
export class OrderingModule {}

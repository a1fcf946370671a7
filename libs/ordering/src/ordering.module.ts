import { Global, Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { CatalogModule, StockClaims } from '@jembatan/catalog';
import { IdentityModule } from '@jembatan/identity';
import { NoticesModule } from '@jembatan/notices';
import { ServiceModeModule } from '@jembatan/service-mode';
import { SettingsModule } from '@jembatan/settings';
import { ShadowModule } from '@jembatan/shadow';
import { StoresModule } from '@jembatan/stores';
import { TasksModule } from '@jembatan/tasks';
import { ApprovalQueueRepository } from './approval-queue.repository';
import { ApprovalQueue } from './approval-queue.service';
import { LiveCredit } from './live-credit.service';
import { OrderApproval } from './order-approval.service';
import { OrderBacklog } from './order-backlog.service';
import { OrderBacklogQuery } from './order-backlog-query.service';
import { OrderBacklogRepository } from './order-backlog.repository';
import { OrderCancelling } from './order-cancelling.service';
import { OrderChangeRepository } from './order-change.repository';
import { OrderClaimRepository } from './order-claim.repository';
import { OrderDeskRepository } from './order-desk.repository';
import { OrderDeskLists } from './order-desk.service';
import { OrderDispute } from './order-dispute.service';
import { OrderDraining } from './order-draining.service';
import { OrderExchangeRepository } from './order-exchange.repository';
import { OrderExchanges } from './order-exchanges.service';
import { OrderFeedRepository } from './order-feed.repository';
import { OrderFiguresRepository } from './order-figures.repository';
import { OrderForecasting } from './order-forecast.service';
import { OrderGauges } from './order-gauges.service';
import { OrderHoldingRepository } from './order-holding.repository';
import { OrderHolding } from './order-holding.service';
import { OrderJudging } from './order-judging.service';
import { OrderLinkRepository } from './order-link.repository';
import { OrderLinks, OrderLinkTools } from './order-links.service';
import { OrderListRepository } from './order-list.repository';
import { OrderMessages } from './order-messages.service';
import { OrderPlacing, OrderPlacingTools } from './order-placing.service';
import { OrderPromiseRepository } from './order-promise.repository';
import { OrderPromises } from './order-promises.service';
import { OrderQuery } from './order-query.service';
import { OrderQuote } from './order-quote.service';
import { OrderRejudgingRepository } from './order-rejudging.repository';
import { OrderRejudging, OrderRejudgingTools } from './order-rejudging.service';
import { OrderResolution } from './order-resolution.service';
import { OrderRewriting } from './order-rewriting.service';
import { OrderSendingRepository } from './order-sending.repository';
import { OrderSending, OrderSendingTools } from './order-sending.service';
import { OrderStatusApplying } from './order-status-applying.service';
import { OrderStatusFeed, OrderStatusTools } from './order-status.service';
import { OrderWatch } from './order-watch.service';
import { OrderWitness } from './order-witness.service';
import { OrderSearchRepository } from './order-search.repository';
import { OrderSearch } from './order-search.service';
import { OrderViewRepository } from './order-view.repository';
import { OrderViews } from './order-view.service';
import { OrderRepository } from './order.repository';
import { OutageTerms } from './outage-terms.service';
import { OwnerNotices } from './owner-notices.service';
import { StoreTurns } from './store-turns.service';

/** Global, because the catalogue below asks it for `StockClaims` without knowing it. */
@Global()
@Module({
  imports: [
    AuditModule,
    CatalogModule,
    IdentityModule,
    NoticesModule,
    ServiceModeModule,
    SettingsModule,
    ShadowModule,
    StoresModule,
    TasksModule,
  ],
  providers: [
    ApprovalQueue,
    ApprovalQueueRepository,
    LiveCredit,
    OrderApproval,
    OrderBacklog,
    OrderBacklogQuery,
    OrderBacklogRepository,
    OrderCancelling,
    OrderChangeRepository,
    OrderClaimRepository,
    OrderDeskLists,
    OrderDeskRepository,
    OrderExchangeRepository,
    OrderExchanges,
    OrderSearch,
    OrderSearchRepository,
    OrderViewRepository,
    OrderViews,
    OrderDispute,
    OrderDraining,
    OrderFeedRepository,
    OrderFiguresRepository,
    OrderForecasting,
    OrderGauges,
    OrderHolding,
    OrderHoldingRepository,
    OrderJudging,
    OrderLinkRepository,
    OrderLinks,
    OrderLinkTools,
    OrderListRepository,
    OrderMessages,
    OrderPlacing,
    OrderPlacingTools,
    OrderPromiseRepository,
    OrderPromises,
    OrderQuery,
    OrderQuote,
    OrderRejudging,
    OrderRejudgingRepository,
    OrderRejudgingTools,
    OrderRepository,
    OrderResolution,
    OrderRewriting,
    OrderSending,
    OrderSendingRepository,
    OrderSendingTools,
    OrderStatusApplying,
    OrderStatusFeed,
    OrderStatusTools,
    OrderWatch,
    OrderWitness,
    OutageTerms,
    OwnerNotices,
    StoreTurns,
    { provide: StockClaims, useExisting: OrderClaimRepository },
  ],
  exports: [
    OrderExchanges,
    OrderDeskLists,
    OrderViews,
    ApprovalQueue,
    OrderApproval,
    OrderBacklog,
    OrderBacklogQuery,
    OrderCancelling,
    OrderDispute,
    OrderDraining,
    OrderForecasting,
    OrderHolding,
    OrderLinks,
    OrderMessages,
    OrderPlacing,
    OrderPromises,
    OrderQuery,
    OrderQuote,
    OrderRejudging,
    OrderResolution,
    OrderSearch,
    OrderSending,
    OrderStatusFeed,
    OrderWatch,
    StockClaims,
  ],
})
export class OrderingModule {}

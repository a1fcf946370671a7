export * from './erp-orders.port';
export { type Cart, type CartLine, MAX_LINES, type NotOrderable, type Reorder } from './cart';
export { purgeCarts } from './cart.jobs';
export { CartModule } from './cart.module';
export { CartService } from './cart.service';
export { orderingMigrations } from './migrations';
export { isInSight, type OrderNews, type OrderSight, orderSight } from './order-news';
export { OrderNewsFeed } from './order-news.service';
export { type OrderTemplate } from './order-template';
export { OrderTemplateService } from './order-template.service';
export { actingStore } from './acting-store';
export {
  CREDIT_REASONS,
  CREDIT_VERDICTS,
  type CreditJudgement,
  type CreditReason,
  type CreditVerdict,
} from './credit.rules';
export {
  ERP_STATES,
  type ErpState,
  type Order,
  ORDER_EVENT_KINDS,
  ORDER_ORIGINS,
  ORDER_STATUSES,
  type OrderEvent,
  type OrderEventKind,
  type OrderLine,
  type OrderOrigin,
  type OrderStatus,
  type OrderTotals,
} from './order';
export { drainKey, drainStore, followErp, ORDER_TOPIC } from './order.jobs';
export { OrderDraining } from './order-draining.service';
export { type WantedLine } from './order-lines.rules';
export { type OrderEntry, OrderPlacing, type Placed, type PlaceOrder } from './order-placing.service';
export { isWaiting, OrderSending, type Sent } from './order-sending.service';
export { OrderingModule } from './ordering.module';
export { OrderBacklog, type ReplayableOrder } from './order-backlog.service';
export { type OutcomeChange, PROMISED_OUTCOMES, type PromisedOrder, type PromisedOutcome } from './order-promise';
export { OrderPromises, type TellOutcome } from './order-promises.service';
export { OrderBacklogQuery } from './order-backlog-query.service';
export { BACKLOG_SORTS, type BacklogSort, type BriefOrder } from './order-backlog.repository';
export { type OrderForecast, OrderForecasting } from './order-forecast.service';
export { OrderRejudging, type Rejudged } from './order-rejudging.service';
export { LINE_FAULTS, type LineFault } from './order.errors';
export { CONFIRMATIONS, type Confirmation, confirmationOf } from './order-confirmation.rules';
export { type LatestOrder } from './order-list.repository';
export { type OrderListQuery, OrderQuery, type ToldOrder } from './order-query.service';
export { OrderQuote, type Quote } from './order-quote.service';
export { type Approval, type ApprovalResult, type BulkApproval, OrderApproval } from './order-approval.service';
export { APPROVAL_SORTS, type ApprovalSort } from './approval-queue.repository';
export { type ApprovalCase, ApprovalQueue } from './approval-queue.service';
export {
  RISK_LEVELS,
  RISK_POINTS,
  type RiskHint,
  type RiskLevel,
  type RiskPoint,
  type StoreHistory,
} from './approval-risk.rules';
export { OrderCancelling } from './order-cancelling.service';
export { type OrderLinkPurpose, ORDER_LINK_PURPOSES, ORDER_LINK_TOKEN } from './order-link';
export { type LinkedOrder, OrderLinks } from './order-links.service';
export { type MessageTemplate, OrderMessages } from './order-messages.service';
export { OrderHolding } from './order-holding.service';
export { type DeskFilter, type DeskOrder, ORDER_SORTS, type OrderSort } from './order-desk';
export { OrderDeskLists } from './order-desk.service';
export { OrderSearch } from './order-search.service';
export { type OrderView } from './order-view';
export { OrderViews } from './order-view.service';
export { type OrderExchange } from './order-exchange.repository';
export { OrderExchanges } from './order-exchanges.service';
export { OrderDispute } from './order-dispute.service';
export { type OrderFigures, OrderWatch } from './order-watch.service';
export { OrderResolution, type Resolve, RESOLUTIONS } from './order-resolution.service';
export { OrderStatusFeed } from './order-status.service';

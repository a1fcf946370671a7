import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AuditModule } from '@jembatan/audit';
import { CatalogModule } from '@jembatan/catalog';
import { DocumentsModule } from '@jembatan/documents';
import { ErpModule } from '@jembatan/erp';
import { IdentityModule } from '@jembatan/identity';
import { IntakeModule } from '@jembatan/intake';
import { NoticesModule } from '@jembatan/notices';
import { CartModule, OrderingModule } from '@jembatan/ordering';
import { JobRunnerModule, PlatformModule } from '@jembatan/platform';
import { ReconcileModule } from '@jembatan/reconcile';
import { ServiceModeModule } from '@jembatan/service-mode';
import { AbuseModule, ShadowModule } from '@jembatan/shadow';
import { StoresModule } from '@jembatan/stores';
import { TasksModule } from '@jembatan/tasks';
import { AbuseClock } from './abuse.clock';
import { AuditClock } from './audit.clock';
import { CarryOrderImportHandler } from './carry-order-import.handler';
import { ChainWatchClock } from './chain-watch.clock';
import { ExpirePersonalHandler } from './expire-personal.handler';
import { PublishChainHeadHandler } from './publish-chain-head.handler';
import { VerifyChainHandler } from './verify-chain.handler';
import { DeliverNoticeHandler } from './deliver-notice.handler';
import { DrainStoreHandler } from './drain-store.handler';
import { FollowSuspensionHandler } from './follow-suspension.handler';
import { LookAfterClock, LookAfterClockTools } from './look-after.clock';
import { LookAfterHandler } from './look-after.handler';
import { MakePapersHandler } from './make-papers.handler';
import { Observation } from './observation.service';
import { OrderStatusHandler } from './order-status.handler';
import { PapersClock } from './papers.clock';
import { ProbeClock } from './probe.clock';
import { PurgeCartsClock } from './purge-carts.clock';
import { PurgeCartsHandler } from './purge-carts.handler';
import { RunReconciliationHandler } from './run-reconciliation.handler';
import { OrderSearchClock } from './order-search.clock';
import { SealingClock } from './sealing.clock';
import { SendAgentReportHandler } from './send-agent-report.handler';
import { SendPasswordResetHandler } from './send-password-reset.handler';
import { SweepSessionsClock } from './sweep-sessions.clock';
import { SweepSessionsHandler } from './sweep-sessions.handler';
import { RefillRedisHandler, SyncItemsHandler, SyncPricesHandler, SyncStockHandler } from './sync-catalog.handler';
import { SyncCustomersHandler } from './sync-customers.handler';
import { SyncClock, SyncClockTools } from './sync.clock';
import { Ticks } from './ticks.service';
import { TidyIntakeClock } from './tidy-intake.clock';
import { TidyIntakeHandler } from './tidy-intake.handler';
import { WatchAgentsHandler } from './watch-agents.handler';

/** Everything jobs and clocks need. One import line a lib. */
@Module({
  imports: [
    PlatformModule,
    JobRunnerModule,
    ScheduleModule.forRoot(),
    AuditModule,
    CartModule,
    CatalogModule,
    DocumentsModule,
    ErpModule,
    IdentityModule,
    IntakeModule,
    NoticesModule,
    OrderingModule,
    ReconcileModule,
    ServiceModeModule,
    AbuseModule,
    ShadowModule,
    StoresModule,
    TasksModule,
  ],
  providers: [
    VerifyChainHandler,
    PublishChainHeadHandler,
    ExpirePersonalHandler,
    CarryOrderImportHandler,
    ChainWatchClock,
    AuditClock,
    AbuseClock,
    DeliverNoticeHandler,
    DrainStoreHandler,
    FollowSuspensionHandler,
    LookAfterClock,
    LookAfterClockTools,
    LookAfterHandler,
    MakePapersHandler,
    Observation,
    OrderStatusHandler,
    PapersClock,
    ProbeClock,
    PurgeCartsClock,
    PurgeCartsHandler,
    RunReconciliationHandler,
    SendAgentReportHandler,
    SendPasswordResetHandler,
    OrderSearchClock,
    SealingClock,
    SweepSessionsClock,
    SweepSessionsHandler,
    RefillRedisHandler,
    SyncClock,
    SyncClockTools,
    SyncCustomersHandler,
    SyncItemsHandler,
    SyncPricesHandler,
    SyncStockHandler,
    Ticks,
    TidyIntakeClock,
    TidyIntakeHandler,
    WatchAgentsHandler,
  ],
})
export class WorkerModule {}

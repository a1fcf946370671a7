import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { IdentityModule } from '@jembatan/identity';
import { NoticesModule } from '@jembatan/notices';
import { OrderingModule } from '@jembatan/ordering';
import { JobRunnerModule, PlatformModule } from '@jembatan/platform';
import { ReconcileModule } from '@jembatan/reconcile';
import { ServiceModeModule } from '@jembatan/service-mode';
import { DeliverNoticeHandler } from './deliver-notice.handler';
import { DrainStoreHandler } from './drain-store.handler';
import { LookAfterClock, LookAfterClockTools } from './look-after.clock';
import { LookAfterHandler } from './look-after.handler';
import { RunReconciliationHandler } from './run-reconciliation.handler';
import { SendPasswordResetHandler } from './send-password-reset.handler';
import { SweepSessionsClock } from './sweep-sessions.clock';
import { SweepSessionsHandler } from './sweep-sessions.handler';

/** Everything jobs and clocks need. One import line a lib. */
@Module({
  imports: [
    PlatformModule,
    JobRunnerModule,
    ScheduleModule.forRoot(),
    IdentityModule,
    NoticesModule,
    OrderingModule,
    ReconcileModule,
    ServiceModeModule,
  ],
  providers: [
    DeliverNoticeHandler,
    DrainStoreHandler,
    LookAfterClock,
    LookAfterClockTools,
    LookAfterHandler,
    RunReconciliationHandler,
    SendPasswordResetHandler,
    SweepSessionsClock,
    SweepSessionsHandler,
  ],
})
export class WorkerModule {}

import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { IdentityModule } from '@jembatan/identity';
import { NoticesModule } from '@jembatan/notices';
import { JobRunnerModule, PlatformModule } from '@jembatan/platform';
import { DeliverNoticeHandler } from './deliver-notice.handler';
import { SendPasswordResetHandler } from './send-password-reset.handler';
import { SweepSessionsClock } from './sweep-sessions.clock';
import { SweepSessionsHandler } from './sweep-sessions.handler';

/** Everything jobs and clocks need. One import line a lib. */
@Module({
  imports: [PlatformModule, JobRunnerModule, ScheduleModule.forRoot(), IdentityModule, NoticesModule],
  providers: [DeliverNoticeHandler, SendPasswordResetHandler, SweepSessionsClock, SweepSessionsHandler],
})
export class WorkerModule {}

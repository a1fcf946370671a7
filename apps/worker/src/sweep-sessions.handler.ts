import { Injectable } from '@nestjs/common';
import { SessionSweep, sweepSessions } from '@jembatan/identity';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@HandlesJob(sweepSessions)
@Injectable()
export class SweepSessionsHandler implements JobHandler<object> {
  constructor(private readonly sweeping: SessionSweep) {}

  handle(): Promise<void> {
    return this.sweeping.sweep();
  }
}

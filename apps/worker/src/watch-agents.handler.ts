import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';
import { AbuseWatch, watchAgents } from '@jembatan/shadow';

@Injectable()
@HandlesJob(watchAgents)
export class WatchAgentsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly watch: AbuseWatch) {}

  handle(ctx: Ctx, _payload: Record<string, never>, signal: AbortSignal): Promise<void> {
    return this.watch.look(ctx, signal);
  }
}

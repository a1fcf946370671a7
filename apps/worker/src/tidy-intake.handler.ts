import { Injectable } from '@nestjs/common';
import { IntakeTidying, tidyIntake } from '@jembatan/intake';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@Injectable()
@HandlesJob(tidyIntake)
export class TidyIntakeHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly tidying: IntakeTidying) {}

  handle(ctx: Ctx, _payload: Record<string, never>, signal: AbortSignal): Promise<void> {
    return this.tidying.tidy(ctx, signal);
  }
}

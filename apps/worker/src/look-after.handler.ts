import { Injectable } from '@nestjs/common';
import { OrderImportRun } from '@jembatan/intake';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';
import { lookAfter, Recovery } from '@jembatan/reconcile';

@Injectable()
@HandlesJob(lookAfter)
export class LookAfterHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly recovery: Recovery,
    private readonly imports: OrderImportRun,
  ) {}

  async handle(ctx: Ctx, _payload: Record<string, never>, signal: AbortSignal): Promise<void> {
    await this.imports.takeUp(ctx);
    await this.recovery.lookAfter(ctx, signal);
  }
}

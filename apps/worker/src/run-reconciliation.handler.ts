import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';
import { ReconciliationRun, runReconciliation } from '@jembatan/reconcile';

@Injectable()
@HandlesJob(runReconciliation)
export class RunReconciliationHandler implements JobHandler<{ id: string }> {
  constructor(private readonly run: ReconciliationRun) {}

  async handle(ctx: Ctx, { id }: { id: string }, signal: AbortSignal): Promise<void> {
    await this.run.carryOn(ctx, id, signal);
  }
}

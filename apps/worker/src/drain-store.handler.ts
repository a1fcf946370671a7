import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { drainStore, OrderDraining } from '@jembatan/ordering';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@Injectable()
@HandlesJob(drainStore)
export class DrainStoreHandler implements JobHandler<{ storeId: string }> {
  constructor(private readonly draining: OrderDraining) {}

  async handle(ctx: Ctx, { storeId }: { storeId: string }, signal: AbortSignal): Promise<void> {
    await this.draining.drain(ctx, storeId, signal);
  }
}

import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { followErp, OrderStatusFeed } from '@jembatan/ordering';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@Injectable()
@HandlesJob(followErp)
export class OrderStatusHandler implements JobHandler<{ readonly maxAgeSeconds: number }> {
  constructor(private readonly feed: OrderStatusFeed) {}

  async handle(ctx: Ctx, { maxAgeSeconds }: { maxAgeSeconds: number }, signal: AbortSignal): Promise<void> {
    await this.feed.follow(ctx, maxAgeSeconds, signal);
  }
}

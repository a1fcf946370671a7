import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';
import { CustomerSync, syncCustomers } from '@jembatan/stores';

@Injectable()
@HandlesJob(syncCustomers)
export class SyncCustomersHandler implements JobHandler<{ readonly maxAgeSeconds: number }> {
  constructor(private readonly customers: CustomerSync) {}

  async handle(ctx: Ctx, { maxAgeSeconds }: { maxAgeSeconds: number }, signal: AbortSignal): Promise<void> {
    await this.customers.run(ctx, maxAgeSeconds, signal);
  }
}

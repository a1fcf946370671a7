import { Injectable } from '@nestjs/common';
import { CartService, purgeCarts } from '@jembatan/ordering';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@Injectable()
@HandlesJob(purgeCarts)
export class PurgeCartsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly carts: CartService) {}

  async handle(): Promise<void> {
    await this.carts.purge();
  }
}

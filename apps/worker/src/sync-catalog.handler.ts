import { Injectable } from '@nestjs/common';
import {
  CatalogSync,
  refillRedis,
  SnapshotMirror,
  syncItems,
  type SyncPayload,
  syncPrices,
  syncStock,
} from '@jembatan/catalog';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@Injectable()
@HandlesJob(syncItems)
export class SyncItemsHandler implements JobHandler<SyncPayload> {
  constructor(private readonly sync: CatalogSync) {}

  async handle(ctx: Ctx, { maxAgeSeconds }: SyncPayload, signal: AbortSignal): Promise<void> {
    await this.sync.read(ctx, 'items', maxAgeSeconds, signal);
  }
}

@Injectable()
@HandlesJob(syncPrices)
export class SyncPricesHandler implements JobHandler<SyncPayload> {
  constructor(private readonly sync: CatalogSync) {}

  async handle(ctx: Ctx, { maxAgeSeconds }: SyncPayload, signal: AbortSignal): Promise<void> {
    await this.sync.read(ctx, 'prices', maxAgeSeconds, signal);
  }
}

@Injectable()
@HandlesJob(syncStock)
export class SyncStockHandler implements JobHandler<SyncPayload> {
  constructor(private readonly sync: CatalogSync) {}

  async handle(ctx: Ctx, { maxAgeSeconds }: SyncPayload, signal: AbortSignal): Promise<void> {
    await this.sync.read(ctx, 'stock', maxAgeSeconds, signal);
  }
}

@Injectable()
@HandlesJob(refillRedis)
export class RefillRedisHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly mirror: SnapshotMirror) {}

  handle(): Promise<void> {
    return this.mirror.refill();
  }
}

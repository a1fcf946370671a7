import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Announcements, Readings } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { type SyncOutcome } from '@jembatan/stores';
import { CatalogFeeds } from './catalog-feeds.service';
import { SnapshotMirror } from './snapshot-mirror.service';
import { type SnapshotKind } from './snapshot.repository';

/** Announced after each change of the catalogue. */
export const CATALOG_CHANGED = 'catalog';

/** Reads items, prices and stock from the ERP into the snapshots and their mirror. */
@Injectable()
export class CatalogSync {
  constructor(
    private readonly readings: Readings,
    private readonly mode: ServiceMode,
    private readonly feeds: CatalogFeeds,
    private readonly mirror: SnapshotMirror,
    private readonly announcements: Announcements,
  ) {}

  /** Everything once, in the order in which it is needed. */
  async run(ctx: Ctx): Promise<Record<SnapshotKind, SyncOutcome>> {
    const [items, prices, stock] = [
      await this.read(ctx, 'items'),
      await this.read(ctx, 'prices'),
      await this.read(ctx, 'stock'),
    ];
    return { items, prices, stock };
  }

  /**
   * One reading, unless the last is younger than `maxAgeSeconds`.
   * @throws DomainError `unavailable` / `erp.unavailable`; the next call goes on where this one stopped.
   */
  async read(
    _ctx: Ctx,
    kind: SnapshotKind,
    maxAgeSeconds = 0,
    signal = new AbortController().signal,
  ): Promise<SyncOutcome> {
    if (!this.mode.isUp(kind === 'stock' ? 'stock' : 'prices')) return { kind: 'waiting' };
    if (maxAgeSeconds > 0 && (await this.readings.isFresh(`catalog.${kind}`, maxAgeSeconds))) return { kind: 'fresh' };
    const outcome = await this.feeds.read(kind, signal);
    if (outcome.kind === 'published') {
      await this.mirror.refill();
      await this.announcements.announce(CATALOG_CHANGED);
    }
    return outcome;
  }
}

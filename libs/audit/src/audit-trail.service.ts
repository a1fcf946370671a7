import { Injectable } from '@nestjs/common';
import { type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type Deed } from './audit-record';
import { AuditRepository, type RecordedDeed } from './audit.repository';

/** What was done to things, as it was recorded. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly transactions: Transactions,
    private readonly records: AuditRepository,
  ) {}

  /** Deeds on any of the objects, newest first. */
  async of(
    _ctx: Ctx,
    objects: readonly Deed['object'][],
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<RecordedDeed>> {
    const found = await this.transactions.each((tx) => this.records.listOf(tx, objects, cursor ?? null, limit + 1));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}

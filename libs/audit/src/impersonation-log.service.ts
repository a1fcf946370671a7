import { Injectable } from '@nestjs/common';
import { type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { AuditRepository, type RecordedDeed } from './audit.repository';
import { Audit } from './audit.service';
import { recordNotFound } from './audit.errors';
import { type LogEntry, type LogFilter, type LogParties, type LogQuery } from './impersonation-log';
import { ImpersonationLogRepository } from './impersonation-log.repository';

const PAGE = 1000;
const PARTIES = 20;

/** What auditors do with the log is itself recorded, as a deed on this. */
const THE_LOG = { type: 'audit-log', id: 'impersonations' } as const;

/** Reads the log of impersonations. Every reading is recorded before it is answered. */
@Injectable()
export class ImpersonationLog {
  constructor(
    private readonly log: ImpersonationLogRepository,
    private readonly records: AuditRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  /** Newest first, unless asked otherwise. */
  async find(ctx: Ctx, { limit, cursor, sort, ...filter }: LogQuery): Promise<Page<LogEntry>> {
    const [found] = await this.transactions.run((tx) =>
      Promise.all([
        this.log.list(tx, filter, { sort, after: cursor ?? null, limit: limit + 1 }),
        this.audit.record(tx, ctx, reading('audit.read', { ...filter, cursor })),
      ]),
    );
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws DomainError `not-found` / `audit.record_not_found` */
  async get(ctx: Ctx, id: string): Promise<LogEntry> {
    return this.transactions.run(async (tx) => {
      const entry = await this.log.find(tx, id);
      if (!entry) throw recordNotFound(id);
      await this.audit.record(tx, ctx, reading('audit.read', { recordId: id }));
      return entry;
    });
  }

  /** Who occurs in the log: what a reader narrows it by. */
  parties(_ctx: Ctx, q: string): Promise<LogParties> {
    return this.transactions.each((tx) => this.log.parties(tx, q, PARTIES));
  }

  /** Everything that the filter lets through, page by page. Recorded before any of it is read. */
  async export(ctx: Ctx, format: string, filter: LogFilter): Promise<AsyncGenerator<LogEntry[]>> {
    await this.witness(ctx, 'audit.exported', { format, ...filter });
    return this.pages(filter);
  }

  /** Records that somebody reads, exports or verifies the log. */
  async witness(ctx: Ctx, action: string, details: object = {}): Promise<void> {
    await this.transactions.run((tx) => this.audit.record(tx, ctx, reading(action, details)));
  }

  /** Who read the log, what of it, and when: newest first. */
  async accesses(_ctx: Ctx, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<RecordedDeed>> {
    const found = await this.transactions.each((tx) => this.records.listOf(tx, [THE_LOG], cursor ?? null, limit + 1));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  private async *pages(filter: LogFilter): AsyncGenerator<LogEntry[]> {
    for (let before: string | null = null; ;) {
      const page: LogEntry[] = await this.transactions.each((tx) =>
        this.log.list(tx, filter, { after: before, limit: PAGE }),
      );
      if (page.length > 0) yield page;
      before = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return;
    }
  }
}

const reading = (action: string, details: object): Parameters<Audit['record']>[2] => ({
  ...{ action, object: THE_LOG, details: { ...details } },
});

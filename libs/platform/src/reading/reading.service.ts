import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type FeedPage, type SkippedRecord } from '@jembatan/kernel';
import { PinoLogger } from 'nestjs-pino';
import { type Counter } from 'prom-client';
import { Config } from '../config/config';
import { Transactions } from '../database/transactions';
import { Metrics } from '../metrics/metrics';
import { type Feed, type ReadingFault, type ReadingOutcome, type ReadingSkip, type ReadingState } from './reading';
import { type Attempt, DUPLICATE, HIDDEN, ReadingRepository, type StagedPage } from './reading.repository';

const MAX_PAGES = 1000;
const RESUMABLE_MS = 10 * 60_000;
const FULL_EVERY_MS = 24 * 3_600_000;
/** How far the foreign clock may be behind ours before a change is missed until the next full reading. */
const OVERLAP_MS = 10 * 60_000;

interface Progress {
  readonly fence: number;
  readonly beganAt: Date;
  readonly since: Date | null;
  readonly cursor: string | null;
  readonly pages: number;
  readonly publishedItems: number;
}

/**
 * Reads a foreign list page by page into a staging table and publishes it in one transaction. A reading that was cut off
 * goes on at its cursor; what was published before stands until a whole set is there.
 */
@Injectable()
export class Readings {
  private readonly skips: Counter<'kind'>;

  constructor(
    private readonly repository: ReadingRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: Config,
    metrics: Metrics,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(Readings.name);
    this.skips = metrics.counter('jembatan_reading_skipped_total', 'Foreign records left out or remarked', ['kind']);
    metrics.gauge('jembatan_snapshot_age_seconds', 'Age of what was last published', ['kind'], async (gauge) => {
      for (const { kind, asOf } of await this.states())
        if (asOf) gauge.set({ kind }, (this.clock.now().getTime() - asOf.getTime()) / 1000);
    });
  }

  /**
   * One reading from where it stands to its end. What the feed throws (`unavailable`) passes through; the reading can then
   * be taken up at its cursor for some minutes.
   * @throws DomainError `unavailable` / `reading.busy` while another process reads it or a dead one's lease runs.
   */
  async read<T>(feed: Feed<T>, signal: AbortSignal): Promise<ReadingOutcome> {
    const { kind } = feed;
    const attempt = await this.transactions.each((tx) => this.repository.acquire(tx, kind, this.leaseSeconds));
    if (!attempt) throw new DomainError('unavailable', 'reading.busy', { kind });
    try {
      const outcome = await this.readFrom(feed, await this.startingPoint(feed, attempt), signal);
      if (outcome.kind === 'failed')
        this.logger.warn({ kind, fault: outcome.fault }, 'a reading is not to be believed');
      return outcome;
    } finally {
      await this.transactions.each((tx) => this.repository.release(tx, kind, attempt.fence));
    }
  }

  /** Did the last published reading of `kind` begin within `seconds`? */
  async isFresh(kind: string, seconds: number): Promise<boolean> {
    const asOf = (await this.states()).find((state) => state.kind === kind)?.asOf;
    return asOf ? this.clock.now().getTime() - asOf.getTime() < seconds * 1000 : false;
  }

  states(): Promise<ReadingState[]> {
    return this.transactions.each((tx) => this.repository.states(tx));
  }

  /** What was skipped last, the newest first. */
  skipped(limit: number): Promise<ReadingSkip[]> {
    return this.transactions.each((tx) => this.repository.skips(tx, limit));
  }

  /** Longer than one page may take, so that a living holder never loses the reading. */
  private get leaseSeconds(): number {
    return (2 * this.config.ERP_READ_TIMEOUT_MS) / 1000 + 10;
  }

  private async startingPoint<T>(feed: Feed<T>, attempt: Attempt): Promise<Progress> {
    const { fence, publishedItems, beganAt, since, cursor, pages } = attempt;
    const now = this.clock.now();
    const young = beganAt !== null && now.getTime() - beganAt.getTime() < RESUMABLE_MS;
    if (attempt.state === 'reading' && young && pages > 0 && (since === null || feed.changeFeed))
      return { fence, publishedItems, beganAt, since, cursor, pages };
    const full =
      !feed.changeFeed ||
      attempt.fullDue ||
      attempt.asOf === null ||
      attempt.fullAsOf === null ||
      now.getTime() - attempt.fullAsOf.getTime() >= FULL_EVERY_MS;
    const from = full || attempt.asOf === null ? null : new Date(attempt.asOf.getTime() - OVERLAP_MS);
    await this.transactions.run((tx) => this.repository.begin(tx, feed.kind, fence, now, from));
    return { fence, publishedItems, beganAt: now, since: from, cursor: null, pages: 0 };
  }

  private async readFrom<T>(feed: Feed<T>, start: Progress, signal: AbortSignal): Promise<ReadingOutcome> {
    const { fence, since } = start;
    let { cursor, pages } = start;
    // A reading cut off after its last page has nothing left to ask.
    let more = pages === 0 || cursor !== null;
    while (more) {
      signal.throwIfAborted();
      if (pages >= MAX_PAGES) return this.fail(feed.kind, fence, 'reading.endless');
      const page = await this.ask(feed, start, cursor, signal);
      const staged = this.staged(feed, page, cursor, pages);
      this.skips.inc({ kind: feed.kind }, staged.skips.length);
      if (since !== null && staged.skips.some(({ key }) => key === null))
        return this.fail(feed.kind, fence, 'reading.hidden_record', staged.skips);
      const fault = await this.transactions.run((tx) =>
        this.repository.stage(tx, feed.kind, fence, staged, this.clock.now(), this.leaseSeconds),
      );
      if (fault) return this.fail(feed.kind, fence, fault);
      cursor = page.nextCursor;
      pages += 1;
      more = cursor !== null;
    }
    return this.publish(feed, start);
  }

  /** A cursor that no longer works at the first question after a resumption is not tried again. */
  private async ask<T>(
    feed: Feed<T>,
    start: Progress,
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<FeedPage<T>> {
    try {
      return await feed.page({ cursor, since: start.since, signal });
    } catch (error) {
      if (start.pages > 0 && cursor === start.cursor)
        await this.transactions.run((tx) =>
          this.repository.begin(tx, feed.kind, start.fence, this.clock.now(), start.since),
        );
      throw error;
    }
  }

  private staged<T>(feed: Feed<T>, page: FeedPage<T>, cursor: string | null, number: number): StagedPage {
    const rows = new Map<string, unknown>();
    const skips: SkippedRecord[] = [];
    const leaveOut = (skip: SkippedRecord): void => {
      rows.set(skip.key ?? `${HIDDEN}${number}.${skips.length}`, null);
      skips.push(skip);
    };
    page.skipped.forEach(leaveOut);
    page.items.forEach((record, index) => {
      const verdict = feed.judge(record);
      const place = `items[${index}]`;
      if (verdict.kind === 'refused') return leaveOut({ place, key: feed.subjectOf(record), reason: verdict.reason });
      const key = feed.keyOf(record);
      if (rows.get(key)) skips.push({ place, key, reason: DUPLICATE });
      if (verdict.remark) skips.push({ place, key: feed.subjectOf(record), reason: verdict.remark });
      rows.set(key, verdict.body);
    });
    return {
      cursor,
      nextCursor: page.nextCursor,
      digest: page.items.length === 0 ? null : createHash('sha256').update(JSON.stringify(page.items)).digest(),
      rows: [...rows].map(([key, body]) => ({ key, body })),
      skips,
    };
  }

  private async publish<T>(
    feed: Feed<T>,
    { fence, beganAt, since, publishedItems }: Progress,
  ): Promise<ReadingOutcome> {
    const { kind } = feed;
    const full = since === null;
    const counts = await this.transactions.run(async (tx) => {
      const { items, skipped, hidden } = await this.repository.count(tx, kind, fence);
      if (full && items === 0 && publishedItems > 0) return null;
      const set = { kind, asOf: beganAt, publishedAt: this.clock.now(), full, hidesRecords: hidden > 0 };
      await feed.publish(tx, set);
      await this.repository.finish(tx, set, items, skipped);
      return { items, skipped };
    });
    if (!counts) return this.fail(kind, fence, 'reading.empty');
    return { kind: 'published', asOf: beganAt, full, ...counts };
  }

  private async fail(
    kind: string,
    fence: number,
    fault: ReadingFault,
    skips: readonly SkippedRecord[] = [],
  ): Promise<ReadingOutcome> {
    await this.transactions.run((tx) => this.repository.fail(tx, kind, fence, fault, skips, this.clock.now()));
    return { kind: 'failed', fault };
  }
}

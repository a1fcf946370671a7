import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Announcements, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { isInSight, type NewsRange, type OrderNews, type OrderSight } from './order-news';
import { ORDER_TOPIC } from './order.jobs';
import { OrderNewsRepository } from './order-news.repository';
import { SequenceGaps } from './sequence-gaps';

/** Announcements may be lost: so often the timeline is looked at without one. */
const POLL_MS = 1000;
/** However many announcements come, the timeline is read no more often. */
const PAUSE_MS = 100;
const BATCH = 500;
/** How far back a fresh reader looks for numbers that were drawn but not yet committed. */
const LOOK_BACK = 1000;
const LATE_KEPT_MS = 120_000;

type Listener = (news: OrderNews) => void;

/**
 * Follows the timeline of all orders. Every committed event reaches every listener, in the order of its number but for
 * those that commit late.
 */
@Injectable()
export class OrderNewsFeed implements OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private gaps: SequenceGaps | null = null;
  /** What is not above was committed before we followed. */
  private liveFrom = 0;
  private late: { readonly news: OrderNews; readonly heardAt: number }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private wantedSoon = false;
  private stopped = false;
  private reading = false;
  private stopAnnouncements: (() => void) | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly events: OrderNewsRepository,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(OrderNewsFeed.name);
  }

  /** Begins to follow; for the processes that have listeners. */
  async start(): Promise<void> {
    this.liveFrom = await this.transactions.each((tx) => this.events.highest(tx));
    this.gaps = new SequenceGaps(Math.max(0, this.liveFrom - LOOK_BACK));
    this.stopAnnouncements = this.announcements.on(ORDER_TOPIC, () => this.schedule(true));
    this.schedule(true);
  }

  /** Calls `listener` for each event that is not told yet. What was told ends at number `upTo`. */
  listen(listener: Listener): { readonly upTo: number; readonly stop: () => void } {
    this.listeners.add(listener);
    return {
      upTo: Math.max(this.liveFrom, this.gaps?.highest ?? 0),
      stop: () => this.listeners.delete(listener),
    };
  }

  /**
   * What `sight` allows of the events told so far: at most `limit` after number `after` up to `upTo`, and before them
   * those that committed late; one of these may have been heard already.
   */
  async told(sight: OrderSight, { after, upTo }: NewsRange, limit: number): Promise<OrderNews[]> {
    const late = this.late.map(({ news }) => news).filter((news) => news.seq <= after && isInSight(sight, news));
    return [...late, ...(await this.transactions.each((tx) => this.events.inSight(tx, sight, { after, upTo }, limit)))];
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    this.stopAnnouncements?.();
    clearTimeout(this.timer);
  }

  /** Reads again: soon when something was announced, else when the poll is due. */
  private schedule(soon: boolean): void {
    this.wantedSoon ||= soon;
    if (this.stopped || this.reading || (this.timer && !soon)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), this.wantedSoon ? PAUSE_MS : POLL_MS);
  }

  private async read(): Promise<void> {
    this.timer = undefined;
    this.wantedSoon = false;
    this.reading = true;
    let more = false;
    try {
      more = await this.readBatch();
    } catch (error) {
      this.logger.warn({ error }, 'the timeline could not be read');
    } finally {
      this.reading = false;
      this.schedule(more || this.wantedSoon);
    }
  }

  /** True when there is more to read at once. */
  private async readBatch(): Promise<boolean> {
    const { gaps } = this;
    if (!gaps) return false;
    const now = this.clock.now().getTime();
    this.late = this.late.filter(({ heardAt }) => now - heardAt < LATE_KEPT_MS);
    const from = gaps.highest;
    const batch = await this.transactions.each((tx) => this.events.after(tx, from, gaps.missing(now), BATCH));
    for (const news of batch) {
      const late = gaps.saw(news.seq, now);
      if (late) this.late.push({ news, heardAt: now });
      if (late || news.seq > this.liveFrom) for (const listener of this.listeners) listener(news);
    }
    return batch.length === BATCH;
  }
}

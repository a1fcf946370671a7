import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Announcements, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { type OrderNews, type OrderSight } from './order-news';
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

/** Where the reading stands. What is not above `liveFrom` was committed before anybody listened. */
interface Position {
  readonly gaps: SequenceGaps;
  readonly liveFrom: number;
}

/**
 * Follows the timeline of all orders while somebody listens. Every committed event reaches every listener, in the order of
 * its number but for those that commit late.
 */
@Injectable()
export class OrderNewsFeed implements OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private position: Promise<Position> | null = null;
  private late: { readonly news: OrderNews; readonly heardAt: number }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private wantedSoon = false;
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

  /**
   * Calls `listener` for each event committed from now on; what was committed before is answered by `since` afterwards.
   * Returns how to stop.
   */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    const stop = (): void => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) this.end();
    };
    try {
      this.position ??= this.begin();
      await this.position;
      return stop;
    } catch (error) {
      stop();
      throw error;
    }
  }

  /**
   * At most `limit` events after number `seq` that `sight` allows, and before them those that committed late: one of these
   * may have been heard already.
   */
  async since(sight: OrderSight, seq: number, limit: number): Promise<{ late: OrderNews[]; missed: OrderNews[] }> {
    const late = this.late.map(({ news }) => news).filter((news) => news.seq <= seq);
    return { late, missed: await this.transactions.each((tx) => this.events.inSight(tx, sight, seq, limit)) };
  }

  onApplicationShutdown(): void {
    this.listeners.clear();
    this.end();
  }

  private async begin(): Promise<Position> {
    const liveFrom = await this.transactions.each((tx) => this.events.highest(tx));
    this.stopAnnouncements ??= this.announcements.on(ORDER_TOPIC, () => this.schedule(true));
    this.schedule(true);
    return { gaps: new SequenceGaps(Math.max(0, liveFrom - LOOK_BACK)), liveFrom };
  }

  private end(): void {
    this.stopAnnouncements?.();
    this.stopAnnouncements = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.position = null;
    this.late = [];
  }

  /** Reads again: soon when something was announced, else when the poll is due. */
  private schedule(soon: boolean): void {
    this.wantedSoon ||= soon;
    if (this.reading || this.listeners.size === 0 || (this.timer && !soon)) return;
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
    const current = this.position;
    if (!current) return false;
    const { gaps, liveFrom } = await current;
    const now = this.clock.now().getTime();
    this.late = this.late.filter(({ heardAt }) => now - heardAt < LATE_KEPT_MS);
    const from = gaps.highest;
    const batch = await this.transactions.each((tx) => this.events.after(tx, from, gaps.missing(now), BATCH));
    if (this.position !== current) return false;
    for (const news of batch) {
      const late = gaps.saw(news.seq, now);
      if (late) this.late.push({ news, heardAt: now });
      if (late || news.seq > liveFrom) for (const listener of this.listeners) listener(news);
    }
    return batch.length === BATCH;
  }
}

import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { added, type ErpHealth, type Measured, MEASURED, STEP_SECONDS, type StepCount } from './erp-measure';
import { ErpMeasureRepository } from './erp-measure.repository';

const SECOND = 1000;
const STEP_MS = STEP_SECONDS * SECOND;
/** Milliseconds between two writings: what a crash can lose. */
const WRITE_EVERY = 2 * SECOND;
const SHOWN_MS = 15 * 60 * SECOND;
const KEPT_MS = 60 * 60 * SECOND;

/** How the ERP answered lately. Each process counts what it asked, and adds it every two seconds to what all know. */
@Injectable()
export class ErpMeasures implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly unwritten = new Map<string, StepCount>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | null = null;
  private lost = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly measures: ErpMeasureRepository,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ErpMeasures.name);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** Counts a call that began at `begun` and is over now. Never waits. */
  count(name: Measured, begun: Date, failed: boolean): void {
    const now = this.clock.now().getTime();
    const ms = Math.max(0, now - begun.getTime());
    const at = new Date(Math.floor(now / STEP_MS) * STEP_MS);
    this.keep({ at, name, calls: 1, failed: failed ? 1 : 0, answeredMs: failed ? 0 : ms, slowestMs: ms });
  }

  /** The last 15 minutes. */
  async lately(): Promise<ErpHealth> {
    const from = new Date(this.clock.now().getTime() - SHOWN_MS);
    const [points, found] = await this.transactions.each((tx) =>
      Promise.all([this.measures.points(tx, from), this.measures.byName(tx, from)]),
    );
    const none = { calls: 0, failed: 0, averageMs: null, slowestMs: 0 };
    const byName = MEASURED.map((name) => found.find((one) => one.name === name) ?? { name, ...none });
    return { from, points, byName };
  }

  private keep(count: StepCount): void {
    const key = `${count.at.toISOString()} ${count.name}`;
    const known = this.unwritten.get(key);
    this.unwritten.set(key, known ? added(known, count) : count);
  }

  /** One writing at a time. */
  private write(): Promise<void> {
    this.writing ??= this.writeNow().finally(() => (this.writing = null));
    return this.writing;
  }

  private async writeNow(): Promise<void> {
    if (this.unwritten.size === 0) return;
    const counts = [...this.unwritten].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
    this.unwritten.clear();
    const now = this.clock.now().getTime();
    try {
      await this.transactions.each((tx) => this.measures.add(tx, counts));
      this.lost = false;
      await this.transactions.each((tx) => this.measures.forgetBefore(tx, new Date(now - KEPT_MS)));
    } catch (error) {
      if (!this.lost) this.logger.warn({ error }, 'figures of the ERP could not be written; they wait in memory');
      this.lost = true;
      for (const count of counts) if (count.at.getTime() > now - SHOWN_MS) this.keep(count);
    }
  }
}

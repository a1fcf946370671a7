import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { refillRedis, syncItems, syncPrices, syncStock } from '@jembatan/catalog';
import { Ids, systemCtx } from '@jembatan/kernel';
import { followErp } from '@jembatan/ordering';
import { Config, type Job, Jobs, Transactions } from '@jembatan/platform';
import { ERP_FUNCTIONS, type ErpFunction, ServiceMode } from '@jembatan/service-mode';
import { syncCustomers } from '@jembatan/stores';
import { PinoLogger } from 'nestjs-pino';

interface Feed {
  readonly job: Job<{ readonly maxAgeSeconds: number }>;
  readonly needs: ErpFunction;
  /** Of how many intervals one is its turn. */
  readonly every: number;
}

const FEEDS: readonly Feed[] = [
  { job: syncCustomers, needs: 'credit', every: 1 },
  { job: syncStock, needs: 'stock', every: 1 },
  { job: followErp, needs: 'orders', every: 1 },
  { job: syncItems, needs: 'prices', every: 10 },
  { job: syncPrices, needs: 'prices', every: 10 },
];

/** Workers tick each by themselves: a reading that is younger than this part of its interval is not repeated. */
const FRESH_PART = 0.8;

/** What only ids and logs need. */
@Injectable()
export class SyncClockTools {
  constructor(
    readonly ids: Ids,
    readonly logger: PinoLogger,
  ) {
    logger.setContext('SyncClock');
  }
}

/** Asks for each reading in its turn, and at once when the ERP function that it needs is back. */
@Injectable()
export class SyncClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopListening: (() => void) | undefined;
  private up: ReadonlySet<ErpFunction>;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly mode: ServiceMode,
    private readonly tools: SyncClockTools,
  ) {}

  onApplicationBootstrap(): void {
    let ticks = 0;
    const tick = (): void => {
      const turn = FEEDS.filter(({ every }) => ticks % every === 0);
      ticks += 1;
      void this.ask(turn);
    };
    tick();
    this.scheduler.addInterval('sync', setInterval(tick, this.config.SYNC_INTERVAL * 1000));
    this.up = this.functionsUp();
    this.stopListening = this.mode.onChange(() => this.askForWhatIsBack());
  }

  onApplicationShutdown(): void {
    this.stopListening?.();
  }

  private askForWhatIsBack(): void {
    const before = this.up;
    this.up = this.functionsUp();
    const back = FEEDS.filter(({ needs }) => this.up.has(needs) && !before.has(needs));
    if (back.length > 0) void this.ask(back);
  }

  private functionsUp(): Set<ErpFunction> {
    return new Set(ERP_FUNCTIONS.filter((name) => this.mode.isUp(name)));
  }

  private async ask(feeds: readonly Feed[]): Promise<void> {
    const ctx = systemCtx(this.tools.ids.next());
    const seconds = this.config.SYNC_INTERVAL * FRESH_PART;
    try {
      await this.transactions.run(async (tx) => {
        for (const { job, every } of feeds)
          await this.jobs.add(tx, ctx, job, { maxAgeSeconds: seconds * every }, { key: job.name, queue: job.name });
        await this.jobs.add(tx, ctx, refillRedis, {}, { key: refillRedis.name, queue: refillRedis.name });
      });
    } catch (error) {
      this.tools.logger.warn({ error }, 'readings could not be asked for; the next tick asks again');
    }
  }
}

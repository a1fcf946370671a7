import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Ids, systemCtx } from '@jembatan/kernel';
import { Config, Jobs, Transactions } from '@jembatan/platform';
import { lookAfter } from '@jembatan/reconcile';
import { ServiceMode } from '@jembatan/service-mode';
import { PinoLogger } from 'nestjs-pino';

const NAME = 'look-after';
const SECOND = 1000;

/** What only ids and logs need. */
@Injectable()
export class LookAfterClockTools {
  constructor(
    readonly ids: Ids,
    readonly logger: PinoLogger,
  ) {
    logger.setContext(LookAfterClock.name);
  }
}

/** Looks after what waits every RECONCILE_INTERVAL; each second while recovering, for people wait for the banner to go. */
@Injectable()
export class LookAfterClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly mode: ServiceMode,
    private readonly tools: LookAfterClockTools,
  ) {}

  onApplicationBootstrap(): void {
    let ticks = 0;
    const tick = (): void => {
      ticks += 1;
      const recovering = this.mode.current().functions.orders.mode === 'recovering';
      if (recovering || ticks % this.config.RECONCILE_INTERVAL === 0) void this.look();
    };
    this.scheduler.addInterval(NAME, setInterval(tick, SECOND));
    this.stopListening = this.mode.onChange(() => void this.look());
  }

  onApplicationShutdown(): void {
    this.stopListening?.();
  }

  private async look(): Promise<void> {
    const ctx = systemCtx(this.tools.ids.next());
    try {
      await this.transactions.each((tx) => this.jobs.add(tx, ctx, lookAfter, {}, { key: NAME, queue: NAME }));
    } catch (error) {
      this.tools.logger.warn({ error }, 'the look after what waits could not be asked for; the next tick asks again');
    }
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { OrderSearch } from '@jembatan/ordering';
import { PinoLogger } from 'nestjs-pino';

const NAME = 'order-search';
const EVERY_MS = 1000;

/** Takes what was ordered into the index that it is searched by. Not a job: each order would need one. */
@Injectable()
export class OrderSearchClock implements OnApplicationBootstrap {
  private running = false;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    private readonly search: OrderSearch,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(OrderSearchClock.name);
  }

  onApplicationBootstrap(): void {
    this.scheduler.addInterval(
      NAME,
      setInterval(() => void this.tick(), EVERY_MS),
    );
  }

  private async tick(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.search.catchUp();
    } catch (error) {
      this.logger.warn({ error }, 'orders could not be taken into the index for searching; the next tick tries again');
    } finally {
      this.running = false;
    }
  }
}

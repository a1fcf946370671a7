import { Injectable } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { PinoLogger } from 'nestjs-pino';

/** Work that each worker does over and over by itself, without a job: begun again only when it has ended. */
@Injectable()
export class Ticks {
  constructor(
    private readonly scheduler: SchedulerRegistry,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(Ticks.name);
  }

  /** Until the worker stops. Work that fails is logged under `name`, and tried again at the next tick. */
  every(milliseconds: number, name: string, work: () => Promise<unknown>): void {
    let running = false;
    const tick = async (): Promise<void> => {
      if (running) return;
      running = true;
      try {
        await work();
      } catch (error) {
        this.logger.warn({ error, work: name }, 'a tick failed; the next one tries again');
      } finally {
        running = false;
      }
    };
    this.scheduler.addInterval(
      name,
      setInterval(() => void tick(), milliseconds),
    );
  }
}

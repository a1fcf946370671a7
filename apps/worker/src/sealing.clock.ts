import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Sealing } from '@jembatan/audit';
import { PinoLogger } from 'nestjs-pino';

const NAME = 'sealing';
const EVERY_MS = 500;

/**
 * Seals what was recorded. Not a job: a queue full of slow ones would delay it. Every worker tries, and a lock in the
 * database lets one at a time.
 */
@Injectable()
export class SealingClock implements OnApplicationBootstrap {
  private running = false;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    private readonly sealing: Sealing,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(SealingClock.name);
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
      await this.sealing.seal();
    } catch (error) {
      this.logger.warn({ error }, 'the log could not be sealed; the next tick tries again');
    } finally {
      this.running = false;
    }
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Sealing } from '@jembatan/audit';
import { Ticks } from './ticks.service';

/**
 * Seals what was recorded. Not a job: a queue full of slow ones would delay it. Every worker tries, and a lock in the
 * database lets one at a time.
 */
@Injectable()
export class SealingClock implements OnApplicationBootstrap {
  constructor(
    private readonly ticks: Ticks,
    private readonly sealing: Sealing,
  ) {}

  onApplicationBootstrap(): void {
    this.ticks.every(500, 'sealing', () => this.sealing.seal());
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { OrderSearch } from '@jembatan/ordering';
import { Ticks } from './ticks.service';

/** Takes what was ordered into the index that it is searched by. Not a job: each order would need one. */
@Injectable()
export class OrderSearchClock implements OnApplicationBootstrap {
  constructor(
    private readonly ticks: Ticks,
    private readonly search: OrderSearch,
  ) {}

  onApplicationBootstrap(): void {
    this.ticks.every(1000, 'order-search', () => this.search.catchUp());
  }
}

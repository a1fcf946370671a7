import { Injectable } from '@nestjs/common';
import { Transactions } from '@jembatan/platform';
import { OrderSearchRepository } from './order-search.repository';

/** Orders taken into the index by one transaction. */
const BATCH = 500;

/** Takes orders that are new or were changed into the index that they are searched by. Until then they are read one by one. */
@Injectable()
export class OrderSearch {
  constructor(
    private readonly transactions: Transactions,
    private readonly words: OrderSearchRepository,
  ) {}

  /** Takes in whatever waits, or leaves it to another who is at it. */
  async catchUp(): Promise<void> {
    if (!(await this.transactions.each((tx) => this.words.anyWaiting(tx)))) return;
    const takeIn = (): Promise<number> =>
      this.transactions.run(async (tx) => ((await this.words.lock(tx)) ? this.words.takeIn(tx, BATCH) : 0));
    while ((await takeIn()) === BATCH);
  }
}

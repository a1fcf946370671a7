import { Injectable } from '@nestjs/common';

/**
 * Lets the orders of one store wait for each other here, not on the store's row: there each of them would hold a connection,
 * and one busy store could take the whole pool. The row's lock still decides between processes.
 */
@Injectable()
export class StoreTurns {
  private readonly last = new Map<string, Promise<void>>();

  /** Runs `work` after everything asked for this store before it. */
  async take<T>(storeId: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(storeId);
    let done = (): void => undefined;
    const mine = new Promise<void>((resolve) => (done = resolve));
    this.last.set(storeId, mine);
    try {
      await before;
      return await work();
    } finally {
      done();
      if (this.last.get(storeId) === mine) this.last.delete(storeId);
    }
  }
}

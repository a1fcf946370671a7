import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Jobs, Transactions } from '@jembatan/platform';
import { drainKey, drainStore } from './order.jobs';
import { OrderSendingRepository } from './order-sending.repository';
import { OrderSending } from './order-sending.service';

/** How long to wait for a place at the ERP, or for somebody else's lease, before looking again. */
const HELD_PAUSE_MS = 500;

/** Sends what waits of one store, oldest first: a later order never overtakes an earlier one whose outcome is open. */
@Injectable()
export class OrderDraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly waiting: OrderSendingRepository,
    private readonly sending: OrderSending,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async drain(ctx: Ctx, storeId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.sending.maySend) {
      const next = await this.transactions.each((tx) => this.waiting.oldestWaiting(tx, storeId));
      if (!next) return;
      const now = this.clock.now();
      if (next.nextTryAt && next.nextTryAt > now) return this.again(ctx, storeId, next.nextTryAt);
      if (next.leased) return this.again(ctx, storeId, soon(now));
      const sent = await this.sending.send(ctx, next.id);
      if (sent.kind === 'held') return this.again(ctx, storeId, soon(now));
      if (sent.kind !== 'not-waiting' && sent.outcome.status === 'placed') return;
    }
  }

  private async again(ctx: Ctx, storeId: string, runAt: Date): Promise<void> {
    await this.transactions.each((tx) =>
      this.jobs.add(tx, ctx, drainStore, { storeId }, { key: drainKey(storeId), runAt }),
    );
  }
}

const soon = (now: Date): Date => new Date(now.getTime() + HELD_PAUSE_MS);

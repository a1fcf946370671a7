import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { type Order, OrderForecasting, OrderRejudging, OrderSending } from '@jembatan/ordering';
import { type ItemOutcome } from './reconciliation';

export interface Replayed {
  readonly outcome: ItemOutcome;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Between two looks at an order that somebody else is sending. */
const LOOK_AGAIN_MS = 200;

/** Brings one waiting order to an outcome, or to a forecast of it. */
@Injectable()
export class OrderReplay {
  constructor(
    private readonly sending: OrderSending,
    private readonly rejudging: OrderRejudging,
    private readonly forecasting: OrderForecasting,
    private readonly clock: Clock,
  ) {}

  /** Null when it could not come to an outcome now: the ERP is down, or `signal` fired. The order waits on. */
  async replay(ctx: Ctx, orderId: string, signal: AbortSignal): Promise<Replayed | null> {
    await this.rejudging.rejudge(ctx, orderId);
    while (this.sending.maySend && !signal.aborted) {
      const sent = await this.sending.send(ctx, orderId);
      if (sent.kind === 'not-waiting') return settled(sent.order);
      if (sent.kind !== 'held' && sent.outcome.status !== 'placed')
        return settled({ ...sent.order, status: sent.outcome.status, erp: { ...sent.order.erp, ...sent.outcome } });
      await this.rest(sent.kind === 'held' ? null : sent.outcome.nextTryAt, signal);
    }
    return null;
  }

  async forecast(orderId: string): Promise<Replayed> {
    const { outcome, order, faults, prices, credit } = await this.forecasting.forecast(orderId);
    return { outcome, details: { number: order.number, faults, prices, credit } };
  }

  /** A try without an outcome has its pause here too: tries in a row would use up what the ERP has to settle in. */
  private async rest(nextTryAt: Date | null, signal: AbortSignal): Promise<void> {
    const left = nextTryAt === null ? 0 : nextTryAt.getTime() - this.clock.now().getTime();
    await pause(Math.max(LOOK_AGAIN_MS, left), undefined, { signal }).catch(() => undefined);
  }
}

/** The outcome that the order's own state tells: whoever brought it there. */
function settled({ number, status, erp, credit }: Order): Replayed {
  const details = { number, erpNumber: erp.number, differences: erp.differences, refusals: erp.refusals };
  switch (status) {
    case 'booked':
    case 'partly-shipped':
    case 'shipped':
    case 'invoiced':
    case 'completed':
      return { outcome: 'accepted', details };
    case 'awaiting-approval':
      return { outcome: 'needs-approval', details: { number, credit } };
    case 'needs-review':
      return { outcome: erp.state === 'changed' ? 'changed' : erp.state === 'refused' ? 'refused' : 'failed', details };
    case 'placed':
    case 'held':
    case 'rejected':
    case 'cancelled':
      return { outcome: 'skipped', details: { number, status } };
  }
}

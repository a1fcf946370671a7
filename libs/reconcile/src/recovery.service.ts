import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { OrderBacklog, OrderRejudging, OrderSending } from '@jembatan/ordering';
import { Jobs, Transactions } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { runReconciliation } from './reconciliation.jobs';
import { ReconciliationRepository } from './reconciliation.repository';
import { Reconciliations, runKey } from './reconciliation.service';

/** How many orders one look judges again; the next look goes on. */
const MOST_REJUDGED = 200;

/** What recovery needs besides the books. */
@Injectable()
export class RecoveryTools {
  constructor(
    readonly mode: ServiceMode,
    readonly sending: OrderSending,
    readonly rejudging: OrderRejudging,
    readonly clock: Clock,
  ) {}
}

/** What nobody has to think of: replays at recovery, takes up what a dead worker left, drops stray drafts. */
@Injectable()
export class Recovery {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ReconciliationRepository,
    private readonly reconciliations: Reconciliations,
    private readonly backlog: OrderBacklog,
    private readonly jobs: Jobs,
    private readonly tools: RecoveryTools,
  ) {}

  /** May be called at any time, by any worker, also twice at once. */
  async lookAfter(ctx: Ctx, signal: AbortSignal): Promise<void> {
    const { mode, sending, clock } = this.tools;
    if (!sending.maySend) return;
    await this.takeUp(ctx);
    if (mode.current().functions.orders.mode === 'recovering') await this.recover(ctx);
    else {
      await this.backlog.nudge(ctx);
      await this.judgeAgain(ctx, signal);
    }
    await this.backlog.sweep(clock.now(), signal);
  }

  /**
   * Replays what was ordered during the outage, in one run; once none of it waits any more, the mode is normal. While the
   * run is open, paused too, nothing else sends what it planned.
   */
  private async recover(ctx: Ctx): Promise<void> {
    const { mode } = this.tools;
    const { since } = mode.current().functions.orders;
    const waits = await this.backlog.waitsSince(since);
    const replay = await this.transactions.each((tx) => this.runs.since(tx, since));
    if (replay.open) return;
    if (!replay.any && (waits || (await this.backlog.unjudged(1)).length > 0))
      await this.reconciliations.start(ctx, { dryRun: false, storeId: null, limit: null });
    else if (waits) await this.backlog.nudge(ctx);
    else await mode.recovered('orders');
  }

  /** Orders whose credit could not be judged are judged again as soon as the ERP can be asked. */
  private async judgeAgain(ctx: Ctx, signal: AbortSignal): Promise<void> {
    const { mode, rejudging } = this.tools;
    for (const orderId of await this.backlog.unjudged(MOST_REJUDGED)) {
      if (signal.aborted || !mode.isUp('credit')) return;
      await rejudging.rejudge(ctx, orderId);
    }
  }

  private async takeUp(ctx: Ctx): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const id of await this.runs.abandoned(tx))
        await this.jobs.add(tx, ctx, runReconciliation, { id }, { key: runKey(id) });
    });
  }
}

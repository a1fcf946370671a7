import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type ChainAlarm, ChainWatch } from '@jembatan/audit';
import { Ids, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { PinoLogger } from 'nestjs-pino';
import { Ticks } from './ticks.service';

const TASK = 'audit.alarm';

/** Looks after the audit chain. Not a job: when the queue stands still is when somebody must hear of it. */
@Injectable()
export class ChainWatchClock implements OnApplicationBootstrap {
  private raised = new Set<ChainAlarm['kind']>();

  constructor(
    private readonly ticks: Ticks,
    private readonly watch: ChainWatch,
    private readonly tasks: Tasks,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ChainWatchClock.name);
  }

  onApplicationBootstrap(): void {
    this.ticks.every(5000, 'chain-watch', () => this.look());
  }

  /** A wait that is over closes its task; whatever else was found needs a person. */
  private async look(): Promise<void> {
    const alarms = await this.watch.look();
    for (const alarm of alarms) await this.raise(alarm);
    if (this.raised.has('unsealed') && !alarms.some(({ kind }) => kind === 'unsealed')) await this.close('unsealed');
    this.raised = new Set(alarms.map(({ kind }) => kind));
  }

  private async raise({ kind, words }: ChainAlarm): Promise<void> {
    if (!this.raised.has(kind)) this.logger.error({ kind }, words);
    const ctx = systemCtx(this.ids.next());
    await this.transactions.each((tx) =>
      this.tasks.open(tx, ctx, { kind: TASK, subject: { type: 'audit-chain', id: kind }, details: { words } }),
    );
  }

  private async close(kind: ChainAlarm['kind']): Promise<void> {
    const ctx = systemCtx(this.ids.next());
    await this.transactions.each((tx) => this.tasks.close(tx, ctx, TASK, kind, 'sealed'));
  }
}

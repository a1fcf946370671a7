import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { makePapers, PaperMaking } from '@jembatan/documents';
import { Ids, systemCtx } from '@jembatan/kernel';
import { Jobs, Transactions } from '@jembatan/platform';
import { Ticks } from './ticks.service';

const EVERY_MS = 30_000;

/** Sees to it that the papers of each price list are looked at when it is time: one after the other, over all workers. */
@Injectable()
export class PapersClock implements OnApplicationBootstrap {
  constructor(
    private readonly papers: PaperMaking,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly ticks: Ticks,
  ) {}

  onApplicationBootstrap(): void {
    this.ticks.every(EVERY_MS, 'papers', () => this.tick());
  }

  private async tick(): Promise<void> {
    const ctx = systemCtx(this.ids.next());
    const due = await this.papers.due();
    await this.transactions.run(async (tx) => {
      for (const priceList of due) {
        const key = `${makePapers.name}:${priceList}`;
        await this.jobs.add(tx, ctx, makePapers, { priceList }, { key, queue: makePapers.name });
      }
    });
    await this.papers.sweep();
  }
}

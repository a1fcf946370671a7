import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { type CreditJudgement } from './credit.rules';
import { LiveCredit } from './live-credit.service';
import { OrderJudging } from './order-judging.service';
import { type WantedLine } from './order-lines.rules';
import { type QuotedLines, quoteLines } from './order-quote.rules';

export interface Quote extends QuotedLines {
  /** As placing would judge the sum of the lines without faults; RED too is only shown. */
  readonly credit: CreditJudgement;
}

/** What an order would cost and how it would be judged, now. Changes nothing and holds nothing. */
@Injectable()
export class OrderQuote {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: StoreAccounts,
    private readonly judging: OrderJudging,
    private readonly liveCredit: LiveCredit,
  ) {}

  async quote(_ctx: Ctx, storeId: string, wanted: readonly WantedLine[]): Promise<Quote> {
    const heard = await this.transactions.each((tx) => this.accounts.get(tx, storeId));
    const live = !this.judging.isHeard(heard) && this.liveCredit.mayAsk;
    if (live) await this.liveCredit.ask(heard);
    return this.transactions.each(async (tx) => {
      const store = live ? await this.accounts.get(tx, storeId) : heard;
      const quoted = quoteLines(await this.judging.load(tx, store, wanted));
      const credit = await this.judging.judge(tx, store, quoted.totals.grandTotal, { orderId: null, live });
      return { ...quoted, credit };
    });
  }
}

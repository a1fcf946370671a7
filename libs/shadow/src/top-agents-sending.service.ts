import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Notices } from '@jembatan/notices';
import { Config, Transactions } from '@jembatan/platform';
import { judgeSending, monthBefore, nameOfMonth, rowsOf } from './top-agents.rules';
import { TopAgentsRepository } from './top-agents.repository';
import { TopAgents } from './top-agents.service';

/** What only the letter needs. */
@Injectable()
export class TopAgentsSendingTools {
  constructor(
    readonly clock: Clock,
    readonly config: Config,
  ) {}
}

/** Sends last month's report to the auditors, and reminds them until one has signed. */
@Injectable()
export class TopAgentsSending {
  constructor(
    private readonly reports: TopAgents,
    private readonly books: TopAgentsRepository,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly transactions: Transactions,
    private readonly tools: TopAgentsSendingTools,
  ) {}

  /** Asked for again, it writes to nobody twice. Answers how many were written to. */
  async send(ctx: Ctx): Promise<number> {
    const now = this.tools.clock.now();
    const month = monthBefore(now);
    return this.transactions.run(async (tx) => {
      const [report, sent, auditors] = [
        await this.reports.within(tx, month),
        await this.books.sent(tx, month),
        await this.people.withRole(tx, 'auditor'),
      ];
      const link = `${this.tools.config.PUBLIC_URL}/audit/report?month=${month}`;
      let written = 0;
      for (const { id, name, email } of auditors) {
        const kind = judgeSending({ sentAt: sent.get(id) ?? null, signed: report.signOff !== null, now });
        if (kind === 'nothing' || email === null) continue;
        const values = { name, month: nameOfMonth(month), rows: rowsOf(report), link, reminder: kind === 'reminder' };
        await this.books.setSent(tx, month, id, now);
        await this.notices.enqueue(tx, ctx, { to: email, template: 'agent-report', values });
        written += 1;
      }
      return written;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Config, Transactions } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { mailOf } from './mail';
import { Mailer, MailRefused } from './mailer.adapter';
import { type Notice } from './notice';
import { NoticeRepository } from './notice.repository';
import { judgeTry } from './notice.rules';
import { draftOf, TEMPLATES } from './template';

const ERROR_MAX = 500;

@Injectable()
export class NoticeDelivery {
  private readonly host: string;

  constructor(
    private readonly notices: NoticeRepository,
    private readonly mailer: Mailer,
    private readonly tasks: Tasks,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.host = new URL(config.PUBLIC_URL).hostname;
  }

  /**
   * Tries once to send the notice. A repeated try carries the same Message-ID, so that a message whose answer was lost is
   * recognised as the same one. Given up, it becomes a task.
   * @throws what kept the mail from going out, when it is worth another try.
   */
  async deliver(ctx: Ctx, noticeId: string): Promise<void> {
    const notice = await this.transactions.each((tx) => this.notices.find(tx, noticeId));
    if (!notice || notice.state === 'sent' || notice.state === 'given-up') return;
    try {
      await this.mailer.send(mailOf(`${notice.id}@${this.host}`, notice.to, draftOf(notice.template, notice.values)));
    } catch (error) {
      const state = await this.settle(ctx, notice, error instanceof MailRefused ? 'refused' : 'failed', error);
      if (state === 'failed') throw error;
      return;
    }
    await this.settle(ctx, notice, 'taken', null);
  }

  private async settle(
    ctx: Ctx,
    notice: Notice,
    result: 'taken' | 'refused' | 'failed',
    error: unknown,
  ): Promise<'sent' | 'failed' | 'given-up'> {
    const { id, template, to, attempts } = notice;
    const state = judgeTry({ attempts, result });
    await this.transactions.run(async (tx) => {
      await this.notices.settle(tx, id, {
        state,
        at: this.clock.now(),
        error: error instanceof Error ? error.message.slice(0, ERROR_MAX) : null,
        forget: state === 'failed' ? [] : TEMPLATES[template].secrets,
      });
      if (state === 'given-up')
        await this.tasks.open(tx, ctx, {
          kind: 'notice.undeliverable',
          subject: { type: 'notice', id },
          details: { template, to },
        });
    });
    return state;
  }
}

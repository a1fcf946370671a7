import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { Announcements, Jobs, Transactions, type Tx } from '@jembatan/platform';
import { Thresholds } from '@jembatan/settings';
import { Tasks } from '@jembatan/tasks';
import { type Notice } from './notice';
import { NoticeChannels, type Sent } from './notice-channels.service';
import { deliverNotice, deliveryKey, NOTICE_TOPIC } from './notice.jobs';
import { NoticeRepository } from './notice.repository';
import { type Judged, judgeTry, MAX_AMBIGUOUS, type Terms } from './notice.rules';
import { kept, TEMPLATES } from './template';

const ERROR_MAX = 500;
const UNDELIVERABLE = 'notice.undeliverable';

/** What delivering needs besides the books. */
@Injectable()
export class NoticeDeliveryTools {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    readonly thresholds: Thresholds,
    readonly announcements: Announcements,
  ) {}
}

@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly channels: NoticeChannels,
    private readonly tasks: Tasks,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly tools: NoticeDeliveryTools,
  ) {}

  /**
   * Tries once to send the notice and writes the next try, the other channel or the task that follows. A repeated try
   * carries the same Message-ID or reference, so that a message whose answer was lost is recognised as the same one.
   */
  async deliver(ctx: Ctx, noticeId: string): Promise<void> {
    const now = this.tools.clock.now();
    const notBefore = await this.transactions.each((tx) => this.notices.notBefore(tx, noticeId, now));
    if (notBefore) return this.transactions.run((tx) => this.later(tx, ctx, noticeId, notBefore));
    const notice = await this.transactions.each((tx) => this.notices.begin(tx, noticeId, now));
    if (!notice) return;
    await this.settle(ctx, notice, now, isSpent(notice) ? LOST : await this.channels.send(notice));
  }

  private get terms(): Terms {
    const { thresholds } = this.tools;
    return { retry: thresholds.of('noticeRetry'), fallback: thresholds.of('noticeFallback') * 1000 };
  }

  private async settle(ctx: Ctx, notice: Notice, triedAt: Date, sent: Sent): Promise<void> {
    const now = this.tools.clock.now();
    const ambiguous = notice.ambiguous + (sent.kind === 'ambiguous' && sent !== LOST ? 1 : 0);
    const failingSince = notice.failingSince ?? triedAt;
    const { attempts, reserve, channel } = notice;
    const judged = judgeTry({
      result: sent.kind,
      attempts,
      ambiguous: channel === 'sms' ? ambiguous : 0,
      failingSince,
      now,
      hasReserve: reserve !== null,
      terms: this.terms,
    });
    const outcome = {
      ...judged,
      at: now,
      error: 'error' in sent ? sent.error.slice(0, ERROR_MAX) : null,
      ambiguous,
      failingSince: sent.kind === 'taken' ? notice.failingSince : failingSince,
      via: 'via' in sent ? sent.via : null,
      providerId: 'providerId' in sent ? sent.providerId : null,
      reserveUsed: judged.help === 'reserve',
      forget: judged.state === 'failed' ? [] : TEMPLATES[notice.template].secrets,
    };
    await this.transactions.run(async (tx, commitWith) => {
      // In one flight: a worker that dies before it makes the message go out again.
      if (sent.kind === 'taken')
        return commitWith(
          Promise.all([
            this.notices.settle(tx, notice.id, outcome),
            notice.failingSince && this.tasks.close(tx, ctx, UNDELIVERABLE, notice.messageId, 'sent'),
          ]),
        );
      await this.notices.hold(tx, notice.messageId);
      if (await this.notices.settle(tx, notice.id, outcome)) await this.follow(tx, ctx, notice, judged, now);
    });
    const { id, template, about } = notice;
    await this.tools.announcements.announce(NOTICE_TOPIC, {
      id,
      channel,
      template,
      ...about,
      state: judged.state,
      at: now,
    });
  }

  private async follow(tx: Tx, ctx: Ctx, notice: Notice, { nextTryAt, help }: Judged, now: Date): Promise<void> {
    const { id, messageId, template, channel, about } = notice;
    if (nextTryAt) await this.later(tx, ctx, id, nextTryAt);
    if (help === 'reserve') await this.useReserve(tx, ctx, notice, now);
    if (help === 'person') {
      const since = new Date(now.getTime() - this.terms.fallback);
      if (await this.notices.hasHope(tx, messageId, id, since)) return;
      await this.tasks.open(tx, ctx, {
        kind: UNDELIVERABLE,
        subject: { type: 'notice', id: messageId },
        details: { template, channel, to: notice.to, ...about },
      });
    }
  }

  private async useReserve(tx: Tx, ctx: Ctx, { reserve, messageId, ...notice }: Notice, at: Date): Promise<void> {
    if (!reserve) return;
    const id = this.tools.ids.next();
    const { template, about, wording } = notice;
    const values = kept(template, notice.values, [reserve]);
    await this.notices.insert(tx, { ...reserve, id, messageId, reserve: null, template, values, wording, about, at });
    await this.jobs.add(tx, ctx, deliverNotice, { noticeId: id }, { key: deliveryKey(id) });
  }

  private async later(tx: Tx, ctx: Ctx, noticeId: string, runAt: Date): Promise<void> {
    await this.jobs.add(tx, ctx, deliverNotice, { noticeId }, { key: deliveryKey(noticeId), runAt });
  }
}

/** Its last tries ended with a worker: it may have gone out as often as it may. */
const LOST: Sent = { kind: 'ambiguous', error: 'the end of earlier tries is not known' };
const isSpent = ({ channel, ambiguous }: Notice): boolean => channel === 'sms' && ambiguous >= MAX_AMBIGUOUS;

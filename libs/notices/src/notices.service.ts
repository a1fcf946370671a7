import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids, type Page } from '@jembatan/kernel';
import { Jobs, Transactions, type Tx } from '@jembatan/platform';
import { MessageWordings } from './message-wordings.service';
import { type NewMessage, type NewNotice, type NoticeQuery, type NoticeStanding } from './notice';
import { deliverNotice, deliveryKey } from './notice.jobs';
import { NoticeRepository } from './notice.repository';
import { kept, type TemplateName } from './template';

const DAY = 24 * 3_600_000;

@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly wordings: MessageWordings,
  ) {}

  /** Writes an e-mail in the caller's transaction, in two statements: it goes out exactly when the change stands. */
  async enqueue<T extends TemplateName>(tx: Tx, ctx: Ctx, { to, ...rest }: NewNotice<T>): Promise<string> {
    return this.tell(tx, ctx, { ...rest, to: [{ channel: 'email', to }], reserve: null });
  }

  /**
   * Writes the message to a person in the caller's transaction: two statements for each address, all asked for before it
   * waits, so that a commit may follow in the same write. Answers the message's id.
   */
  async tell<T extends TemplateName>(tx: Tx, ctx: Ctx, message: NewMessage<T>): Promise<string> {
    const { to, reserve, template, values, about = {} } = message;
    const at = this.clock.now();
    const wording = this.wordings.current(template);
    const ids = to.map(() => this.ids.next());
    const [messageId] = ids;
    if (messageId === undefined) throw new Error('A message without an address');
    await Promise.all(
      to.flatMap((address, index) => {
        const id = ids[index] ?? messageId;
        return [
          this.notices.insert(tx, {
            ...address,
            ...{ id, messageId, reserve, template, wording, about, at },
            values: kept(template, values, [address, reserve]),
          }),
          this.jobs.add(tx, ctx, deliverNotice, { noticeId: id }, { key: deliveryKey(id) }),
        ];
      }),
    );
    return messageId;
  }

  /** How many messages are failing now, and how many were given up within the last day. */
  trouble(): Promise<{ failing: number; givenUp: number }> {
    const since = new Date(this.clock.now().getTime() - DAY);
    return this.transactions.each((tx) => this.notices.trouble(tx, since));
  }

  /** How deliveries stand, newest first. */
  async list(_ctx: Ctx, query: NoticeQuery): Promise<Page<NoticeStanding>> {
    const found = await this.transactions.each((tx) => this.notices.list(tx, query));
    const items = found.slice(0, query.limit);
    return { items, nextCursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { Jobs, type Tx } from '@jembatan/platform';
import { type NewNotice } from './notice';
import { deliverNotice } from './notice.jobs';
import { NoticeRepository } from './notice.repository';
import { MAX_ATTEMPTS } from './notice.rules';
import { type TemplateName } from './template';

@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Writes the message in the caller's transaction, in two statements: it goes out exactly when the change stands. */
  async enqueue<T extends TemplateName>(tx: Tx, ctx: Ctx, { to, template, values }: NewNotice<T>): Promise<string> {
    const id = this.ids.next();
    await this.notices.insert(tx, id, this.clock.now(), to, template, values);
    await this.jobs.add(tx, ctx, deliverNotice, { noticeId: id }, { maxAttempts: MAX_ATTEMPTS });
    return id;
  }
}

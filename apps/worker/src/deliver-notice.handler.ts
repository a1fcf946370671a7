import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { deliverNotice, NoticeDelivery } from '@jembatan/notices';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@HandlesJob(deliverNotice)
@Injectable()
export class DeliverNoticeHandler implements JobHandler<{ readonly noticeId: string }> {
  constructor(private readonly delivery: NoticeDelivery) {}

  handle(ctx: Ctx, { noticeId }: { readonly noticeId: string }): Promise<void> {
    return this.delivery.deliver(ctx, noticeId);
  }
}

import { Injectable } from '@nestjs/common';
import { ChainPublication, publishChainHead } from '@jembatan/audit';
import { People } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Notices } from '@jembatan/notices';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

/** Auditors get every published head by e-mail: a mailbox is out of reach of whoever rewrites a database. */
@HandlesJob(publishChainHead)
@Injectable()
export class PublishChainHeadHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly publication: ChainPublication,
    private readonly people: People,
    private readonly notices: Notices,
  ) {}

  handle(ctx: Ctx): Promise<void> {
    return this.publication.publish(ctx, async (tx, day, head) => {
      for (const { name, email } of await this.people.withRole(tx, 'auditor'))
        if (email)
          await this.notices.enqueue(tx, ctx, { to: email, template: 'chain-head', values: { name, day, head } });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { expirePersonal, Retention } from '@jembatan/audit';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@HandlesJob(expirePersonal)
@Injectable()
export class ExpirePersonalHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly retention: Retention) {}

  async handle(ctx: Ctx): Promise<void> {
    await this.retention.enforce(ctx);
  }
}

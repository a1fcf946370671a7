import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';
import { sendAgentReport, TopAgentsSending } from '@jembatan/shadow';

@Injectable()
@HandlesJob(sendAgentReport)
export class SendAgentReportHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly sending: TopAgentsSending) {}

  async handle(ctx: Ctx): Promise<void> {
    await this.sending.send(ctx);
  }
}

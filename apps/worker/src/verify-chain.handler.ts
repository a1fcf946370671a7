import { Injectable } from '@nestjs/common';
import { ChainProof, verifyChain } from '@jembatan/audit';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler, Transactions } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';

@HandlesJob(verifyChain)
@Injectable()
export class VerifyChainHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly chain: ChainProof,
    private readonly tasks: Tasks,
    private readonly transactions: Transactions,
  ) {}

  async handle(ctx: Ctx): Promise<void> {
    const { firstFault } = await this.chain.verify();
    if (!firstFault) return;
    const subject = { type: 'audit-chain', id: firstFault.kind };
    await this.transactions.each((tx) =>
      this.tasks.open(tx, ctx, { kind: 'audit.alarm', subject, details: { words: firstFault.words } }),
    );
  }
}

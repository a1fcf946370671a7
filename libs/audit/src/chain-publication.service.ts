import { Injectable } from '@nestjs/common';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { Audit } from './audit.service';
import { AuditRepository } from './audit.repository';
import { type SignedHead } from './chain';
import { ChainProof } from './chain-proof.service';
import { HeadFiles } from './head-files.adapter';

const WIB_MS = 7 * 3_600_000;

/** Tells whoever must know of a published head, in the transaction that records it. */
export type TellOfHead = (tx: Tx, day: string, head: SignedHead) => Promise<void>;

/** Puts the head of the chain where the database does not reach, once a day. */
@Injectable()
export class ChainPublication {
  constructor(
    private readonly proof: ChainProof,
    private readonly files: HeadFiles,
    private readonly audit: Audit,
    private readonly records: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Publishes the head of today, by WIB, unless that was done: as a signed file, and to those whom `tell` writes to. */
  async publish(ctx: Ctx, tell: TellOfHead): Promise<void> {
    const day = new Date(this.clock.now().getTime() + WIB_MS).toISOString().slice(0, 10);
    const object = { type: 'chain-head', id: day };
    const [done] = await this.transactions.each((tx) => this.records.listOf(tx, [object], null, 1));
    if (done) return;
    const head = await this.proof.head();
    await this.files.publish(day, head);
    await this.transactions.run(async (tx) => {
      await this.audit.record(tx, ctx, { action: 'audit.head_published', object, details: { ...head } });
      await tell(tx, day, head);
    });
  }
}

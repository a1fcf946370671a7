import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { canonicalJson } from './canonical-json';
import { type SignedHead } from './chain';
import { ChainRepository, type Seal } from './chain.repository';
import { HeadFiles } from './head-files.adapter';
import { SigningKey } from './signing-key.service';
import { linkHash } from './verifier/verify';

/** Records sealed by one signature at most. */
const BATCH = 1000;

/** Gives each committed record its number in the chain. Several may run at once, and any may be killed. */
@Injectable()
export class Sealing {
  constructor(
    private readonly transactions: Transactions,
    private readonly chain: ChainRepository,
    private readonly key: SigningKey,
    private readonly files: HeadFiles,
    private readonly clock: Clock,
  ) {}

  /** Seals whatever waits; answers how many. 0 too while another sealer is at it. */
  async seal(): Promise<number> {
    if (!(await this.transactions.each((tx) => this.chain.anyWaiting(tx)))) return 0;
    let sealed = 0;
    for (;;) {
      const batch = await this.transactions.run((tx) => this.sealBatch(tx));
      if (!batch) return sealed;
      sealed += batch.count;
      await this.files.keepNewest(batch.head);
      if (batch.count < BATCH) return sealed;
    }
  }

  private async sealBatch(tx: Tx): Promise<{ readonly head: SignedHead; readonly count: number } | null> {
    if (!(await this.chain.lock(tx))) return null;
    const [last, waiting] = await Promise.all([this.chain.last(tx), this.chain.waiting(tx, BATCH)]);
    if (waiting.length === 0) return null;
    await this.keepWhatWasLost(tx);
    let { seq, hash } = last;
    const seals: Seal[] = [];
    for (const record of waiting) {
      seq += 1;
      hash = linkHash(hash, canonicalJson(record), seq);
      seals.push({ seq, hash, recordId: record.id });
    }
    const head = await this.key.sign({ seq, hash, at: this.clock.now().toISOString() });
    await this.chain.insert(tx, seals, { ...head, fromSeq: last.seq + 1 });
    return { head, count: seals.length };
  }

  /** A newest head that the chain no longer leads to proves that the chain was cut: it is kept, not written over. */
  private async keepWhatWasLost(tx: Tx): Promise<void> {
    const newest = await this.files.newest();
    if (newest && newest.seq > 0 && (await this.chain.hashAt(tx, newest.seq)) !== newest.hash)
      await this.files.keepLost(newest);
  }
}

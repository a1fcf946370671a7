import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { canonicalJson } from './canonical-json';
import { type SignedBatch, type SignedHead } from './chain';
import { ChainEntryRepository } from './chain-entry.repository';
import { ChainRepository } from './chain.repository';
import { HeadFiles } from './head-files.adapter';
import { SigningKey } from './signing-key.service';
import { type ChainFault, type Entry, fitsDigests, followChain, GENESIS, locateRewriting } from './verifier/verify';

const PAGE = 2000;

export interface ChainVerdict {
  readonly intact: boolean;
  /** In the chain, up to the fault. */
  readonly records: number;
  readonly firstFault?: ChainFault;
}

export interface ChainProofDocument {
  readonly head: SignedHead;
  /** PEM: the present key, and those before it. */
  readonly publicKey: string;
}

/** What proves that the log is whole: the signed head, and a look through all of it. */
@Injectable()
export class ChainProof {
  private running: Promise<ChainVerdict> | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly entries: ChainEntryRepository,
    private readonly chain: ChainRepository,
    private readonly key: SigningKey,
    private readonly files: HeadFiles,
    private readonly clock: Clock,
  ) {}

  async proof(): Promise<ChainProofDocument> {
    const [head, publicKey] = await Promise.all([this.head(), this.key.publicPem()]);
    return { head, publicKey };
  }

  /** The signed head of the chain as it is now. */
  async head(): Promise<SignedHead> {
    const newest = await this.transactions.each((tx) => this.chain.newestBatch(tx));
    if (!newest) return this.key.sign({ seq: 0, hash: GENESIS, at: this.clock.now().toISOString() });
    const { seq, hash, at, keyId, signature } = newest;
    return { seq, hash, at, keyId, signature };
  }

  /** Looks through the whole chain, every published head and every record: seconds to minutes. Asked twice, it looks once. */
  verify(): Promise<ChainVerdict> {
    this.running ??= this.look().finally(() => (this.running = null));
    return this.running;
  }

  /** Everything that was sealed up to `head`, page by page. */
  async *pages(upTo: number): AsyncGenerator<Awaited<ReturnType<ChainEntryRepository['list']>>> {
    for (let after = 0; ;) {
      const page = await this.transactions.each((tx) => this.entries.list(tx, after, upTo, PAGE));
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.seq ?? after;
    }
  }

  async *batches(upTo: number): AsyncGenerator<SignedBatch[]> {
    for (let after = 0; ;) {
      const page = await this.transactions.each((tx) => this.chain.batches(tx, { after, limit: PAGE }));
      const wanted = page.filter(({ seq }) => seq <= upTo);
      if (wanted.length > 0) yield wanted;
      if (wanted.length < PAGE) return;
      after = page.at(-1)?.seq ?? after;
    }
  }

  private async look(): Promise<ChainVerdict> {
    const [head, published] = await Promise.all([this.head(), this.files.all()]);
    const heads = [head, ...published];
    for (const each of heads)
      if (!(await this.key.isSigned(each)))
        return faulty(0, 'not-signed', each.seq, `The head of record ${each.seq} is not signed by our key.`);
    const { records, fault } = await followChain(this.linked(), heads);
    if (fault?.kind === 'rewritten') {
      const narrower = await locateRewriting(this.linked(), this.batches(head.seq), await this.key.publicKeys());
      return { intact: false, records, firstFault: narrower ?? fault };
    }
    if (fault) return { intact: false, records, firstFault: fault };
    const astray = await this.transactions.each((tx) => this.entries.astray(tx));
    if (!astray) return { intact: true, records };
    return faulty(records, 'unsealed', 0, `Record ${astray.id} stands in the log, but was never sealed.`, astray.id);
  }

  /** The chain as the verifier reads it; personal fields that are not those of the digest count as an altered record. */
  private async *linked(): AsyncGenerator<Entry[]> {
    for await (const page of this.pages(Number.MAX_SAFE_INTEGER))
      yield page.map(({ seq, hash, recordId, record, personal }) => ({
        ...{ seq, hash, id: recordId },
        record: record && (fitsDigests(personal, record.digests) ? canonicalJson(record) : '{}'),
      }));
  }
}

const faulty = (
  records: number,
  kind: ChainFault['kind'],
  seq: number,
  words: string,
  recordId: string | null = null,
): ChainVerdict => ({ intact: false, records, firstFault: { kind, seq, recordId, words } });

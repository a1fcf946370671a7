import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Metrics, Transactions } from '@jembatan/platform';
import { type ChainAlarm } from './chain';
import { ChainEntryRepository } from './chain-entry.repository';
import { ChainRepository } from './chain.repository';
import { HeadFiles } from './head-files.adapter';

/** Seconds after which a record must be sealed. */
const SEALED_WITHIN = 10;
/** How far back a look goes for records that nobody will seal. */
const LOOK_BACK_MS = 600_000;
/** How many of the newest seals are counted at the first look. */
const FIRST_LOOK = 100_000;

/** Looks every few seconds whether records are sealed and none is lost; a look costs four short statements. */
@Injectable()
export class ChainWatch {
  /** Up to this seal there was no gap. */
  private seen: number | null = null;
  private readonly alarms;
  private readonly waits;

  constructor(
    private readonly transactions: Transactions,
    private readonly entries: ChainEntryRepository,
    private readonly chain: ChainRepository,
    private readonly files: HeadFiles,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.alarms = metrics.gauge('jembatan_audit_alarms', 'What the watch over the audit chain found last');
    this.waits = metrics.gauge('jembatan_audit_unsealed_seconds', 'How long the oldest unsealed record waits');
  }

  async look(): Promise<ChainAlarm[]> {
    const alarms = [await this.unsealed(), await this.gap(), await this.astray(), await this.rewritten()];
    const found = alarms.filter((alarm) => alarm !== null);
    this.alarms.set(found.length);
    return found;
  }

  private async unsealed(): Promise<ChainAlarm | null> {
    const seconds = await this.transactions.each((tx) => this.entries.longestWait(tx, this.clock.now()));
    this.waits.set(seconds);
    if (seconds <= SEALED_WITHIN) return null;
    return { kind: 'unsealed', words: `A record has waited ${Math.round(seconds)} s to be sealed.` };
  }

  private async gap(): Promise<ChainAlarm | null> {
    const seen = this.seen ?? Math.max(0, (await this.transactions.each((tx) => this.chain.last(tx))).seq - FIRST_LOOK);
    const { seals, highest } = await this.transactions.each((tx) => this.entries.count(tx, seen));
    if (seals !== highest - seen)
      return { kind: 'gap', words: `Of the seals ${seen + 1} to ${highest}, ${highest - seen - seals} are missing.` };
    this.seen = highest;
    return null;
  }

  private async astray(): Promise<ChainAlarm | null> {
    const since = new Date(this.clock.now().getTime() - LOOK_BACK_MS);
    const found = await this.transactions.each((tx) => this.entries.astray(tx, since));
    return found && { kind: 'astray', words: `Record ${found.id} is neither sealed nor waiting to be.` };
  }

  private async rewritten(): Promise<ChainAlarm | null> {
    const [newest, lost] = await Promise.all([this.files.newest(), this.files.lost()]);
    const words = (seq: number): string => `The chain no longer leads to record ${seq}, which was signed.`;
    if (lost[0]) return { kind: 'rewritten', words: words(lost[0].seq) };
    if (!newest || newest.seq === 0) return null;
    const hash = await this.transactions.each((tx) => this.chain.hashAt(tx, newest.seq));
    return hash === newest.hash ? null : { kind: 'rewritten', words: words(newest.seq) };
  }
}

import { Injectable } from '@nestjs/common';
import { type AgentAct, AgentActs, type AgentDay } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { wibDay, wibMidnight } from './abuse-place.rules';
import { AbuseAlarm } from './abuse-alarm.service';
import { type AbuseThresholds } from './abuse-threshold';
import { AbuseThresholdSettings } from './abuse-thresholds.service';
import { AbuseRepository } from './abuse.repository';
import { type AgentQuestion, judgeAgent } from './abuse.rules';

const DAY = 86_400_000;
/** A record may commit so long after its time; looked at again, the same evidence changes nothing. */
const OVERLAP = 5 * 60_000;

/** Looks continuously at what salesmen did. */
@Injectable()
export class AbuseWatch {
  constructor(
    private readonly acts: AgentActs,
    private readonly thresholds: AbuseThresholdSettings,
    private readonly signals: AbuseRepository,
    private readonly alarm: AbuseAlarm,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Judges everybody who acted since the last look. Run by one worker at a time. */
  async look(ctx: Ctx, signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const { thresholds, persons, history } = await this.transactions.run(async (tx) => {
      const thresholds = await this.thresholds.within(tx);
      const before = await this.signals.watchedAt(tx);
      const persons = await this.acts.actorsSince(tx, new Date((before ?? yesterday(now)).getTime() - OVERLAP));
      return { thresholds, persons, history: persons.length > 0 ? await this.history(tx, thresholds, now) : [] };
    });
    for (const personId of persons) {
      signal?.throwIfAborted();
      await this.judge(ctx, personId, thresholds, history, now);
    }
    await this.transactions.each((tx) => this.signals.setWatchedAt(tx, now));
  }

  private async judge(
    ctx: Ctx,
    personId: string,
    thresholds: AbuseThresholds,
    history: readonly AgentDay[],
    now: Date,
  ): Promise<void> {
    const acts: AgentAct[] = [];
    for await (const act of this.acts.of(personId, { from: yesterday(now), to: later(now) })) acts.push(act);
    const last = acts.at(-1);
    if (!last) return;
    const question = { personId, acts, history, thresholds, now, ...(await this.aside(personId, thresholds, now)) };
    for (const finding of judgeAgent(question)) await this.alarm.tell(ctx, last.actor, finding, now);
  }

  private aside(
    personId: string,
    thresholds: AbuseThresholds,
    now: Date,
  ): Promise<Pick<AgentQuestion, 'devices' | 'disputes'>> {
    const disputePeriod = { from: daysBefore(now, thresholds.disputeDays), to: later(now) };
    return this.transactions.each(async (tx) => {
      const [devices, orders, days] = await Promise.all([
        this.acts.sharedDevices(tx, personId, daysBefore(now, thresholds.deviceDays)),
        this.acts.disputed(tx, personId, disputePeriod),
        this.acts.ordersByDay(tx, disputePeriod),
      ]);
      const placed = days.filter(({ actorId }) => actorId === personId).reduce((sum, { orders }) => sum + orders, 0);
      return { devices, disputes: { orders, placed } };
    });
  }

  private history(tx: Tx, { historyDays }: AbuseThresholds, now: Date): Promise<AgentDay[]> {
    return this.acts.ordersByDay(tx, { from: daysBefore(now, historyDays), to: now });
  }
}

/** Whole days only: yesterday and today of WIB. */
const yesterday = (now: Date): Date => daysBefore(now, 1);
const daysBefore = (now: Date, days: number): Date => new Date(wibMidnight(wibDay(now)).getTime() - days * DAY);
/** Not included, and what is written this moment is. */
const later = (now: Date): Date => new Date(now.getTime() + 60_000);

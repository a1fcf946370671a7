import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, systemCtx } from '@jembatan/kernel';
import { Announcements, Follower, Transactions, type Tx } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { type Flag, type FlagName, type FlagSetting } from './flag';
import { flagUntilOutOfRange } from './flag.errors';
import { FlagRepository } from './flag.repository';
import { isOn, judgeEnd, latestEnd } from './flag.rules';

/** Announced after a flag changed. */
export const FLAGS_TOPIC = 'flags';

/** The flags: one truth in PostgreSQL, a copy in memory that is asked without I/O. An enabled flag goes out by itself. */
@Injectable()
export class Flags implements OnModuleInit, BeforeApplicationShutdown {
  private flags: readonly Flag[] = [];
  private readonly follower: Follower;
  private lost = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: FlagRepository,
    private readonly announcements: Announcements,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(Flags.name);
    this.follower = new Follower(announcements, FLAGS_TOPIC, () => this.catchUp());
  }

  async onModuleInit(): Promise<void> {
    this.flags = await this.load();
    this.follower.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.follower.stop();
  }

  /** May an order whose credit cannot be judged wait for approval instead of being refused? */
  creditCheckBypass(): boolean {
    const now = this.clock.now();
    return this.flags.some((flag) => flag.name === 'CREDIT_CHECK_BYPASS' && isOn(flag, now));
  }

  list(): Flag[] {
    const now = this.clock.now();
    return this.flags.map((flag) => ({ ...flag, enabled: isOn(flag, now) }));
  }

  /** @throws DomainError `invalid` / `flag.until_out_of_range`. */
  async set(ctx: Ctx, name: FlagName, { enabled, reason, until = null }: FlagSetting): Promise<Flag> {
    const since = this.clock.now();
    const end = enabled ? judgeEnd({ until, now: since }) : null;
    if (enabled && end === null) throw flagUntilOutOfRange(latestEnd(since));
    const flag: Flag = { name, enabled, reason, owner: ctx.actor.id, since, until: end };
    await this.transactions.run(async (tx) => {
      await this.repository.getForUpdate(tx, name);
      await this.write(tx, ctx, flag);
    });
    await this.announcements.announce(FLAGS_TOPIC);
    await this.follower.refresh();
    return flag;
  }

  private async write(tx: Tx, ctx: Ctx, flag: Flag): Promise<void> {
    await this.repository.update(tx, flag);
    await this.audit.record(tx, ctx, {
      action: flag.enabled ? 'flag.enabled' : 'flag.disabled',
      object: { type: 'flag', id: flag.name },
      details: { reason: flag.reason, until: flag.until },
    });
  }

  private async catchUp(): Promise<void> {
    try {
      const now = this.clock.now();
      for (const flag of this.flags) if (flag.enabled && !isOn(flag, now)) await this.putOut(flag.name, now);
      this.flags = await this.load();
      this.lost = false;
    } catch (error) {
      if (!this.lost) this.logger.warn({ error }, 'the flags cannot be read; the last word stands');
      this.lost = true;
    }
  }

  private async putOut(name: FlagName, now: Date): Promise<void> {
    const ctx = systemCtx('flags');
    await this.transactions.run(async (tx) => {
      const flag = await this.repository.getForUpdate(tx, name);
      if (!flag.enabled || isOn(flag, now)) return;
      const reason = 'its time is over';
      await this.write(tx, ctx, { name, enabled: false, reason, owner: ctx.actor.id, since: now, until: null });
    });
  }

  private load(): Promise<Flag[]> {
    return this.transactions.each((tx) => this.repository.list(tx));
  }
}

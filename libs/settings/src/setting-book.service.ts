import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Announcements, Follower, Transactions, type Tx } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { type Setting } from './setting';
import { changedMeanwhile } from './setting.errors';
import { versionOf } from './setting-version';
import { SettingRepository } from './setting.repository';

const TOPIC = 'settings';

/** What is changed at once, and how the record names it. */
export interface Change {
  /** Dotted lower case: `settings.company_changed`. */
  readonly action: string;
  readonly object: string;
  /** By name; null gives the default back. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What counts where nothing is set, by name: the record tells it in the place of null. */
  readonly presets?: Readonly<Record<string, unknown>>;
  /** The version that was read before, and of which names; without it, what stands is written over. */
  readonly seen?: { readonly names: readonly string[]; readonly version: string } | undefined;
}

/**
 * What admins set while the portal runs: one truth in PostgreSQL, a copy in the memory of each process, asked without I/O.
 * It takes any value: who reads one decides whether it can be used, and has a default where not.
 */
@Injectable()
export class SettingBook implements OnModuleInit, BeforeApplicationShutdown {
  private settings: ReadonlyMap<string, Setting> = new Map();
  private readonly follower: Follower;
  private lost = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SettingRepository,
    private readonly announcements: Announcements,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(SettingBook.name);
    this.follower = new Follower(announcements, TOPIC, () => this.catchUp());
  }

  async onModuleInit(): Promise<void> {
    await this.catchUp();
    this.follower.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.follower.stop();
  }

  /** What was last set, as this process knows it. */
  find(name: string): Setting | null {
    return this.settings.get(name) ?? null;
  }

  /** Of what is set under the names, as this process knows it. */
  version(names: readonly string[]): string {
    return versionOf(names.map((name) => this.find(name)?.value ?? null));
  }

  /**
   * Writes what differs, with one record that holds both values of each; everybody knows within a second.
   * @throws DomainError `settings.changed_meanwhile`
   */
  async change(ctx: Ctx, change: Change): Promise<void> {
    const written = await this.transactions.run((tx) => this.write(tx, ctx, change));
    if (written) await this.announcements.announce(TOPIC);
    await this.follower.refresh();
    if (!written) throw changedMeanwhile();
  }

  /** False where it is no longer as it was seen. */
  private async write(tx: Tx, ctx: Ctx, { action, object, values, presets, seen }: Change): Promise<boolean> {
    const before = new Map((await this.repository.listForUpdate(tx)).map((setting) => [setting.name, setting.value]));
    const found = seen?.names.map((name) => before.get(name) ?? null);
    if (seen && versionOf(found) !== seen.version) return false;
    const changed = Object.keys(values).filter(
      (name) => JSON.stringify(before.get(name) ?? null) !== JSON.stringify(values[name] ?? null),
    );
    if (changed.length === 0) return true;
    const made = { changedAt: this.clock.now(), changedBy: ctx.actor.id };
    for (const name of changed) await this.repository.set(tx, { name, value: values[name] ?? null, ...made });
    const told = (of: (name: string) => unknown) =>
      Object.fromEntries(changed.map((name) => [name, of(name) ?? presets?.[name] ?? null]));
    await this.audit.record(tx, ctx, {
      action,
      object: { type: 'settings', id: object },
      details: { before: told((name) => before.get(name)), after: told((name) => values[name]) },
    });
    return true;
  }

  private async catchUp(): Promise<void> {
    try {
      const rows = await this.transactions.each((tx) => this.repository.list(tx));
      this.settings = new Map(rows.map((setting) => [setting.name, setting]));
      this.lost = false;
    } catch (error) {
      if (!this.lost) this.logger.warn({ error }, 'the settings cannot be read; the last word stands');
      this.lost = true;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { BOUNDS, Config } from '@jembatan/platform';
import { SettingBook } from './setting-book.service';
import { THRESHOLD_NAMES, type ThresholdName, THRESHOLDS, type ThresholdStanding } from './threshold';
import { usableThreshold } from './threshold.rules';

/** From where on the portal acts: the environment's figures, until an admin sets others. */
@Injectable()
export class Thresholds {
  constructor(
    private readonly book: SettingBook,
    private readonly config: Config,
  ) {}

  /** As it counts right now; never does I/O. A stored value that cannot be used counts for none. */
  of(name: ThresholdName): number {
    const { env } = THRESHOLDS[name];
    return usableThreshold({ stored: this.book.find(name)?.value, ...BOUNDS[env], preset: this.config[env] });
  }

  list(): ThresholdStanding[] {
    return THRESHOLD_NAMES.map((name) => {
      const { group, env } = THRESHOLDS[name];
      const set = this.book.find(name);
      return {
        ...{ name, group, ...BOUNDS[env] },
        preset: this.config[env],
        value: this.of(name),
        lastChange: set && { changedAt: set.changedAt, changedBy: set.changedBy },
      };
    });
  }

  /** Of all of them, to be handed back by who changes one. */
  version(): string {
    return this.book.version(THRESHOLD_NAMES);
  }

  /**
   * Only what is given changes; null gives the preset back. The values are within their bounds.
   * @param version what was read before; without it, what stands is written over.
   * @throws DomainError `settings.changed_meanwhile`
   */
  async set(ctx: Ctx, given: Readonly<Partial<Record<ThresholdName, number | null>>>, version?: string): Promise<void> {
    const named = THRESHOLD_NAMES.filter((name) => given[name] !== undefined);
    const values = Object.fromEntries(named.map((name) => [name, given[name] ?? null]));
    await this.book.change(ctx, {
      action: 'settings.thresholds_changed',
      object: 'thresholds',
      values,
      presets: Object.fromEntries(named.map((name) => [name, this.config[THRESHOLDS[name].env]])),
      seen: version === undefined ? undefined : { names: THRESHOLD_NAMES, version },
    });
  }
}

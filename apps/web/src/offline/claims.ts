import { type Changes } from './changes';
import { type Claimed, claimedSince } from './claims.rules';
import { type OrderCommand } from './order-command';
import { type Outbox } from './outbox';

/** What the device's own orders take of the stock that it shows, at hand without waiting. */
export class Claims {
  private commands: readonly OrderCommand[] = [];
  private readonly reckoned = new Map<string | null, Claimed>();

  constructor(
    private readonly outbox: Outbox,
    changes: Changes,
    inBackground: (work: Promise<void>) => void,
  ) {
    changes.onChange((topic) => {
      if (topic === 'outbox') inBackground(this.read());
    });
  }

  async read(): Promise<void> {
    this.commands = await this.outbox.list();
    this.reckoned.clear();
  }

  since(heardAt: string | null): Claimed {
    const known = this.reckoned.get(heardAt) ?? claimedSince(heardAt, this.commands);
    this.reckoned.set(heardAt, known);
    return known;
  }
}

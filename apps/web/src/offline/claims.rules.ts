import { type OrderCommand } from './order-command';
import { isWaiting } from './outbox.rules';

/** Sales units by SKU. */
export type Claimed = ReadonlyMap<string, number>;

/**
 * What this device has ordered and a figure heard at `heardAt` cannot contain yet: all that waits, and what the portal took
 * since. Stores share the stock: what one store was promised, the next cannot have.
 */
export function claimedSince(heardAt: string | null, commands: readonly OrderCommand[]): Claimed {
  const claimed = new Map<string, number>();
  const counts = (command: OrderCommand): boolean =>
    isWaiting(command) || (command.state === 'accepted' && (heardAt === null || command.placedAt >= heardAt));
  for (const command of commands)
    if (counts(command))
      for (const { sku, quantity } of command.lines) claimed.set(sku, (claimed.get(sku) ?? 0) + quantity);
  return claimed;
}

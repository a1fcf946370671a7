import { type Database, write } from './database';
import { type Order } from './device';
import { type KeptCommand } from './outbox.rules';
import { type KeptVisit } from './visit.rules';

const DAY_MS = 86_400_000;
/** The portal takes visits handed in for a week. */
const VISIT_DAYS = 8;
const ACCEPTED_DAYS = 14;
const ORDER_DAYS = 120;

/** Takes away what nobody asks for any more. What waits is never touched, nor the visit that it was placed in. */
export async function tidy(database: Database, now: number): Promise<void> {
  const older = (instant: string, days: number): boolean => now - Date.parse(instant) > days * DAY_MS;
  await write(database, ['commands', 'visits', 'orders'], async (tx) => {
    const commands = await tx.objectStore('commands').getAll();
    const stays = (command: KeptCommand): boolean =>
      command.state !== 'accepted' || !older(command.placedAt, ACCEPTED_DAYS);
    const needed = new Set(commands.filter(stays).map(({ visitId }) => visitId));
    const gone = (visit: KeptVisit): boolean => older(visit.startedAt, VISIT_DAYS) && !needed.has(visit.id);
    const old = (order: Order): boolean => older(order.placedAt, ORDER_DAYS);
    for (const command of commands) if (!stays(command)) await tx.objectStore('commands').delete(command.key);
    for (const visit of await tx.objectStore('visits').getAll())
      if (gone(visit)) await tx.objectStore('visits').delete(visit.id);
    for (const order of await tx.objectStore('orders').getAll())
      if (old(order)) await tx.objectStore('orders').delete(order.id);
  });
}

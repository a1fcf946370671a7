import { type Query, type QueryClient } from '@tanstack/react-query';

/** What the screens of each event are read by. */
const READ_AGAIN: Readonly<Record<string, string>> = {
  order: 'orders',
  notice: 'notices',
  reconciliation: 'reconciliation',
  'order-import': 'order-imports',
  'control-room': 'control-room',
};

/**
 * Reads again what `event` changed on the screens of one user. A first reading that is under way may have been answered
 * before the change, and no other is begun beside it: it is let end, and then begun anew.
 */
export async function readAgain(queries: QueryClient, userId: string, event: string): Promise<void> {
  const topic = READ_AGAIN[event];
  const concerned = ({ queryKey: [place, owner, ...key] }: Query): boolean =>
    place === 'portal' && owner === userId && (event === 'reload' || (topic !== undefined && key.includes(topic)));
  const first = queries
    .getQueryCache()
    .findAll({ predicate: concerned, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  await Promise.all([
    queries.invalidateQueries({ predicate: (query) => concerned(query) && !first.includes(query) }),
    ...first.map(async (query) => {
      await query.promise?.catch(() => undefined);
      await queries.invalidateQueries({ predicate: (other) => other === query });
    }),
  ]);
}

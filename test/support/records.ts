import { randomUUID } from 'node:crypto';
import { Impersonations } from '@jembatan/audit';
import { type Clock, Ids, type Place } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type OrderDesk } from './order-desk';

/** An act in a shadow session, as a test tells of it. */
export interface Told {
  readonly actorId: string;
  readonly actorName?: string;
  readonly storeId: string;
  readonly storeName?: string;
  readonly store?: Place;
  readonly sessionId?: string;
  readonly action: string;
  readonly at: Date;
  readonly position?: Place;
  readonly ip?: string;
  readonly deviceId?: string;
  readonly amount?: number;
  readonly orderId?: string;
}

/** Writes the record of an act at any time; answers its id. */
export async function record(
  desk: OrderDesk,
  { at = new Date(), ...told }: Partial<Told> & Pick<Told, 'actorId' | 'storeId' | 'action'>,
): Promise<string> {
  const { app } = desk.api;
  const id = app.get(Ids).next();
  const clock = { now: () => at } satisfies Clock;
  const records = app.get(Impersonations, { strict: false });
  // The same service with another clock and a known id.
  const writer: unknown = Object.assign(Object.create(records) as object, {
    clock,
    ids: { next: () => id, secret: () => randomUUID() },
  });
  const actor = {
    id: told.actorId,
    roles: ['store_owner' as const],
    storeIds: [told.storeId],
    onBehalfOf: {
      storeId: told.storeId,
      sessionId: told.sessionId ?? randomUUID(),
      reason: 'kunjungan rutin',
      salesman: { name: told.actorName ?? 'Budi <b>', login: 'budi@kantor.id' },
      store: { code: 'C1', name: told.storeName ?? 'Toko C1', location: told.store ?? null },
    },
  };
  const origin = {
    ip: told.ip ?? null,
    userAgent: null,
    deviceId: told.deviceId ?? null,
    position: told.position ? { ...told.position, accuracy: 10, at } : null,
    deviceTime: at,
  };
  await app.get(Transactions).run((tx) =>
    (writer as Impersonations).record(
      tx,
      { actor, requestId: 'test', origin },
      {
        action: told.action,
        object: { type: 'order', id: told.orderId ?? randomUUID() },
        details: { grandTotal: { amount: told.amount ?? 100_000, currency: 'IDR' } },
      },
    ),
  );
  return id;
}

import { type Money } from '@jembatan/kernel';
import { type CommandState, type TerritoryStore } from '../../offline';

export interface Place {
  readonly lat: number;
  readonly lng: number;
}

const EARTH_M = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the great circle. */
export function distanceBetween(a: Place, b: Place): number {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)));
}

export interface CreditHint {
  readonly kind: 'unknown' | 'blocked' | 'overdue' | 'full' | 'room';
  /** What is overdue, or what is left; with `overdue` and `room`. */
  readonly amount: number;
  /** When the ERP was heard, ISO 8601. */
  readonly asOf: string | null;
}

/** What a salesman should know before the visit. It judges no order. */
export function creditHint(summary: TerritoryStore['creditSummary']): CreditHint {
  if (!summary) return { kind: 'unknown', amount: 0, asOf: null };
  const { limit, used, overdue, blocked, asOf }: { limit: Money; used: Money; overdue: Money } & typeof summary =
    summary;
  const room = limit.amount - used.amount;
  if (blocked) return { kind: 'blocked', amount: 0, asOf };
  if (overdue.amount > 0) return { kind: 'overdue', amount: overdue.amount, asOf };
  return room > 0 ? { kind: 'room', amount: room, asOf } : { kind: 'full', amount: 0, asOf };
}

/** An order on this device, as far as the list of stores cares. */
export interface OwnOrder {
  readonly storeId: string;
  readonly state: CommandState;
  readonly placedAt: string;
}

export interface StoreRow {
  readonly store: TerritoryStore;
  /** Metres; null where the device or the store has no place. */
  readonly distance: number | null;
  /** When the store last ordered, as far as this device knows; ISO 8601. */
  readonly lastOrderAt: string | null;
  readonly orderedToday: boolean;
  /** Orders that have not been accepted yet. */
  readonly waiting: number;
}

export interface TodayQuestion {
  readonly stores: readonly TerritoryStore[];
  readonly orders: readonly OwnOrder[];
  readonly here: Place | null;
  /** Is an instant of today, in a store's time zone? */
  readonly isToday: (instant: string, timeZone: string) => boolean;
}

/** The stores of the territory: nearest first, those without a place after them by code. */
export function rowsOf({ stores, orders, here, isToday }: TodayQuestion): readonly StoreRow[] {
  return stores
    .map((store): StoreRow => {
      const own = orders.filter(({ storeId, state }) => storeId === store.id && state !== 'refused');
      const lastOrderAt = [store.lastOrder?.placedAt, ...own.map(({ placedAt }) => placedAt)]
        .filter((instant) => instant !== undefined)
        .reduce<string | null>((last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last), null);
      return {
        store,
        distance: here && store.location ? distanceBetween(here, store.location) : null,
        lastOrderAt,
        orderedToday: lastOrderAt !== null && isToday(lastOrderAt, store.timeZone),
        waiting: orders.filter(({ storeId, state }) => storeId === store.id && state !== 'accepted').length,
      };
    })
    .sort(nearestFirst);
}

const nearestFirst = (a: StoreRow, b: StoreRow): number =>
  (a.distance ?? Infinity) === (b.distance ?? Infinity)
    ? a.store.code.localeCompare(b.store.code, 'id')
    : (a.distance ?? Infinity) - (b.distance ?? Infinity);

export interface Narrowing {
  /** Words that must all be in code, name or address. */
  readonly q: string;
  readonly notYetToday: boolean;
}

export function narrowed(rows: readonly StoreRow[], { q, notYetToday }: Narrowing): readonly StoreRow[] {
  const words = plain(q).split(' ').filter(Boolean);
  return rows.filter(({ store: { code, name, address }, orderedToday }) => {
    if (notYetToday && orderedToday) return false;
    const text = plain(`${code} ${name} ${address ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without case, accents and signs; what is written together or apart is the reader's to say. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

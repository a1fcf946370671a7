import { type AgentAct, type AgentDay, type DisputedOrder, type SharedDevice } from '@jembatan/audit';
import { hoursAhead, ZONE_NAMES } from '@jembatan/stores/rules';
import { hourAtStore, judgeWhereabouts, momentOf, wibDay } from './abuse-place.rules';
import { type Finding } from './abuse-signal';
import { type AbuseThresholds } from './abuse-threshold';
import { judgeTravel } from './abuse-travel.rules';

const MINUTE = 60_000;
/** Records that a signal names at most; its figures count all. */
const RECORDS = 50;

/** All that is needed to judge one salesman. */
export interface AgentQuestion {
  readonly personId: string;
  /** Of whole days of WIB, oldest first. */
  readonly acts: readonly AgentAct[];
  /** The days before, of all salesmen. */
  readonly history: readonly AgentDay[];
  readonly devices: readonly SharedDevice[];
  /** Disputed orders, oldest first, and how many were placed in the last days. */
  readonly disputes: { readonly orders: readonly DisputedOrder[]; readonly placed: number };
  readonly thresholds: AbuseThresholds;
  readonly now: Date;
}

/** Everything remarkable. Each rule says by which place, if any, it judged. */
export function judgeAgent(question: AgentQuestion): Finding[] {
  const { acts, thresholds } = question;
  const orders = acts.filter(isOrder);
  return [
    ...[...byDay(orders)].flatMap(([day, ofDay]) => [
      ...judgeJump(question, day, ofDay),
      ...judgeStores(question, day, ofDay),
      ...judgeDistance(question, day, ofDay),
      ...judgeHours(question, day, ofDay),
    ]),
    ...judgeTravel(acts, thresholds),
    ...judgeDevices(question),
    ...judgeDisputes(question),
  ];
}

export const isOrder = ({ action, outcome }: AgentAct): boolean => action === 'order.placed' && outcome === 'done';

function byDay(orders: readonly AgentAct[]): Map<string, AgentAct[]> {
  const days = new Map<string, AgentAct[]>();
  for (const order of orders) {
    const day = wibDay(order.at);
    const known = days.get(day);
    if (known) known.push(order);
    else days.set(day, [order]);
  }
  return days;
}

const named = (acts: readonly AgentAct[]): string[] => acts.slice(-RECORDS).map(({ id }) => id);
const lastMoment = (acts: readonly AgentAct[], fallback: Date): Date => acts.at(-1)?.at ?? fallback;
const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Against the person's own days on which they ordered, and those of the others; without any history against neither. */
function judgeJump(
  { personId, history, thresholds, now }: AgentQuestion,
  day: string,
  orders: readonly AgentAct[],
): Finding[] {
  const { jumpMinimumOrders, jumpTimesOwn, jumpTimesPeers } = thresholds;
  const before = history.filter((one) => one.day < day);
  const own = before.filter(({ actorId }) => actorId === personId).map(({ orders }) => orders);
  const peers = before.filter(({ actorId }) => actorId !== personId).map(({ orders }) => orders);
  if (orders.length < jumpMinimumOrders || own.length + peers.length === 0) return [];
  const [usual, usualOfPeers] = [median(own), median(peers)];
  const overOwn = own.length > 0 && orders.length >= usual * jumpTimesOwn;
  const overPeers = peers.length > 0 && orders.length >= usualOfPeers * jumpTimesPeers;
  if (!overOwn && !overPeers) return [];
  const stores = new Set(orders.map(({ store }) => store.id)).size;
  return [
    {
      kind: 'orders-jump',
      severity: overOwn && overPeers ? 'serious' : own.length > 0 && !overOwn ? 'low' : 'medium',
      key: `${personId}:${day}`,
      basis: 'none',
      at: lastMoment(orders, now),
      records: named(orders),
      figures: { day, orders: orders.length, stores, usual: oneDecimal(usual), usualOfPeers: oneDecimal(usualOfPeers) },
    },
  ];
}

/** The fullest stretch of the day counts. */
function judgeStores({ personId, thresholds }: AgentQuestion, day: string, orders: readonly AgentAct[]): Finding[] {
  const { storesMany, storesMinutes } = thresholds;
  const sorted = [...orders].sort((a, b) => momentOf(a).getTime() - momentOf(b).getTime());
  let fullest: readonly AgentAct[] = [];
  let most = 0;
  let begin = 0;
  sorted.forEach((order, end) => {
    while (momentOf(order).getTime() - momentOf(sorted[begin] ?? order).getTime() > storesMinutes * MINUTE) begin += 1;
    const stretch = sorted.slice(begin, end + 1);
    const stores = new Set(stretch.map(({ store }) => store.id)).size;
    if (stores > most) [fullest, most] = [stretch, stores];
  });
  const last = fullest.at(-1);
  if (!last || most < storesMany) return [];
  const first = fullest[0] ?? last;
  const minutes = Math.round((momentOf(last).getTime() - momentOf(first).getTime()) / MINUTE);
  return [
    {
      kind: 'many-stores',
      severity: most >= storesMany * 2 ? 'serious' : 'medium',
      key: `${personId}:${day}`,
      basis: 'none',
      at: momentOf(last),
      records: named(fullest),
      figures: { day, stores: most, orders: fullest.length, minutes },
    },
  ];
}

/** A confidence, never a block: who orders by telephone is far away too. */
function judgeDistance(
  { personId, thresholds, now }: AgentQuestion,
  day: string,
  orders: readonly AgentAct[],
): Finding[] {
  const judged = orders.map((order) => ({ order, place: judgeWhereabouts(order, thresholds) }));
  const located = judged.filter(({ place }) => place.kind !== 'unknown').length;
  const far = judged.flatMap(({ order, place }) => (place.kind === 'far' ? [{ order, metres: place.metres }] : []));
  if (far.length === 0) return [];
  const acts = far.map(({ order }) => order);
  const share = far.length / located;
  const serious = far.length >= thresholds.farOrdersSerious && share >= 0.5;
  return [
    {
      kind: 'far-from-store',
      severity: serious ? 'serious' : far.length >= 3 && share >= 0.5 ? 'medium' : 'low',
      key: `${personId}:${day}`,
      basis: 'gps',
      at: lastMoment(acts, now),
      records: named(acts),
      figures: {
        day,
        far: far.length,
        located,
        orders: orders.length,
        farthestMetres: Math.max(...far.map(({ metres }) => metres)),
        limitMetres: thresholds.farMetres,
      },
    },
  ];
}

function judgeHours({ personId, thresholds, now }: AgentQuestion, day: string, orders: readonly AgentAct[]): Finding[] {
  const { hourFrom, hourUntil } = thresholds;
  const outside = orders.filter((order) => !isUsualHour(order, thresholds));
  const last = outside.at(-1);
  if (!last) return [];
  return [
    {
      kind: 'outside-hours',
      severity: outside.length >= 5 ? 'medium' : 'low',
      key: `${personId}:${day}`,
      basis: 'none',
      at: lastMoment(outside, now),
      records: named(outside),
      figures: {
        day,
        orders: outside.length,
        hour: hourAtStore(last),
        zone: ZONE_NAMES[hoursAhead(last.store.location)],
        from: hourFrom,
        until: hourUntil,
      },
    },
  ];
}

/** `hourFrom` after `hourUntil` means over midnight. */
export function isUsualHour(order: AgentAct, { hourFrom, hourUntil }: AbuseThresholds): boolean {
  const hour = hourAtStore(order);
  return hourFrom <= hourUntil ? hour >= hourFrom && hour < hourUntil : hour >= hourFrom || hour < hourUntil;
}

const judgeDevices = ({ personId, devices, thresholds, now }: AgentQuestion): Finding[] =>
  devices.map(({ device, persons, records }) => ({
    kind: 'shared-device',
    severity: persons.length > 2 ? 'serious' : 'medium',
    key: `${personId}:${device}`,
    basis: 'none',
    at: now,
    records,
    figures: { persons: persons.length, days: thresholds.deviceDays },
  }));

function judgeDisputes({ personId, disputes, thresholds, now }: AgentQuestion): Finding[] {
  const { orders, placed } = disputes;
  if (orders.length < thresholds.disputes) return [];
  return [
    {
      kind: 'disputes',
      severity: orders.length >= thresholds.disputesSerious ? 'serious' : 'medium',
      // One of a newer order is further evidence; that old ones fall out of the window is none.
      key: `${personId}:${orders.at(-1)?.orderId ?? ''}`,
      basis: 'none',
      at: now,
      records: orders.map(({ recordId }) => recordId),
      figures: { disputes: orders.length, orders: placed, days: thresholds.disputeDays },
    },
  ];
}

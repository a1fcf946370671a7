import { type AgentAct } from '@jembatan/audit';
import { judgeWhereabouts } from './abuse-place.rules';
import { type AbuseThresholds } from './abuse-threshold';
import { isUsualHour } from './abuse.rules';
import { type EvidenceSummary, type JudgedOrder, type Sense, type SenseReason } from './evidence-pack';

export interface SenseQuestion {
  readonly act: AgentAct;
  /** Did the store's owner dispute it? */
  readonly disputed: boolean;
  /** Is it one end of a journey that nobody can make? */
  readonly impossible: boolean;
  readonly thresholds: AbuseThresholds;
}

/** What speaks against it outweighs a place at the store; without a place and with nothing against it nobody can say. */
export function judgeSense({ act, disputed, impossible, thresholds }: SenseQuestion): JudgedOrder {
  const place = judgeWhereabouts(act, thresholds);
  const against: SenseReason[] = [];
  if (place.kind === 'far') against.push('far');
  if (impossible) against.push('impossible-travel');
  if (disputed) against.push('disputed');
  const odd: SenseReason[] = isUsualHour(act, thresholds) ? [] : ['outside-hours'];
  if (against.length > 0) return { act, sense: 'does-not', reasons: [...against, ...odd] };
  if (place.kind === 'unknown') return { act, sense: 'unknown', reasons: [place.why, ...odd] };
  return { act, sense: odd.length > 0 ? 'unknown' : 'makes-sense', reasons: ['at-store', ...odd] };
}

/** Where people look first. */
const LOOKED_AT: readonly Sense[] = ['does-not', 'unknown', 'makes-sense'];

/** Of many orders those to look at first, each kind the newest first; in the order in which they were. */
export function closestLook(orders: readonly JudgedOrder[], most: number): readonly JudgedOrder[] {
  if (orders.length <= most) return orders;
  const first = LOOKED_AT.flatMap((sense) => orders.filter((order) => order.sense === sense).reverse());
  const kept = new Set(first.slice(0, most));
  return orders.filter((order) => kept.has(order));
}

export function summaryOf(orders: readonly JudgedOrder[], acts: number): EvidenceSummary {
  const count = (sense: Sense): number => orders.filter((order) => order.sense === sense).length;
  const distances = orders.flatMap(({ act }) => (act.distance === null ? [] : [act.distance])).sort((a, b) => a - b);
  return {
    acts,
    orders: orders.length,
    stores: new Set(orders.map(({ act }) => act.store.id)).size,
    value: orders.reduce((sum, { act }) => sum + (act.amount ?? 0), 0),
    disputed: orders.filter(({ reasons }) => reasons.includes('disputed')).length,
    bySense: { 'makes-sense': count('makes-sense'), 'does-not': count('does-not'), unknown: count('unknown') },
    medianDistance: distances[distances.length >> 1] ?? null,
    farthestDistance: distances.at(-1) ?? null,
  };
}

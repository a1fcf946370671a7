import { type AgentAct, distanceBetween } from '@jembatan/audit';
import { isCity, momentOf, wibDay } from './abuse-place.rules';
import { type Finding } from './abuse-signal';
import { type AbuseThresholds } from './abuse-threshold';

const SECOND = 1000;
const MAX_KMH = 99_999;
const CITY_MINUTES = 60;

interface Fix {
  readonly act: AgentAct;
  readonly at: Date;
  readonly lat: number;
  readonly lng: number;
  readonly accuracy: number;
}

/** Two places farther apart than anybody can travel in the time between. GPS leads; where there is none, cities only hint. */
export const judgeTravel = (acts: readonly AgentAct[], thresholds: AbuseThresholds): Finding[] => [
  ...judgeFixes(acts, thresholds),
  ...judgeCities(acts),
];

/** Cities by address within an hour: a telephone network's exits wander, so this is never more than a hint. Once a day. */
function judgeCities(acts: readonly AgentAct[]): Finding[] {
  const placed = acts.filter(({ position, ipPlace }) => position === null && isCity(ipPlace));
  const hints = new Map<string, Finding>();
  for (const [index, act] of placed.entries()) {
    const before = placed[index - 1];
    if (!before || before.ipPlace === act.ipPlace) continue;
    const minutes = Math.round((act.at.getTime() - before.at.getTime()) / 60_000);
    const day = wibDay(act.at);
    if (minutes > CITY_MINUTES || hints.has(day)) continue;
    hints.set(day, {
      kind: 'impossible-travel',
      severity: 'low',
      key: `${act.actor.id}:ip:${day}`,
      basis: 'ip-city',
      at: act.at,
      records: [before.id, act.id],
      figures: { day, minutes },
    });
  }
  return [...hints.values()];
}

function judgeFixes(acts: readonly AgentAct[], thresholds: AbuseThresholds): Finding[] {
  const fixes = fixesOf(acts, thresholds);
  return fixes.slice(1).flatMap((fix, index) => {
    const before = fixes[index];
    return before ? judgePair(before, fix, thresholds) : [];
  });
}

/** Oldest first, each fix once. */
function fixesOf(acts: readonly AgentAct[], { fixAccuracyMetres }: AbuseThresholds): Fix[] {
  const known = new Set<string>();
  return acts
    .flatMap((act): Fix[] => {
      const { position } = act;
      if (!position || position.accuracy > fixAccuracyMetres) return [];
      const name = `${position.at.getTime()} ${position.lat} ${position.lng}`;
      if (known.has(name)) return [];
      known.add(name);
      return [{ act, at: fixedAt(act), lat: position.lat, lng: position.lng, accuracy: position.accuracy }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** By our clock: two devices need not agree on the time. */
function fixedAt({ at, claimed, deviceTime, position }: AgentAct): Date {
  const fixed = position?.at ?? at;
  if (claimed || deviceTime === null) return fixed < at ? fixed : at;
  return new Date(at.getTime() - Math.max(0, deviceTime.getTime() - fixed.getTime()));
}

function judgePair(from: Fix, to: Fix, thresholds: AbuseThresholds): Finding[] {
  const { travelMetres, travelRoadKmh, travelImpossibleKmh } = thresholds;
  const metres = distanceBetween(from, to) - from.accuracy - to.accuracy;
  const seconds = Math.max(1, (to.at.getTime() - from.at.getTime()) / SECOND);
  const kmh = Math.min(MAX_KMH, Math.round((metres / seconds) * 3.6));
  if (metres < travelMetres || kmh <= travelRoadKmh) return [];
  return [
    {
      kind: 'impossible-travel',
      severity: kmh > travelImpossibleKmh ? 'serious' : 'medium',
      key: `${from.act.id}:${to.act.id}`,
      basis: 'gps',
      at: momentOf(to.act),
      records: [from.act.id, to.act.id],
      figures: {
        day: wibDay(to.at),
        kilometres: Math.round(metres / 1000),
        minutes: Math.round(seconds / 60),
        kmh,
        from: from.act.store.name,
        to: to.act.store.name,
      },
    },
  ];
}

import { type AgentAct, type AgentPeriod } from '@jembatan/audit';
import { type AbuseSignal } from './abuse-signal';
import { type AbuseThresholds } from './abuse-threshold';

export const SENSES = ['makes-sense', 'does-not', 'unknown'] as const;
/** Does it make sense that the salesman placed this order where, when and as he did? */
export type Sense = (typeof SENSES)[number];

export const SENSE_REASONS = [
  'at-store',
  'far',
  'impossible-travel',
  'disputed',
  'outside-hours',
  'no-position',
  'city-only',
  'country-only',
  'inexact',
  'stale',
  'store-unplaced',
] as const;
export type SenseReason = (typeof SENSE_REASONS)[number];

export interface JudgedOrder {
  readonly act: AgentAct;
  readonly sense: Sense;
  /** Everything that speaks for or against it. */
  readonly reasons: readonly SenseReason[];
}

export interface EvidenceSummary {
  readonly acts: number;
  readonly orders: number;
  readonly stores: number;
  /** Rupiah. */
  readonly value: number;
  readonly disputed: number;
  readonly bySense: Readonly<Record<Sense, number>>;
  /** Metres. */
  readonly medianDistance: number | null;
  readonly farthestDistance: number | null;
}

/** The end of the chain as it was when the pack was made: with the exported log anybody can verify up to it. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
  readonly keyId: string;
  readonly at: string;
}

/** What a person did in stores' names in a period, for whoever must judge them. */
export interface EvidencePack {
  readonly person: { readonly id: string; readonly name: string; readonly login: string };
  readonly period: AgentPeriod;
  readonly madeAt: Date;
  readonly thresholds: AbuseThresholds;
  readonly summary: EvidenceSummary;
  /** Oldest first. */
  readonly orders: readonly JudgedOrder[];
  readonly signals: readonly AbuseSignal[];
  /** Oldest first, read as it is walked through: as many as there are. */
  readonly acts: AsyncIterable<AgentAct>;
  /** Null while nothing is sealed. */
  readonly chain: ChainEnd | null;
}

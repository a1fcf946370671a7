import { type components } from '../../api/openapi';

export type AbuseSignal = components['schemas']['AbuseSignalDto'];
export type AbuseKind = AbuseSignal['kind'];
export type Evidence = components['schemas']['EvidenceDto'];
export type JudgedOrder = components['schemas']['JudgedOrderDto'];
export type Sense = JudgedOrder['sense'];

export const ABUSE_KINDS = [
  'orders-jump',
  'many-stores',
  'impossible-travel',
  'far-from-store',
  'outside-hours',
  'shared-device',
  'disputes',
] as const satisfies readonly AbuseKind[];

export const SIGNAL_STATES = ['open', 'closed'] as const satisfies readonly AbuseSignal['state'][];

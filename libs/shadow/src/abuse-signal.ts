export const ABUSE_KINDS = [
  'orders-jump',
  'many-stores',
  'impossible-travel',
  'far-from-store',
  'outside-hours',
  'shared-device',
  'disputes',
] as const;
export type AbuseKind = (typeof ABUSE_KINDS)[number];

/** Rising. Admins are told at once of a `serious` one. */
export const SEVERITIES = ['low', 'medium', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * By what a place was judged: the device's own position, the city of its address, or no place at all. A country by
 * address alone never gives a verdict.
 */
export const PLACE_BASES = ['gps', 'ip-city', 'none'] as const;
export type PlaceBasis = (typeof PLACE_BASES)[number];

/** What the rules found in the record. */
export interface Finding {
  readonly kind: AbuseKind;
  readonly severity: Severity;
  /** Names the evidence: the same evidence is one signal, however often it is looked at. */
  readonly key: string;
  readonly basis: PlaceBasis;
  readonly at: Date;
  /** Ids of the records that show it. */
  readonly records: readonly string[];
  /** No coordinate, address or device: the record keeps those, for their term only. */
  readonly figures: Readonly<Record<string, number | string>>;
}

export const SIGNAL_STATES = ['open', 'closed'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

export interface AbuseSignal extends Finding {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  /** In Indonesian, for mails and papers; a screen words `kind`, `basis` and `figures` itself. */
  readonly sentence: string;
  readonly state: SignalState;
  readonly foundAt: Date;
  readonly closed: { readonly at: Date; readonly by: string; readonly comment: string } | null;
}

export interface SignalQuery {
  readonly personId?: string;
  readonly kind?: AbuseKind;
  readonly state?: SignalState;
  readonly limit: number;
  readonly cursor?: string;
}

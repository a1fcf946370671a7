/** From where on an act is remarkable. All whole numbers. */
export const DEFAULT_THRESHOLDS = {
  /** Orders of one day, from which on a jump is looked for. */
  jumpMinimumOrders: 10,
  /** Times the person's own usual day. */
  jumpTimesOwn: 3,
  /** Times the usual day of all salesmen. */
  jumpTimesPeers: 3,
  /** Days behind which the usual day is reckoned. */
  historyDays: 28,
  /** So many stores … */
  storesMany: 8,
  /** … within so many minutes. */
  storesMinutes: 60,
  /** Metres between two fixes, from which on the speed is looked at. */
  travelMetres: 5000,
  /** Kilometres an hour that no road allows. */
  travelRoadKmh: 200,
  /** Kilometres an hour that nothing allows. */
  travelImpossibleKmh: 900,
  /** Metres from the store, beyond what the fix may be wrong by. */
  farMetres: 500,
  /** Orders of one day placed far away, from which on it is serious. */
  farOrdersSerious: 10,
  /** A fix that may be wrong by more metres says nothing. */
  fixAccuracyMetres: 1000,
  /** A fix that is older in minutes says nothing of the act. */
  fixAgeMinutes: 15,
  /** First hour of the day, where the store is, in which orders are usual. */
  hourFrom: 5,
  /** First hour in which they no longer are. */
  hourUntil: 22,
  /** Days behind in which a device tells who used it. */
  deviceDays: 30,
  /** Days behind in which disputes count. */
  disputeDays: 30,
  disputes: 2,
  disputesSerious: 4,
};

/** Between which figures each may be set. */
export const ABUSE_BOUNDS: Readonly<Record<AbuseThresholdName, { readonly min: number; readonly max: number }>> = {
  jumpMinimumOrders: { min: 1, max: 10000 },
  jumpTimesOwn: { min: 2, max: 1000 },
  jumpTimesPeers: { min: 2, max: 1000 },
  historyDays: { min: 1, max: 90 },
  storesMany: { min: 2, max: 1000 },
  storesMinutes: { min: 1, max: 1440 },
  travelMetres: { min: 100, max: 1000000 },
  travelRoadKmh: { min: 10, max: 1000 },
  travelImpossibleKmh: { min: 10, max: 5000 },
  farMetres: { min: 10, max: 100000 },
  farOrdersSerious: { min: 1, max: 10000 },
  fixAccuracyMetres: { min: 1, max: 100000 },
  fixAgeMinutes: { min: 1, max: 1440 },
  hourFrom: { min: 0, max: 23 },
  hourUntil: { min: 0, max: 24 },
  deviceDays: { min: 1, max: 180 },
  disputeDays: { min: 1, max: 90 },
  disputes: { min: 1, max: 1000 },
  disputesSerious: { min: 1, max: 1000 },
};

export type AbuseThresholdName = keyof typeof DEFAULT_THRESHOLDS;
export type AbuseThresholds = Readonly<Record<AbuseThresholdName, number>>;

/** Who set a threshold last. */
export interface AbuseThresholdChange {
  readonly name: string;
  readonly changedAt: Date;
  readonly changedBy: string;
}

export interface AbuseThresholdStanding {
  readonly name: AbuseThresholdName;
  readonly min: number;
  readonly max: number;
  readonly preset: number;
  readonly value: number;
  /** Null while nobody set it, and for what was set before the portal kept this. */
  readonly lastChange: Omit<AbuseThresholdChange, 'name'> | null;
}

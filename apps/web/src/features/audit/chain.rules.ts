/** Records a second, as the portal looks through them. */
const PACE = 30_000;
/** The least seconds that a look is said to take. */
const LEAST_S = 2;

/** Seconds that a look through so many records takes, about. */
export const secondsFor = (records: number): number => Math.max(LEAST_S, Math.ceil(records / PACE));

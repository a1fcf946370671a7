import { ERP_FUNCTIONS, type ErpFunction, type FunctionMode, type Mode, type ServiceModeState } from './service-mode';

/** A function that falls within this time after it came back flaps. Milliseconds. */
const FLAP_WINDOW = 120_000;
const CALM = 2_000;
const LONGEST_CALM = 60_000;

const WORST_FIRST: readonly Mode[] = ['degraded', 'recovering', 'normal'];

/** The mode of the whole: the worst of the functions, since the first of them is so. Normal since the last one became normal. */
export function overall(functions: Readonly<Record<ErpFunction, FunctionMode>>): ServiceModeState {
  const all = ERP_FUNCTIONS.map((name) => functions[name]);
  const mode = WORST_FIRST.find((candidate) => all.some((one) => one.mode === candidate)) ?? 'normal';
  const times = all.filter((one) => one.mode === mode).map(({ since }) => since.getTime());
  const since = new Date(mode === 'normal' ? Math.max(...times) : Math.min(...times));
  return { mode, since, functions };
}

export interface Fall {
  /** How often the function flapped up to now, and when it last came back. */
  readonly flaps: number;
  readonly cameBackAt: Date | null;
  readonly now: Date;
}

/** How often in a row the function fell soon after it had come back. */
export const countFlaps = ({ flaps, cameBackAt, now }: Fall): number =>
  cameBackAt !== null && now.getTime() - cameBackAt.getTime() < FLAP_WINDOW ? flaps + 1 : 0;

/** Milliseconds that the ERP must answer without a fault before a function may come back: twice as long with each flap. */
export const neededCalm = (flaps: number): number => Math.min(CALM * 2 ** flaps, LONGEST_CALM);

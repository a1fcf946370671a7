import { type Chance, chance } from './chance';
import { GARBAGE_KINDS, type GarbageKind } from './garbage';

export const FAULT_MODES = [
  'none',
  'down',
  'refuse',
  'hang',
  'slow',
  'error',
  'garbage',
  'commit-then-drop',
  'drop-before-commit',
] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

/** `orders` is every call about orders: `booking` the POST, `lookup` the GET. */
export const ERP_FUNCTIONS = [
  'health',
  'items',
  'prices',
  'stock',
  'customers',
  'credit',
  'orders',
  'booking',
  'lookup',
] as const;
export type ErpFunction = (typeof ERP_FUNCTIONS)[number];

/** What goes wrong from now on, until the next plan. */
export interface FaultPlan {
  readonly mode: FaultMode;
  /** Waited before anything else; with `slow` 2000 unless told. */
  readonly latencyMs?: number;
  /** The share of calls that are hit, 0 … 1; all unless told. */
  readonly rate?: number;
  /** The calls that can be hit; all unless told. */
  readonly only?: readonly ErpFunction[];
  /** How many calls are hit before the plan is spent; no end unless told. */
  readonly times?: number;
  /** Books every POST as a new order, also under `none`. */
  readonly ignoreIdempotency?: boolean;
  /** Which calls a `rate` hits: the same seed, the same calls. */
  readonly seed?: number;
  /** One kind of garbage only; all in turn unless told. */
  readonly kind?: GarbageKind;
}

/** What happens to one call. */
export interface Fault {
  readonly mode: FaultMode;
  readonly latencyMs: number;
  readonly kind: GarbageKind;
}

const SLOW_MS = 2000;

export class Faults {
  private current: FaultPlan = { mode: 'none' };
  private next: Chance = chance(1);
  private hits = 0;
  private readonly hanging = new Set<() => void>();

  get plan(): FaultPlan {
    return this.current;
  }

  /** Calls that the plan has hit. */
  get hitCount(): number {
    return this.hits;
  }

  /** Calls that hang under the plan before lose their connection. */
  set(plan: FaultPlan): void {
    this.current = plan;
    this.next = chance(plan.seed ?? 1);
    this.hits = 0;
    for (const release of this.hanging) release();
    this.hanging.clear();
  }

  draw(functions: readonly ErpFunction[]): Fault {
    const { mode, latencyMs = mode === 'slow' ? SLOW_MS : 0, rate = 1, only, times = Infinity, kind } = this.current;
    const within = !only || only.some((name) => functions.includes(name));
    const commits = functions.includes('booking') || (mode !== 'commit-then-drop' && mode !== 'drop-before-commit');
    const hit = within && commits && this.hits < times && (rate >= 1 || this.next() < rate);
    if (!hit) return { mode: 'none', latencyMs: 0, kind: 'html' };
    this.hits += 1;
    return { mode, latencyMs, kind: kind ?? GARBAGE_KINDS[(this.hits - 1) % GARBAGE_KINDS.length] };
  }

  /** Until the next plan. */
  hang(): Promise<void> {
    return new Promise((release) => this.hanging.add(release));
  }
}

/** What the portal asks the ERP for; each can be hurt alone. */
export const ERP_FUNCTIONS = ['credit', 'stock', 'prices', 'orders'] as const;
export type ErpFunction = (typeof ERP_FUNCTIONS)[number];

export type Mode = 'normal' | 'degraded' | 'recovering';

export interface FunctionMode {
  readonly mode: Mode;
  readonly since: Date;
  readonly reason: string | null;
  /** Held degraded by an admin; no probe lifts it. */
  readonly forced: boolean;
  /** When a forced mode ends by itself; null when it does not. */
  readonly until: Date | null;
}

export interface ServiceModeState {
  /** The worst of the functions: degraded, then recovering, then normal. */
  readonly mode: Mode;
  readonly since: Date;
  readonly functions: Readonly<Record<ErpFunction, FunctionMode>>;
}

/** Shown to everybody while the mode is not normal. To the letter. */
export const BANNER =
  'Sistem sedang maintenance. Order Anda akan diproses manual oleh Admin. Mohon tunggu konfirmasi WA.';

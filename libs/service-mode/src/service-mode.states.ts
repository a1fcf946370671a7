import { type Mode } from './service-mode';

/** `forced` is a degraded mode that an admin holds. */
export const MODE_STATES = ['normal', 'degraded', 'recovering', 'forced'] as const;
export type ModeState = (typeof MODE_STATES)[number];

export const MODE_MOVES = ['fail', 'begin-recovery', 'recover', 'force', 'release'] as const;
export type ModeMove = (typeof MODE_MOVES)[number];

/** Where each move leads; a move that is absent changes nothing. */
export const MOVES: Readonly<Record<ModeState, Partial<Readonly<Record<ModeMove, ModeState>>>>> = {
  normal: { fail: 'degraded', force: 'forced' },
  degraded: { 'begin-recovery': 'recovering', force: 'forced' },
  recovering: { fail: 'degraded', recover: 'normal', force: 'forced' },
  // Released it is still degraded: only probes prove that the ERP is there.
  forced: { force: 'forced', release: 'degraded' },
};

export const modeOf = (state: ModeState): Mode => (state === 'forced' ? 'degraded' : state);

import { type OrderCommand } from '../../offline';

export interface Groups {
  /** Wait for the person who placed them. */
  readonly needsYou: readonly OrderCommand[];
  readonly underWay: readonly OrderCommand[];
  readonly accepted: readonly OrderCommand[];
}

export function groupsOf(commands: readonly OrderCommand[]): Groups {
  const of = (...states: OrderCommand['state'][]): OrderCommand[] =>
    commands.filter(({ state }) => states.includes(state));
  return { needsYou: of('needs-you', 'refused'), underWay: of('sending', 'queued'), accepted: of('accepted') };
}

/** Why an order has not arrived yet. */
export const WAITINGS = [
  'sending',
  'asking',
  'offline',
  'turn',
  'silent',
  'signedOut',
  'suspended',
  'credit',
  'busy',
] as const;
export type Waiting = (typeof WAITINGS)[number];

export interface WaitingQuestion {
  readonly command: Pick<OrderCommand, 'state' | 'uncertain' | 'problem'>;
  /** False is certain, true a hope. */
  readonly online: boolean;
}

/** Null: it does not wait. */
export function whyWaiting({ command: { state, uncertain, problem }, online }: WaitingQuestion): Waiting | null {
  if (state !== 'queued' && state !== 'sending') return null;
  if (!online) return 'offline';
  if (state === 'sending') return 'sending';
  if (problem?.code === 'account.suspended') return 'suspended';
  if (problem?.status === 401) return 'signedOut';
  if (problem?.code === 'credit.unavailable') return 'credit';
  if (uncertain) return 'asking';
  if (!problem) return 'turn';
  return problem.status === 0 ? 'silent' : 'busy';
}

/** Its contents may be changed: nothing of it is under way, and no answer is missing. */
export const canEdit = ({ state, uncertain }: Pick<OrderCommand, 'state' | 'uncertain'>): boolean =>
  !uncertain && (state === 'queued' || state === 'needs-you' || state === 'refused');

/** It may be taken away; where its answer is missing for good, by somebody who was warned. */
export const canDrop = ({ state, uncertain }: Pick<OrderCommand, 'state' | 'uncertain'>): boolean =>
  state !== 'sending' && !(state === 'queued' && uncertain);

/** Its visit is over or was refused: a new visit to the same store takes it over when it is sent again. */
export const needsVisit = ({ problem, visitId, state }: OrderCommand): boolean =>
  visitId !== null && state !== 'accepted' && (problem?.code.startsWith('shadow.') ?? false);

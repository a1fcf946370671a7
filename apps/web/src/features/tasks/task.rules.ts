import { type components } from '../../api/openapi';
import { ABUSE_KINDS, type AbuseSignal } from '../abuse/abuse-signal';

export type Task = components['schemas']['TaskDto'];

export const TASK_KINDS = [
  'order.owner_unreachable',
  'notice.undeliverable',
  'order.approve',
  'order.review',
  'order.held',
  'order.disputed',
  'order.stray',
  'nota.waiting',
  'abuse.signal',
  'audit.alarm',
] as const;

/** What the row of a task says beside its kind; null where the task does not tell. */
export interface TaskAbout {
  /** Of the order. */
  readonly number: string | null;
  readonly orderId: string | null;
  readonly personId: string | null;
  /** Whom a message did not reach. */
  readonly recipient: string | null;
  readonly channel: string | null;
  /** A sentence, in Indonesian. */
  readonly words: string | null;
  /** What was found in the record, and of whom. */
  readonly signal: (Pick<AbuseSignal, 'kind' | 'basis' | 'figures'> & { readonly name: string }) | null;
}

export function aboutOf({ subject, details }: Pick<Task, 'subject' | 'details'>): TaskAbout {
  const text = (name: string): string | null => {
    const value = details[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    number: text('number'),
    orderId: subject.type === 'order' ? subject.id : text('orderId'),
    personId: text('personId'),
    recipient: text('to'),
    channel: text('channel'),
    words: text('sentence') ?? text('words'),
    signal: signalOf(details),
  };
}

const BASES = ['gps', 'ip-city', 'none'] as const satisfies readonly AbuseSignal['basis'][];

function signalOf({ kind, basis, figures, personName }: Task['details']): TaskAbout['signal'] {
  const knownKind = ABUSE_KINDS.find((each) => each === kind);
  const knownBasis = BASES.find((each) => each === basis);
  if (!knownKind || !knownBasis || typeof personName !== 'string') return null;
  if (typeof figures !== 'object' || figures === null) return null;
  const told = Object.entries(figures).filter(isFigure);
  return { kind: knownKind, basis: knownBasis, figures: Object.fromEntries(told), name: personName };
}

const isFigure = (entry: [string, unknown]): entry is [string, string | number] =>
  typeof entry[1] === 'string' || typeof entry[1] === 'number';

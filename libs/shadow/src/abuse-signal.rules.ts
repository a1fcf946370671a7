import { type Finding, SEVERITIES, type Severity, type SignalState } from './abuse-signal';

export interface KnownSignal {
  readonly id: string;
  readonly state: SignalState;
  readonly severity: Severity;
}

export type SignalMove =
  /** `alarming`: it is serious, and was not before. */
  { readonly kind: 'raise' | 'renew' | 'reopen'; readonly alarming: boolean } | { readonly kind: 'leave' };

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The same evidence is one signal. One that was closed opens again only when it has become graver. */
export function judgeSignal({ severity }: Pick<Finding, 'severity'>, known: KnownSignal | null): SignalMove {
  if (known === null) return { kind: 'raise', alarming: severity === 'serious' };
  const graver = rank(severity) > rank(known.severity);
  const alarming = graver && severity === 'serious';
  if (known.state === 'closed') return graver ? { kind: 'reopen', alarming } : { kind: 'leave' };
  return { kind: 'renew', alarming };
}

import { type Money } from '@jembatan/kernel';
import { type Scope } from './consent';
import { type ShadowAct, type ShadowRefusal } from './shadow-session';

/** What is known of a salesman and a store. */
export interface ShadowStanding {
  readonly suspended: boolean;
  readonly salesman: boolean;
  readonly inTerritory: boolean;
  /** Has the store somebody who can be told of what is done in its name? */
  readonly reachable: boolean;
  /** The consents that count for this salesman: the owner's, or the policy. */
  readonly scopes: readonly Scope[];
}

/** `act` is null for being in the session at all, which reading needs. */
export interface ShadowQuestion {
  readonly standing: ShadowStanding;
  /** Null while one is being opened. */
  readonly session: {
    readonly alive: boolean;
    readonly term: { readonly from: Date; readonly until: Date } | null;
  } | null;
  readonly act: ShadowAct | null;
  /** What the order costs, tax included; null when nothing is bought. */
  readonly amount: Money | null;
  /** When the device says that it was ordered. */
  readonly placedAt: Date | null;
  readonly now: Date;
}

export type ShadowVerdict = { readonly kind: 'allowed' } | { readonly kind: 'denied'; readonly reason: ShadowRefusal };

/** The one place that decides whether somebody may act in a store's name. */
export function judgeShadow(question: ShadowQuestion): ShadowVerdict {
  const reason = refusalOf(question);
  return reason === null ? { kind: 'allowed' } : { kind: 'denied', reason };
}

function refusalOf({ standing, session, act, amount, placedAt, now }: ShadowQuestion): ShadowRefusal | null {
  if (standing.suspended) return 'account.suspended';
  if (!standing.salesman || !standing.inTerritory) return 'shadow.no_territory';
  if (!standing.reachable) return 'shadow.no_contact';
  if (standing.scopes.length === 0) return 'shadow.no_consent';
  const current = standing.scopes.filter(({ until }) => until === null || now < until);
  if (current.length === 0) return 'shadow.consent_expired';
  // Last of what ends a session: while the right is missing, its holder hears which.
  if (session?.alive === false) return 'shadow.session_ended';
  if (session?.term) {
    if (act !== 'order:place') return 'shadow.only_sends';
    // Asked with the amount inside placing, where what the device says is known; without it at the door.
    if (amount && !isWithin(placedAt, session.term)) return 'shadow.out_of_term';
  }
  if (act === null) return null;
  const fitting = current.filter(({ acts }) => acts.includes(act));
  if (fitting.length === 0) return 'shadow.act_not_allowed';
  const afforded = fitting.some(({ maxAmount }) => !amount || !maxAmount || amount.amount <= maxAmount.amount);
  return afforded ? null : 'shadow.amount_exceeded';
}

const isWithin = (moment: Date | null, { from, until }: { readonly from: Date; readonly until: Date }): boolean =>
  moment !== null && from <= moment && moment <= until;

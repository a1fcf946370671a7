import { Injectable } from '@nestjs/common';
import { SessionGate } from '@jembatan/identity';
import { type Actor, type DomainError } from '@jembatan/kernel';
import { type ShadowAct, ShadowGate, shadowRefused } from '@jembatan/shadow';
import { type BearerToken } from './bearer-token.rules';

/** `actor` is also known of some who are refused: of a shadow session that is over, who tried is recorded. */
export type Bearer =
  | { readonly actor: Actor; readonly refusal: DomainError | null }
  | { readonly actor: null; readonly refusal: DomainError };

/** Says who a token stands for now, and whether it is good for what is asked. */
@Injectable()
export class Bearers {
  constructor(
    private readonly sessions: SessionGate,
    private readonly shadow: ShadowGate,
  ) {}

  /** `act` matters in a shadow session only: null for what needs no consent of its own. */
  async admit(token: BearerToken, act: ShadowAct | null): Promise<Bearer> {
    if (token.kind === 'person') {
      const actor = await this.sessions.actorOf(token.sessionId, token.personId);
      return actor ? { actor, refusal: null } : { actor, refusal: await this.sessions.refusalOf(token.personId) };
    }
    const admission = await this.shadow.admit(token.claims, act);
    if (!admission) return { actor: null, refusal: shadowRefused('shadow.session_ended') };
    const { actor, verdict } = admission;
    return { actor, refusal: verdict.kind === 'denied' ? shadowRefused(verdict.reason) : null };
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { type Actor, Clock, type Ctx, Ids } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { AccessTokens } from './access-tokens.service';
import { accountSuspended, refreshReused, sessionEnded } from './identity.errors';
import { type Person } from './person';
import { PersonRepository } from './person.repository';
import { RefreshTokens } from './refresh-tokens.service';
import { hashOfSecret } from './secret';
import { type RevocationReason, type Session, type SignInDevice, type Tokens, UNKNOWN_DEVICE } from './session';
import { SessionGate } from './session-gate.service';
import { SessionRepository } from './session.repository';
import { judgeRefresh, SESSION_MS } from './session.rules';

/** What only these few need, as one argument. */
@Injectable()
export class SessionTools {
  constructor(
    readonly access: AccessTokens,
    readonly refresh: RefreshTokens,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}

type Refreshed = { readonly person: Person; readonly tokens: Tokens };
type Decision =
  | { kind: 'go-on'; session: Session; person: Person }
  | { kind: 'reused'; session: Session }
  | { kind: 'ended' }
  | { kind: 'suspended' };

@Injectable()
export class Sessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
    private readonly gate: SessionGate,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly tools: SessionTools,
  ) {}

  /** Begins a session of a person who has proved to be that person. */
  async start(ctx: Ctx, person: Person, device: SignInDevice = UNKNOWN_DEVICE): Promise<Tokens> {
    const { ids, clock, refresh } = this.tools;
    const now = clock.now();
    const session = {
      id: ids.next(),
      personId: person.id,
      lastUsedAt: now,
      endsAt: new Date(now.getTime() + SESSION_MS),
      revokedAt: null,
    };
    const refreshToken = refresh.first();
    await this.transactions.run(async (tx) => {
      await this.sessions.insert(tx, session, device);
      await this.sessions.insertToken(tx, session.id, hashOfSecret(refreshToken));
      await this.audit.record(tx, asPerson(ctx, person), {
        action: 'session.started',
        object: { type: 'session', id: session.id },
      });
    });
    return this.tokens(session, refreshToken);
  }

  /**
   * Exchanges a refresh token for its successor and a new access token.
   * @throws DomainError `unauthenticated`: `auth.session_ended`, or `auth.refresh_reused` after ending the session;
   * `forbidden` / `account.suspended`.
   */
  async refresh(ctx: Ctx, refreshToken: string): Promise<Refreshed> {
    const successor = this.tools.refresh.successorOf(refreshToken);
    const decision = await this.transactions.run((tx) => this.exchange(tx, ctx, refreshToken, successor));
    if (decision.kind === 'ended') throw sessionEnded();
    if (decision.kind === 'suspended') throw accountSuspended();
    if (decision.kind === 'reused') {
      await this.gate.tell(decision.session.personId);
      throw refreshReused();
    }
    return { person: decision.person, tokens: await this.tokens(decision.session, successor) };
  }

  /** Ends the session of a refresh token; one that is not known is no fault. */
  async end(ctx: Ctx, refreshToken: string): Promise<void> {
    const personId = await this.transactions.run(async (tx) => {
      const found = await this.sessions.findForUpdate(tx, hashOfSecret(refreshToken));
      if (!found || found.session.revokedAt) return null;
      await this.revoke(tx, ctx, found.session, 'logout');
      return found.session.personId;
    });
    if (personId !== null) await this.gate.tell(personId);
  }

  /** Ends every session of a person in the caller's transaction, which must then call {@link SessionGate.tell}. */
  revokeAll(tx: Tx, personId: string, reason: RevocationReason): Promise<number> {
    return this.sessions.revokeAll(tx, personId, this.tools.clock.now(), reason);
  }

  private async exchange(tx: Tx, ctx: Ctx, refreshToken: string, successor: string): Promise<Decision> {
    const now = this.tools.clock.now();
    const [hash, successorHash] = [hashOfSecret(refreshToken), hashOfSecret(successor)];
    const found = await this.sessions.findForUpdate(tx, hash);
    if (!found) return { kind: 'ended' };
    const { session, personState } = found;
    const verdict = judgeRefresh({
      session,
      personState,
      now,
      replaced: (await this.sessions.tokenState(tx, hash)) === 'replaced',
      successor: await this.sessions.tokenState(tx, successorHash),
    });
    if (verdict === 'ended' || verdict === 'suspended') return { kind: verdict };
    if (verdict === 'reused') {
      await this.revoke(tx, ctx, session, 'refresh_reused');
      return { kind: 'reused', session };
    }
    if (verdict === 'rotate') await this.sessions.replaceToken(tx, session.id, hash, successorHash, now);
    return { kind: 'go-on', session, person: await this.people.get(tx, session.personId) };
  }

  private async revoke(tx: Tx, ctx: Ctx, session: Session, reason: RevocationReason): Promise<void> {
    await this.sessions.revoke(tx, session.id, this.tools.clock.now(), reason);
    const person = await this.people.get(tx, session.personId);
    await this.audit.record(tx, asPerson(ctx, person), {
      action: 'session.revoked',
      object: { type: 'session', id: session.id },
      details: { reason },
    });
  }

  private async tokens(session: Session, refreshToken: string): Promise<Tokens> {
    const { access } = this.tools;
    const accessToken = await access.issue({ sub: session.personId, sid: session.id });
    return { accessToken, expiresIn: access.lifetime, refreshToken, endsAt: session.endsAt };
  }
}

/** The person acts, although the request came without an access token. */
export function asPerson(ctx: Ctx, { id, roles, storeIds }: Person): Ctx {
  const actor: Actor = { id, roles, storeIds };
  return { ...ctx, actor };
}

import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { SESSION_REVOKED } from '@jembatan/identity';
import { type Actor, Clock, systemCtx } from '@jembatan/kernel';
import { Announcements, AskedAhead, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { ShadowEndings } from './shadow-endings.service';
import { type KnownSession, ShadowRights } from './shadow-rights.service';
import { actorIn, ENDS_A_SESSION, SHADOW_CHANGED, type ShadowAct, type ShadowClaims } from './shadow-session';
import { type ShadowVerdict } from './shadow.rules';

interface Change {
  readonly sessionId?: string;
  readonly storeId?: string;
  readonly personId?: string;
}

/** What the door hears of a shadow token. */
export interface Admission {
  readonly actor: Actor;
  readonly verdict: ShadowVerdict;
}

/**
 * Says at every request whether a shadow session is good for what is asked, as `SessionGate` does for sessions of the
 * sign-in: no answer is older than a second, and the sessions in use are asked about together, ahead of time.
 */
@Injectable()
export class ShadowGate implements BeforeApplicationShutdown {
  private readonly sessions: AskedAhead<KnownSession>;

  constructor(
    private readonly rights: ShadowRights,
    private readonly endings: ShadowEndings,
    private readonly transactions: Transactions,
    announcements: Announcements,
    private readonly clock: Clock,
    logger: PinoLogger,
  ) {
    logger.setContext(ShadowGate.name);
    this.sessions = new AskedAhead(clock, {
      ask: (ids) => this.transactions.run((tx) => this.rights.known(tx, ids)),
      keeps: ({ alive }) => alive,
      onFault: (error) => logger.warn({ error }, 'the shadow sessions in use could not be asked about'),
    });
    announcements.on(SHADOW_CHANGED, (change) => this.forget(change as Change | null));
    announcements.on(SESSION_REVOKED, (change) => this.forget(change as Change | null));
  }

  beforeApplicationShutdown(): void {
    this.sessions.stop();
  }

  /** Null when there is no such session of this person for this store. `act` null: only to be in it, as reading needs. */
  async admit(claims: ShadowClaims, act: ShadowAct | null): Promise<Admission | null> {
    const known = await this.sessions.find(claims.sessionId);
    if (!known) return null;
    const { session, alive, standing } = known;
    if (session.personId !== claims.personId || session.storeId !== claims.storeId) return null;
    const living = alive && this.clock.now() < session.expiresAt;
    const verdict = this.rights.verdict(standing, { alive: living, term: session.term }, { act });
    if (verdict.kind === 'denied' && session.endedAt === null && ENDS_A_SESSION.has(verdict.reason))
      await this.end(known, verdict);
    return { actor: actorIn(session), verdict };
  }

  /** A session that was found without a right is over for good, also when the right comes back. */
  private async end({ session }: KnownSession, { reason }: ShadowVerdict & { kind: 'denied' }): Promise<void> {
    await this.transactions.run((tx) => this.endings.end(tx, systemCtx(`shadow-gate:${session.id}`), session, reason));
    this.forget({ sessionId: session.id });
    await this.endings.tell(session.id);
  }

  private forget(change: Change | null): void {
    this.sessions.forget((known) => concerns(change, known));
  }
}

function concerns(change: Change | null, { session }: KnownSession): boolean {
  const { sessionId, storeId, personId } = change ?? {};
  const named = [
    [sessionId, session.id],
    [storeId, session.storeId],
    [personId, session.personId],
  ].filter(([asked]) => asked !== undefined);
  return named.every(([asked, own]) => asked === own);
}

import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { SESSION_REVOKED } from '@jembatan/identity';
import { type Actor, Clock, systemCtx } from '@jembatan/kernel';
import { Announcements, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { ShadowEndings } from './shadow-endings.service';
import { type KnownSession, ShadowRights } from './shadow-rights.service';
import { actorIn, ENDS_A_SESSION, SHADOW_CHANGED, type ShadowAct, type ShadowClaims } from './shadow-session';
import { type ShadowVerdict } from './shadow.rules';

/** How long an answer is believed where the announcement of a change was lost. */
const BELIEVED_MS = 1000;
/** So often the sessions in use are asked about again, all together. */
const ASK_AGAIN_MS = 400;
const IN_USE_MS = 10_000;
const CACHE_MAX = 10_000;

interface Answer {
  known: KnownSession;
  askedAt: number;
  usedAt: number;
}

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
  private readonly answers = new Map<string, Answer>();
  private changes = 0;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly rights: ShadowRights,
    private readonly endings: ShadowEndings,
    private readonly transactions: Transactions,
    announcements: Announcements,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ShadowGate.name);
    announcements.on(SHADOW_CHANGED, (change) => this.forget(change as Change | null));
    announcements.on(SESSION_REVOKED, (change) => this.forget(change as Change | null));
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  /** Null when there is no such session of this person for this store. `act` null: only to be in it, as reading needs. */
  async admit(claims: ShadowClaims, act: ShadowAct | null): Promise<Admission | null> {
    const known = await this.known(claims.sessionId);
    if (!known) return null;
    const { session, alive, standing } = known;
    if (session.personId !== claims.personId || session.storeId !== claims.storeId) return null;
    const living = alive && this.clock.now() < session.expiresAt;
    const verdict = this.rights.verdict(standing, { alive: living, term: session.term }, { act });
    if (verdict.kind === 'denied' && session.endedAt === null && ENDS_A_SESSION.has(verdict.reason))
      await this.end(known, verdict);
    return { actor: actorIn(session), verdict };
  }

  private async known(sessionId: string): Promise<KnownSession | undefined> {
    const now = this.clock.now().getTime();
    const held = this.answers.get(sessionId);
    if (held && now - held.askedAt < BELIEVED_MS) {
      held.usedAt = now;
      return held.known;
    }
    const before = this.changes;
    const known = (await this.ask([sessionId])).get(sessionId);
    if (known?.alive && this.changes === before) this.keep(sessionId, { known, askedAt: now, usedAt: now });
    return known;
  }

  /** A session that was found without a right is over for good, also when the right comes back. */
  private async end({ session }: KnownSession, { reason }: ShadowVerdict & { kind: 'denied' }): Promise<void> {
    await this.transactions.run((tx) => this.endings.end(tx, systemCtx(`shadow-gate:${session.id}`), session, reason));
    this.forget({ sessionId: session.id });
    await this.endings.tell(session.id);
  }

  private ask(sessionIds: readonly string[]): Promise<Map<string, KnownSession>> {
    return this.transactions.run((tx) => this.rights.known(tx, sessionIds));
  }

  private keep(sessionId: string, answer: Answer): void {
    if (this.answers.size >= CACHE_MAX) this.answers.clear();
    this.answers.set(sessionId, answer);
    this.askAgainSoon();
  }

  private askAgainSoon(): void {
    if (this.answers.size > 0 && !this.stopped) this.timer ??= setTimeout(() => void this.askAgain(), ASK_AGAIN_MS);
  }

  private async askAgain(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const [sessionId, { usedAt }] of this.answers) if (now - usedAt > IN_USE_MS) this.answers.delete(sessionId);
    const before = this.changes;
    const asked = [...this.answers];
    try {
      const known = asked.length === 0 ? new Map<string, KnownSession>() : await this.ask(asked.map(([id]) => id));
      if (this.changes === before) for (const [sessionId, answer] of asked) this.renew(sessionId, answer, known, now);
    } catch (error) {
      this.logger.warn({ error }, 'the shadow sessions in use could not be asked about; each request asks for itself');
    }
    this.timer = null;
    this.askAgainSoon();
  }

  private renew(sessionId: string, answer: Answer, all: ReadonlyMap<string, KnownSession>, askedAt: number): void {
    const known = all.get(sessionId);
    if (!known?.alive) this.answers.delete(sessionId);
    else if (answer.askedAt < askedAt) {
      answer.known = known;
      answer.askedAt = askedAt;
    }
  }

  private forget(change: Change | null): void {
    this.changes += 1;
    for (const [id, { known }] of this.answers) if (concerns(change, known)) this.answers.delete(id);
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

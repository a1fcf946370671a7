import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type Actor, Clock, type DomainError } from '@jembatan/kernel';
import { Announcements, Transactions, type Tx } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { accountSuspended, sessionEnded } from './identity.errors';
import { SESSION_REVOKED } from './session';
import { SessionRepository } from './session.repository';
import { IDLE_MS } from './session.rules';

/** How long an answer is believed where the announcement of a revocation was lost. */
const BELIEVED_MS = 1000;
/** So often the sessions in use are asked about again, all in one statement. */
const ASK_AGAIN_MS = 400;
const IN_USE_MS = 10_000;
const CACHE_MAX = 10_000;

interface Answer {
  actor: Actor;
  askedAt: number;
  usedAt: number;
}

/**
 * Says who acts in a session. No answer is older than a second, and it is dropped on revocation. A session in use costs its
 * requests no statement: the sessions in use are asked about together, ahead of time.
 */
@Injectable()
export class SessionGate implements BeforeApplicationShutdown {
  private readonly answers = new Map<string, Answer>();
  private revocations = 0;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly transactions: Transactions,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(SessionGate.name);
    announcements.on(SESSION_REVOKED, (payload) => this.forget((payload as { personId?: string } | null)?.personId));
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  /** Null when the session is revoked, over, idle for too long, or its person is suspended. */
  async actorOf(sessionId: string, personId: string): Promise<Actor | null> {
    const now = this.clock.now().getTime();
    const known = this.answers.get(sessionId);
    if (known && known.actor.id === personId && now - known.askedAt < BELIEVED_MS) {
      known.usedAt = now;
      return known.actor;
    }
    const before = this.revocations;
    const actor = (await this.ask([sessionId], now)).get(sessionId);
    if (actor?.id !== personId) return null;
    if (this.revocations === before) this.keep(sessionId, { actor, askedAt: now, usedAt: now });
    return actor;
  }

  /** What to say to a person for whom {@link actorOf} answered null. */
  async refusalOf(personId: string): Promise<DomainError> {
    const suspended = await this.transactions.each((tx) => this.sessions.isSuspended(tx, personId));
    return suspended ? accountSuspended() : sessionEnded();
  }

  /** Who acts in these sessions by what the transaction sees, by session id; one that is over is absent. One statement. */
  async actorsOf(tx: Tx, sessionIds: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    const now = this.clock.now();
    return this.sessions.findActors(tx, sessionIds, now, new Date(now.getTime() - IDLE_MS));
  }

  /** Tells every process, this one at once. Called after the revocation is committed. */
  async tell(personId: string): Promise<void> {
    this.forget(personId);
    await this.announcements.announce(SESSION_REVOKED, { personId });
  }

  private ask(sessionIds: readonly string[], now: number): Promise<Map<string, Actor>> {
    const idleSince = new Date(now - IDLE_MS);
    return this.transactions.each((tx) => this.sessions.findActors(tx, sessionIds, new Date(now), idleSince));
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
    const before = this.revocations;
    const asked = [...this.answers];
    try {
      const actors = await this.ask([...this.answers.keys()], now);
      if (this.revocations === before)
        for (const [sessionId, answer] of asked) this.renew(sessionId, answer, actors, now);
    } catch (error) {
      this.logger.warn({ error }, 'the sessions in use could not be asked about; each request asks for itself');
    }
    this.timer = null;
    this.askAgainSoon();
  }

  private renew(sessionId: string, answer: Answer, actors: ReadonlyMap<string, Actor>, askedAt: number): void {
    const actor = actors.get(sessionId);
    if (!actor) this.answers.delete(sessionId);
    else if (answer.askedAt < askedAt) {
      answer.actor = actor;
      answer.askedAt = askedAt;
    }
  }

  private forget(personId: string | undefined): void {
    this.revocations += 1;
    for (const [sessionId, { actor }] of this.answers)
      if (personId === undefined || actor.id === personId) this.answers.delete(sessionId);
  }
}

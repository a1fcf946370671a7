import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@jembatan/kernel';
import { Announcements, Transactions } from '@jembatan/platform';
import { SESSION_REVOKED } from './session';
import { SessionRepository } from './session.repository';
import { IDLE_MS } from './session.rules';

/** How long an answer is believed where the announcement of a revocation was lost. */
const BELIEVED_MS = 1000;
const CACHE_MAX = 10_000;

/** Says who acts in a session. At most one statement a request; an answer is kept for a second and dropped on revocation. */
@Injectable()
export class SessionGate {
  private readonly answers = new Map<string, { readonly actor: Actor; readonly askedAt: number }>();
  private revocations = 0;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly transactions: Transactions,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {
    announcements.on(SESSION_REVOKED, (payload) => this.forget((payload as { personId?: string } | null)?.personId));
  }

  /** Null when the session is revoked, over, idle for too long, or its person is suspended. */
  async actorOf(sessionId: string, personId: string): Promise<Actor | null> {
    const now = this.clock.now();
    const known = this.answers.get(sessionId);
    if (known && known.actor.id === personId && now.getTime() - known.askedAt < BELIEVED_MS) return known.actor;
    const before = this.revocations;
    const idleSince = new Date(now.getTime() - IDLE_MS);
    const actor = await this.transactions.each((tx) =>
      this.sessions.findActor(tx, sessionId, personId, now, idleSince),
    );
    if (actor && this.revocations === before) this.keep(sessionId, actor, now.getTime());
    return actor;
  }

  /** Tells every process, this one at once. Called after the revocation is committed. */
  async tell(personId: string): Promise<void> {
    this.forget(personId);
    await this.announcements.announce(SESSION_REVOKED, { personId });
  }

  private keep(sessionId: string, actor: Actor, askedAt: number): void {
    if (this.answers.size >= CACHE_MAX) this.answers.clear();
    this.answers.set(sessionId, { actor, askedAt });
  }

  private forget(personId: string | undefined): void {
    this.revocations += 1;
    for (const [sessionId, { actor }] of this.answers)
      if (personId === undefined || actor.id === personId) this.answers.delete(sessionId);
  }
}

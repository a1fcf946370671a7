import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type Actor, Clock, type DomainError } from '@jembatan/kernel';
import { Announcements, AskedAhead, Transactions, type Tx } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { accountSuspended, sessionEnded } from './identity.errors';
import { SESSION_REVOKED } from './session';
import { SessionRepository } from './session.repository';
import { IDLE_MS } from './session.rules';

/** Says who acts in a session: an answer is a second old at most, and dropped on revocation. */
@Injectable()
export class SessionGate implements BeforeApplicationShutdown {
  private readonly actors: AskedAhead<Actor>;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly transactions: Transactions,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    logger: PinoLogger,
  ) {
    logger.setContext(SessionGate.name);
    this.actors = new AskedAhead(clock, {
      ask: (sessionIds) => this.transactions.each((tx) => this.actorsOf(tx, sessionIds)),
      keeps: () => true,
      onFault: (error) => logger.warn({ error }, 'the sessions in use could not be asked about'),
    });
    announcements.on(SESSION_REVOKED, (payload) => this.forget((payload as { personId?: string } | null)?.personId));
  }

  beforeApplicationShutdown(): void {
    this.actors.stop();
  }

  /** Null when the session is revoked, over, idle for too long, or its person is suspended. */
  async actorOf(sessionId: string, personId: string): Promise<Actor | null> {
    const actor = await this.actors.find(sessionId);
    return actor?.id === personId ? actor : null;
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

  private forget(personId: string | undefined): void {
    this.actors.forget(({ id }) => personId === undefined || id === personId);
  }
}

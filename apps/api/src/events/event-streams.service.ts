import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SESSION_REVOKED } from '@jembatan/identity';
import { type Actor, Clock, DomainError } from '@jembatan/kernel';
import { Announcements, Metrics } from '@jembatan/platform';
import { SHADOW_CHANGED } from '@jembatan/shadow';
import { PinoLogger } from 'nestjs-pino';
import { type BearerToken } from '../access/bearer-token.rules';
import { Bearers } from '../access/bearers.service';
import { type EventStream } from './event-stream';

/** Streams of one person to one process: some tabs and a tablet. */
const MAX_STREAMS = 8;
const BEAT_MS = 15_000;
/** A lost announcement of a revocation is made up for by asking. */
const RECHECK_MS = 500;

/** What a stream was opened with: it lasts as long as this does. */
export interface StreamRight {
  readonly actor: Actor;
  readonly bearer: BearerToken;
}

/** The streams that are open in this process. Each ends with the session, the token or the rights it was opened with. */
@Injectable()
export class EventStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly streams = new Map<EventStream, StreamRight>();
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly bearers: Bearers,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
    metrics: Metrics,
  ) {
    logger.setContext(EventStreams.name);
    metrics.gauge('jembatan_event_streams', 'Open event streams', [], (gauge) => gauge.set(this.streams.size));
  }

  onApplicationBootstrap(): void {
    const beat = (): void => this.streams.forEach((_, stream) => stream.beat());
    this.timers = [setInterval(beat, BEAT_MS), setInterval(() => void this.recheck(), RECHECK_MS)];
    this.announcements.on(SESSION_REVOKED, (payload) => {
      void this.recheck((payload as { personId?: string } | null)?.personId);
    });
    this.announcements.on(SHADOW_CHANGED, () => void this.recheck());
  }

  /** @throws DomainError `events.too_many` when the person has as many as may be */
  add(stream: EventStream, right: StreamRight): void {
    const own = [...this.streams.values()].filter(({ actor }) => actor.id === right.actor.id);
    if (own.length >= MAX_STREAMS)
      throw new DomainError('too-many', 'events.too_many', { limit: MAX_STREAMS, retryAfter: 5 });
    this.streams.set(stream, right);
    stream.onEnd(() => this.streams.delete(stream));
  }

  /** The server closes only when no connection is open. */
  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of [...this.streams.keys()]) stream.end();
  }

  private async recheck(personId?: string): Promise<void> {
    const asked = [...this.streams].filter(([, { actor }]) => personId === undefined || actor.id === personId);
    await Promise.all(
      asked.map(async ([stream, right]) => {
        if (!(await this.holds(right))) stream.end();
      }),
    );
  }

  private async holds({ actor, bearer }: StreamRight): Promise<boolean> {
    if (bearer.expiresAt <= this.clock.now()) return false;
    try {
      const { actor: today, refusal } = await this.bearers.admit(bearer, null);
      return today !== null && refusal === null && rightsOf(today) === rightsOf(actor);
    } catch (error) {
      // Nobody is thrown out because PostgreSQL is away: nothing can be revoked there either.
      this.logger.warn({ error }, 'the sessions of event streams could not be looked at');
      return true;
    }
  }
}

const rightsOf = ({ roles, storeIds, onBehalfOf }: Actor): string =>
  JSON.stringify([[...roles].sort(), [...storeIds].sort(), onBehalfOf]);

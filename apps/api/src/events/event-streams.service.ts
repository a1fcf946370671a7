import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DomainError } from '@jembatan/kernel';
import { Metrics } from '@jembatan/platform';
import { type EventStream } from './event-stream';

/** Streams of one person to one process: some tabs and a tablet. */
const MAX_STREAMS = 8;
const BEAT_MS = 15_000;

/** The streams that are open in this process. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<EventStream>>();
  private readonly heart = setInterval(() => this.beat(), BEAT_MS).unref();

  constructor(metrics: Metrics) {
    metrics.gauge('jembatan_event_streams', 'Open event streams', [], (gauge) => gauge.set([...this.all()].length));
  }

  /** @throws DomainError `events.too_many` when the person has as many as may be */
  add(personId: string, stream: EventStream): void {
    const own = this.streams.get(personId) ?? new Set();
    if (own.size >= MAX_STREAMS)
      throw new DomainError('too-many', 'events.too_many', { limit: MAX_STREAMS, retryAfter: 5 });
    this.streams.set(personId, own.add(stream));
    stream.onEnd(() => {
      own.delete(stream);
      if (own.size === 0) this.streams.delete(personId);
    });
  }

  /** The server closes only when no connection is open. */
  beforeApplicationShutdown(): void {
    clearInterval(this.heart);
    for (const stream of [...this.all()]) stream.end();
  }

  private beat(): void {
    for (const stream of [...this.all()]) stream.beat();
  }

  private *all(): Iterable<EventStream> {
    for (const own of this.streams.values()) yield* own;
  }
}

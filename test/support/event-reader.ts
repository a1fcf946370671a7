import { get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { until } from './until';

export interface HeardEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: Record<string, unknown>;
}

/** Reads `GET /events` as a browser's fetch would. */
export class EventReader {
  readonly heard: HeardEvent[] = [];
  /** Comments: heartbeats. */
  beats = 0;
  private rest = '';

  private constructor(
    readonly response: IncomingMessage,
    private ended = false,
  ) {
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.read(text));
    response.on('close', () => (this.ended = true));
    response.on('error', () => (this.ended = true));
  }

  static async open(url: string, token: string, lastEventId?: string): Promise<EventReader> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    };
    const request = get(`${url}/api/v1/events`, { headers, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return new EventReader(response);
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  get isOpen(): boolean {
    return !this.ended;
  }

  /** The events of one kind that were heard so far. */
  of(event: string): HeardEvent[] {
    return this.heard.filter((each) => each.event === event);
  }

  /** Waits for an event of the kind that `fits`. */
  next(event: string, fits: (heard: HeardEvent) => boolean = () => true): Promise<HeardEvent> {
    return until(`an event ${event}`, () => this.of(event).find(fits));
  }

  close(): void {
    this.response.destroy();
  }

  private read(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) this.take(block.split('\n'));
  }

  private take(lines: readonly string[]): void {
    const field = (name: string): string | null =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
    if (lines.some((line) => line.startsWith(':'))) this.beats += 1;
    const data = field('data');
    if (data === null) return;
    this.heard.push({
      event: field('event') ?? '',
      id: field('id'),
      data: JSON.parse(data) as Record<string, unknown>,
    });
  }
}

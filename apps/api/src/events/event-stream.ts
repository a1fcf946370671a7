import { type ServerResponse } from 'node:http';

/** Bytes that may wait for a slow reader before the stream is cut off. */
const MAX_WAITING = 256 * 1024;

export interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
  /** Where a reader takes up again; only events that are kept have one. */
  readonly id?: number;
}

/** One connection that events are written to. A reader who does not keep up is cut off and comes back with `Last-Event-ID`. */
export class EventStream {
  private readonly enders = new Set<() => void>();
  private open = true;

  constructor(private readonly response: ServerResponse) {
    response.on('close', () => this.finish());
    response.on('error', () => this.finish());
  }

  begin(headers: Readonly<Record<string, string | string[] | number | undefined>>): void {
    const { socket } = this.response;
    socket?.setNoDelay(true);
    socket?.setTimeout(0);
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.response.setHeader(name, value);
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      connection: 'keep-alive',
      // A proxy in front must pass each event on at once.
      'x-accel-buffering': 'no',
    });
    this.write('retry: 1000\n\n');
  }

  send({ event, data, id }: StreamEvent): void {
    this.write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from taking the silence for an end. */
  beat(): void {
    this.write(': still here\n\n');
  }

  /** Ends it from our side; what waits is still sent. */
  end(): void {
    if (!this.open) return;
    this.response.end();
    this.finish();
  }

  /** Calls `ender` once when the connection ends, whoever ended it; at once when it has. */
  onEnd(ender: () => void): void {
    if (this.open) this.enders.add(ender);
    else ender();
  }

  private write(text: string): void {
    if (!this.open) return;
    this.response.write(text);
    if (this.response.writableLength > MAX_WAITING) this.response.destroy();
  }

  private finish(): void {
    if (!this.open) return;
    this.open = false;
    for (const ender of this.enders) ender();
    this.enders.clear();
  }
}

import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { type Asking, type LoadJob, type LoadResult } from './load';

/** One client: asks, waits for the answer, asks again. Speaks just enough HTTP/1.1 not to be what is measured. */
class Client {
  private socket: Socket | null = null;
  private held: Buffer = Buffer.alloc(0);
  private answered: ((status: number) => void) | null = null;

  constructor(private readonly port: number) {}

  /** The status of the answer; 0 when the connection broke. */
  ask(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.answered = resolve;
      this.connected().write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
  }

  private connected(): Socket {
    if (this.socket) return this.socket;
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.on('data', (chunk) => this.read(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.socket = null;
      this.finish(0);
    });
    this.socket = socket;
    return socket;
  }

  private read(chunk: Buffer): void {
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    const end = this.held.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.held.toString('latin1', 0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`An answer without length: ${head}`);
    if (this.held.length < end + 4 + Number(length)) return;
    this.finish(Number(head.slice(9, 12)));
  }

  private finish(status: number): void {
    this.held = Buffer.alloc(0);
    const { answered } = this;
    this.answered = null;
    answered?.(status);
  }
}

function requestOf(asking: Asking, token: string): string {
  const head = (method: string, more: string): string =>
    `${method} ${asking.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n${more}\r\n`;
  if (asking.kind === 'get') return head('GET', '');
  const key = randomUUID();
  const lines = someOf(asking.articles, asking.lines);
  const body =
    asking.kind === 'order'
      ? JSON.stringify({ lines })
      : JSON.stringify({
          externalRef: key,
          customerCode: 'C00001',
          orderedAt: new Date().toISOString(),
          note: null,
          lines: lines.map((line) => ({ ...line, unitPrice: 1000 })),
        });
  return `${head('POST', `Idempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`)}${body}`;
}

/** Distinct articles, beginning at a random one. */
function someOf<T>(articles: readonly T[], count: number): T[] {
  const step = 1 + Math.floor(Math.random() * 7);
  const first = Math.floor(Math.random() * articles.length);
  return Array.from({ length: count }, (_, at) => articles[(first + at * step) % articles.length]);
}

async function run({ port, clients, seconds, tokens, asking }: LoadJob): Promise<LoadResult> {
  const times: number[] = [];
  const failures: Record<string, number> = {};
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, at) => {
      const client = new Client(port);
      // No two clients use one token at the same time.
      for (let turn = at; performance.now() < end; turn += clients) {
        const request = requestOf(asking, tokens[turn % tokens.length] ?? '');
        const asked = performance.now();
        const status = await client.ask(request);
        if (status >= 200 && status < 300) times.push(performance.now() - asked);
        else failures[status] = (failures[status] ?? 0) + 1;
      }
      client.close();
    }),
  );
  const took = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  const quantile = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
  return {
    perSecond: times.length / took,
    p50: quantile(0.5),
    p99: quantile(0.99),
    max: times.at(-1) ?? NaN,
    answers: times.length,
    failures,
  };
}

process.on('message', (job: LoadJob) => void run(job).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit(0));

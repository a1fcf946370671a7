import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/**
 * `lose-request`: it never reaches the ERP. `lose-answer`: executed, the caller sees a reset. `late`: the caller sees a
 * reset at once, and the ERP executes the request `lateMs` afterwards. `hang`: neither executed nor answered.
 */
export type ProxyFault =
  | 'none'
  | 'lose-request'
  | 'lose-answer'
  | 'late'
  | 'hang'
  | { readonly status: number; readonly contentType: string; readonly body: string };

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const OF_ONE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** Stands between an adapter and its ERP and does what bad networks do. */
export class FaultyProxy {
  /** Decides what happens to each request. */
  decide: (request: ProxiedRequest) => ProxyFault = () => 'none';
  lateMs = 100;
  private readonly late = new Set<Promise<void>>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async open(target: string): Promise<FaultyProxy> {
    const server = createServer();
    const proxy = new FaultyProxy(server, new URL(target));
    server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
      proxy.pass(incoming, outgoing).catch(() => incoming.socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.target.pathname.replace(/\/$/, '')}`;
  }

  /** Every late request has been executed. */
  async quiet(): Promise<void> {
    while (this.late.size > 0) await Promise.all(this.late);
  }

  async close(): Promise<void> {
    await this.quiet();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await whole(incoming);
    const fault = this.decide({
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      body: body.toString(),
    });
    if (fault === 'hang') return;
    if (typeof fault === 'object') {
      outgoing.writeHead(fault.status, { 'content-type': fault.contentType });
      outgoing.end(fault.body);
      return;
    }
    if (fault === 'lose-request') return void incoming.socket.destroy();
    if (fault === 'late') {
      incoming.socket.destroy();
      const executed = pause(this.lateMs).then(() => this.forward(incoming, body));
      // An ERP that is gone by then has not executed it: that is a way of being late, too.
      const settled = executed.then(
        () => undefined,
        () => undefined,
      );
      this.late.add(settled);
      return settled.finally(() => this.late.delete(settled));
    }
    const answer = await this.forward(incoming, body);
    if (fault === 'lose-answer') return void incoming.socket.destroy();
    const kept = Object.entries(answer.headers).filter(([header]) => !OF_ONE_CONNECTION.has(header));
    outgoing.writeHead(answer.status, { ...Object.fromEntries(kept), 'content-length': answer.body.length });
    outgoing.end(answer.body);
  }

  private forward(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const onward = request(
        {
          hostname: this.target.hostname,
          port: this.target.port,
          method: incoming.method,
          path: incoming.url,
          headers: { ...incoming.headers, host: this.target.host, connection: 'close' },
          agent: false,
        },
        (answer) => {
          whole(answer).then(
            (text) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: text }),
            reject,
          );
        },
      );
      onward.on('error', reject);
      onward.end(body);
    });
  }
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

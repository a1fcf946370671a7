import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';

/** Stands before a portal as a web server does, and can serve another version of the app. */
export class FrontServer {
  private version = 0;
  private target = '';

  private constructor(private readonly server: Server) {
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => this.pass(asked, answer));
  }

  static async open(): Promise<FrontServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FrontServer(server);
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  standBefore(portal: string): void {
    this.target = portal;
  }

  /** From now on the app is another one, as far as a browser can tell: its service worker differs. */
  release(): void {
    this.version++;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url = '/', headers } = asked;
    const changed = url === '/sw.js' && this.version > 0;
    const sent = changed ? whole(headers) : headers;
    const onward = request(new URL(url, this.target), { method, headers: sent }, (response) => {
      const { 'content-length': length, ...others } = response.headers;
      answer.writeHead(response.statusCode ?? 502, changed || length === undefined ? others : response.headers);
      response.pipe(answer, { end: !changed });
      if (changed) response.on('end', () => answer.end(`\n// ${this.version}\n`));
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  }
}

/** What is changed must be readable; and the portal, which knows of no change, must not answer that there is none. */
function whole(asked: IncomingHttpHeaders): IncomingHttpHeaders {
  const headers = { ...asked, 'accept-encoding': 'identity' };
  delete headers['if-none-match'];
  delete headers['if-modified-since'];
  return headers;
}

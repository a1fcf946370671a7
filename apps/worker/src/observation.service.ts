import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { bearerMatches, Config, Metrics, Readiness } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { migrations } from '../../../scripts/migrations';

/** Lets a worker be watched: /health/live, /health/ready and /metrics on `WORKER_PORT`, as the API answers them. */
@Injectable()
export class Observation implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly config: Config,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(Observation.name);
  }

  /** Null while nothing listens. */
  get port(): number | null {
    return (this.server?.address() as AddressInfo | null)?.port ?? null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { WORKER_PORT, HOST } = this.config;
    if (WORKER_PORT === undefined) return;
    const server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        this.logger.warn({ error }, 'an observer could not be answered');
        response.destroy();
      });
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(WORKER_PORT, HOST, resolve));
    this.server = server;
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = method === 'GET' ? url?.split('?')[0] : undefined;
    if (path === '/health/live') return json(response, 200, { live: true });
    if (path === '/health/ready') {
      const report = await this.readiness.look(migrations);
      return json(response, report.ready ? 200 : 503, report);
    }
    const token = this.config.METRICS_TOKEN;
    if (path !== '/metrics' || !token) return json(response, 404, { status: 404, code: 'route.not_found' });
    if (!bearerMatches(headers.authorization, token))
      return json(response, 401, { status: 401, code: 'auth.required' });
    response.setHeader('content-type', this.metrics.registry.contentType).end(await this.metrics.registry.metrics());
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  const type = status < 400 || 'ready' in body ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}

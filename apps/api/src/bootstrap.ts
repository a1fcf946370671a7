import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { MAX_PICTURE_BYTES } from '@jembatan/catalog';
import { Config, ProblemFilter, requestScope } from '@jembatan/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { inputPipe } from './input/input.pipe';

const BODY_LIMIT = 1024 * 1024;
/** Answered outside the prefix: probes and scrapers know these paths. */
const UNVERSIONED = ['health/live', 'health/ready', 'metrics'];
const SANE_REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** The server below Nest: how long a body may be, what a request is called, and whose X-Forwarded-For is believed. */
export function fastifyAdapter({ trustedProxies }: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    requestIdHeader: false,
    genReqId: requestIdOf,
  });
}

/** What every API has, in a process of its own as in a test. The app must be made without Nest's body parsers. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  const server = app.getHttpAdapter().getInstance();
  // Twice, because reading the body leaves the scope that the first hook opened.
  for (const moment of ['onRequest', 'preValidation'] as const) server.addHook(moment, inRequestScope);
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id);
    next();
  });
  const secure = new URL(config.PUBLIC_URL).protocol === 'https:';
  await app.register(helmet, {
    strictTransportSecurity: secure,
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: secure ? [] : null } },
  });
  await app.register(cookie);
  server.removeAllContentTypeParsers();
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT });
  await app.register(multipart, { limits: { fileSize: MAX_PICTURE_BYTES, files: 1, parts: 1 } });
  app.setGlobalPrefix('api/v1', { exclude: UNVERSIONED });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter(await app.resolve(PinoLogger)));
  document(app);
  server.get('/', (_request, reply) => reply.redirect('/api/docs'));
}

function document(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Jembatan')
    .setDescription('Orders that reach the ERP exactly once, also when the ERP dies in between.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const openapi = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  SwaggerModule.setup('api/docs', app, openapi, { jsonDocumentUrl: 'api/openapi.json' });
}

function inRequestScope(request: FastifyRequest, _reply: FastifyReply, next: () => void): void {
  requestScope.run({ requestId: request.id }, next);
}

function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE_REQUEST_ID.test(given) ? given : randomUUID();
}

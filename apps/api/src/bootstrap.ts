import { randomUUID } from 'node:crypto';
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { MAX_PICTURE_BYTES } from '@jembatan/catalog';
import { Config, type Problem, ProblemFilter, requestScope } from '@jembatan/platform';
import { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { PinoLogger } from 'nestjs-pino';
import { inputPipe } from './input/input.pipe';
import { serveContract } from './openapi';
import { compressJson } from './web/compressed-json';
import { secureHeaders } from './web/secure-headers';
import { isBuilt, serveWebApp } from './web/web-app';

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
    frameworkErrors: refuseAddress,
  });
}

/**
 * What every API has, in a process of its own as in a test. The app must be made without Nest's body parsers.
 * `web` is the folder of the built web app; without one, `/` leads to the API documents.
 */
export async function configure(app: NestFastifyApplication, web?: string): Promise<void> {
  const config = app.get(Config);
  const server = app.getHttpAdapter().getInstance();
  // Twice, because reading the body leaves the scope that the first hook opened.
  for (const moment of ['onRequest', 'preValidation'] as const) server.addHook(moment, inRequestScope);
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id);
    next();
  });
  server.addHook('onSend', compressJson);
  // Made once: @fastify/helmet puts the policy together anew at each request.
  const secure = helmet(secureHeaders(new URL(config.PUBLIC_URL).protocol === 'https:'));
  server.addHook('onRequest', ({ raw }, reply, next) =>
    secure(raw, reply.raw, (fault) => next(fault as Error | undefined)),
  );
  await app.register(cookie);
  server.removeAllContentTypeParsers();
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT });
  await app.register(multipart, { limits: { fileSize: MAX_PICTURE_BYTES, files: 1, parts: 1 } });
  putBelowPrefix(app);
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter(await app.resolve(PinoLogger)));
  serveContract(app);
  if (web && isBuilt(web)) await serveWebApp(app, web);
  else {
    if (web) new Logger('WebApp').warn('The web app is not built: / leads to the API documents');
    server.get('/', (_request, reply) => reply.redirect('/api/docs'));
  }
}

export function putBelowPrefix(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: UNVERSIONED });
}

function inRequestScope(request: FastifyRequest, _reply: FastifyReply, next: () => void): void {
  requestScope.run({ requestId: request.id }, next);
}

/** An address that cannot be read is refused by Fastify, before any route or filter of Nest's. */
function refuseAddress({ statusCode: status = 400 }: FastifyError, { id }: FastifyRequest, reply: FastifyReply): void {
  const code = status === 414 ? 'request.too_large' : 'request.malformed';
  const title = STATUS_CODES[status] ?? 'Bad Request';
  const problem: Problem = { type: `urn:jembatan:problem:${code}`, title, status, code, detail: code, requestId: id };
  void reply.status(status).header('x-request-id', id).type('application/problem+json').send(problem);
}

function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE_REQUEST_ID.test(given) ? given : randomUUID();
}

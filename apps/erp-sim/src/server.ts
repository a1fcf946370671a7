import { type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fastify, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Book } from './book';
import { serveContract } from './contract.controller';
import { serveControl } from './control.controller';
import { type ErpFunction, type Fault, Faults } from './faults';
import { spoil } from './garbage';
import { Journal } from './journal';
import { type Settings } from './settings';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which functions of the ERP a route belongs to; routes of the panel belong to none. */
    erp?: readonly ErpFunction[];
  }
  interface FastifyRequest {
    fault: Fault | null;
  }
}

/** A running simulator. */
export interface ErpSim {
  readonly url: string;
  readonly port: number;
  readonly book: Book;
  readonly faults: Faults;
  /** Finishes what it holds. */
  close(): Promise<void>;
}

const GRACE_MS = 5000;

export async function startErpSim(settings: Settings): Promise<ErpSim> {
  const journal = settings.journal === null ? null : Journal.open(settings.journal);
  const book = new Book(
    settings.skus,
    () => new Date(),
    (event) => journal?.append(event),
  );
  for (const event of journal?.past ?? []) book.apply(event);
  const faults = new Faults();

  const app = fastify({
    forceCloseConnections: 'idle',
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
  });
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const hangUp = (except: unknown): void => {
    for (const socket of sockets) if (socket !== except) socket.destroy();
  };

  answerFaults(app);
  playFaults(app, faults);
  checkToken(app, settings.token);
  serveContract(app, book, faults);
  if (settings.control) {
    const reset = (): void => {
      journal?.clear();
      book.reset();
      faults.set({ mode: 'none' });
    };
    serveControl(app, { book, faults, hangUp, reset });
  }

  // A connection that is kept would keep the process.
  let closing = false;
  app.addHook('onSend', async (_request, reply) => {
    await Promise.resolve();
    if (closing) void reply.header('connection', 'close');
  });

  const url = await app.listen({ host: settings.host, port: settings.port });
  const close = async (): Promise<void> => {
    closing = true;
    faults.set({ mode: 'none' });
    const late = setTimeout(() => hangUp(null), GRACE_MS);
    await app.close();
    clearTimeout(late);
    journal?.close();
  };
  return { url, port: Number(new URL(url).port), book, faults, close };
}

function answerFaults(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const wrong = (error.statusCode ?? 500) < 500;
    return reply
      .code(error.statusCode ?? 500)
      .send({ code: wrong ? 'request.invalid' : 'internal', message: error.message });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not_found', message: 'No such call' }));
}

function checkToken(app: FastifyInstance, token: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.config.erp || request.headers.authorization === `Bearer ${token}`) return;
    await reply.code(401).send({ code: 'token.invalid', message: 'The bearer token is missing or wrong' });
  });
}

function playFaults(app: FastifyInstance, faults: Faults): void {
  let turn = 0;
  app.decorateRequest('fault', null);

  // Before the token is looked at, a dead ERP is dead.
  app.addHook('onRequest', async (request, reply) => {
    const functions = request.routeOptions.config.erp;
    if (!functions) return;
    request.fault = faults.draw(functions);
    if (request.fault.mode === 'down') drop(request, reply);
    await Promise.resolve();
  });

  // The body has been read: a caller who leaves now cannot take the request back.
  app.addHook('preHandler', async (request, reply) => {
    const { fault } = request;
    if (!fault) return;
    if (fault.latencyMs > 0) await wait(fault.latencyMs);
    if (fault.mode === 'hang') await faults.hang();
    if (fault.mode === 'hang' || fault.mode === 'drop-before-commit') return drop(request, reply);
    if (fault.mode === 'refuse')
      return reply.code(503).header('retry-after', '1').send({ code: 'maintenance', message: 'Not taking requests' });
    if (fault.mode === 'error')
      return reply.code(500).send({ code: 'internal', message: 'could not obtain lock on relation' });
  });

  app.addHook('onSend', async (request, reply, payload) => {
    await Promise.resolve();
    if (request.fault?.mode === 'commit-then-drop') request.raw.socket.destroy();
    if (request.fault?.mode !== 'garbage' || typeof payload !== 'string') return payload;
    const page = new URL(request.url, 'http://erp').searchParams.get('cursor');
    const { contentType, body, date } = spoil(request.fault.kind, payload, page, turn++);
    void reply.code(reply.statusCode < 400 ? reply.statusCode : 200).type(contentType);
    if (date) void reply.header('date', date);
    return body;
  });
}

function drop(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  request.raw.socket.destroy();
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyRequest } from 'fastify';

/** Vite puts a hash of the contents into the names below it. */
const ASSETS = '/assets/';
const PAGE = /\.html(?:\.(?:br|gz))?$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** May be kept, and is asked for each time: a new release shows at the next load. */
const ASK_FIRST = 'no-cache';
/** Paths that are the server's own, whether a route answers there or not. */
const OURS = /^\/(?:api|health|metrics)(?:\/|$)/;
const FILE = /\.[a-z\d]+$/;
/** Neither hidden nor the packed twin of another. */
const SERVED = /^[^.].*\.(?!br$|gz$)[a-z\d]+$/;

/** Answers below `/` from a built web app, and every path that a browser goes to with its one page. */
export async function serveWebApp(app: NestFastifyApplication, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    // Only of what is there: that a file is missing may not be kept for ever.
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.startsWith(join(folder, ASSETS)) ? FOR_EVER : ASK_FIRST);
      if (PAGE.test(path)) void reply.header('permissions-policy', 'camera=(self), geolocation=(self)');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && SERVED.test(entry.name),
  );
  for (const path of [`${ASSETS}*`, ...files.map(({ name }) => `/${name}`)])
    server.get(path, (request, reply) => reply.sendFile(pathOf(request)));
  // A hook and no route for all the rest: what the api refuses, it refuses as if there were no web app.
  server.addHook('onRequest', (request, reply, next) => {
    if (isVisit(request)) void reply.sendFile('index.html');
    else next();
  });
}

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/** Does a browser go to an address of the web app's own? */
const isVisit = (request: FastifyRequest): boolean =>
  request.is404 &&
  (request.method === 'GET' || request.method === 'HEAD') &&
  accepts(request, 'text/html') &&
  !OURS.test(pathOf(request)) &&
  !FILE.test(pathOf(request)) &&
  !pathOf(request).startsWith(ASSETS);

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '/';

const accepts = ({ headers: { accept } }: FastifyRequest, type: string): boolean =>
  accept === undefined || accept.includes(type) || accept.includes('*/*');

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Vite puts a hash of the contents into the names below it. */
const ASSETS = '/assets/';
const PAGE = /\.html(?:\.(?:br|gz))?$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** May be kept, and is asked for each time: a new release shows at the next load. */
const ASK_FIRST = 'no-cache';
/** Paths that are the server's own, whether a route answers there or not. */
const OURS = /^\/(?:api|health|metrics)(?:\/|$)/;
const FILE = /\.[a-z\d]+$/;

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
  app.getHttpAdapter().getInstance().get('/*', answer);
}

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

function answer(request: FastifyRequest, reply: FastifyReply): FastifyReply | void {
  const path = request.url.split('?', 1)[0] ?? '/';
  if (OURS.test(path)) return reply.callNotFound();
  if (path.startsWith(ASSETS) || FILE.test(path)) return reply.sendFile(path);
  return accepts(request, 'text/html') ? reply.sendFile('index.html') : reply.callNotFound();
}

const accepts = ({ headers: { accept } }: FastifyRequest, type: string): boolean =>
  accept === undefined || accept.includes(type) || accept.includes('*/*');

import { gzip } from 'node:zlib';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Bytes. Below it the answer fits into one packet anyway. */
const WORTH_IT = 1024;
const JSON_TYPE = /^application\/(?:[\w.]+\+)?json/;
const GZIP = /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?:1|0?\.0*[1-9])|,|$)/i;

type Done = (error: Error | null, payload?: unknown) => void;

/**
 * The hook that sends large JSON as gzip to those who take it. Only answers that are whole: an export or a stream of
 * events must leave line by line.
 */
export function compressJson(request: FastifyRequest, reply: FastifyReply, payload: unknown, done: Done): void {
  if (typeof payload !== 'string' || payload.length < WORTH_IT || !isJson(reply)) return done(null, payload);
  void reply.header('vary', 'accept-encoding');
  const wanted = request.headers['accept-encoding'];
  if (wanted === undefined || !GZIP.test(String(wanted))) return done(null, payload);
  gzip(payload, { level: 4 }, (error, packed) => {
    if (error) return done(error);
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    done(null, packed);
  });
}

const isJson = (reply: FastifyReply): boolean => {
  const type = reply.getHeader('content-type');
  return typeof type === 'string' && JSON_TYPE.test(type) && !reply.hasHeader('content-encoding');
};

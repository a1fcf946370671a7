import { type Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** A file on its way to who asked. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  /** Bytes; null where nobody knows before the last. */
  readonly size: number | null;
  /** The same contents have the same one; null where they are made anew at each call. */
  readonly version: string | null;
  readonly bytes: () => Readable | Buffer;
}

/** What the controller answers: the file, or 304 to who has it. It is for nobody else: no cache in between keeps it. */
export function sentFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, contentType, size, version, bytes }: SentFile,
): StreamableFile | undefined {
  const tag = version === null ? null : `"${version}"`;
  void reply.header('cache-control', tag === null ? 'no-store' : 'private, no-cache');
  if (tag !== null) void reply.header('etag', tag);
  if (tag !== null && knownTags(request).includes(tag)) {
    void reply.status(304);
    return undefined;
  }
  const options = { type: contentType, disposition: `attachment; filename="${name}"`, length: size ?? undefined };
  const content = bytes();
  return Buffer.isBuffer(content) ? new StreamableFile(content, options) : new StreamableFile(content, options);
}

/** A weak tag is what some proxies make of ours. */
const knownTags = ({ headers }: FastifyRequest): string[] =>
  (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));

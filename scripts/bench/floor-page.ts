import { fastify } from 'fastify';
import { Redis } from 'ioredis';

/** The floor of a catalogue page: Fastify and Redis, fifty products by key, parsed and answered. */
async function main(): Promise<void> {
  const redis = new Redis(process.env.REDIS_URL ?? '');
  const keys = (process.env.KEYS ?? '').split(',');
  const app = fastify();
  app.get('/page', async () => {
    const found = await redis.mget(keys);
    return { items: found.map((text) => JSON.parse(text ?? 'null') as unknown), nextCursor: null };
  });
  app.get('/up', () => ({ up: true }));
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
}

void main();

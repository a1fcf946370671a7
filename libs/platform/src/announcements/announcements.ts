import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Redis } from 'ioredis';
import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import { Config } from '../config/config';
import { Transactions } from '../database/transactions';
import { type Tx } from '../database/tx';
import { RedisConnection } from '../redis/redis.connection';

const CHANNEL = 'jembatan';
const RECONNECT_MS = 1000;

type Listener = (payload: unknown) => void;

/**
 * Tells every process that something changed, so that it reads the truth again from PostgreSQL. An announcement may be
 * lost or come twice: whoever depends on one also polls. It travels by Redis pub/sub, and by NOTIFY when Redis is away.
 */
@Injectable()
export class Announcements implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private subscriber: Redis | null = null;
  private postgres: Client | null = null;
  private reconnect: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly config: Config,
    private readonly redis: RedisConnection,
    private readonly transactions: Transactions,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(Announcements.name);
  }

  /** Calls `listener` for each announcement on `topic`. Returns how to stop. */
  on(topic: string, listener: Listener): () => void {
    const set = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, set.add(listener));
    return () => set.delete(listener);
  }

  /** Announces something that is already committed. Never throws: a lost announcement is made up for by polling. */
  async announce(topic: string, payload: unknown = null): Promise<void> {
    const message = JSON.stringify({ topic, payload });
    const sent = await this.redis.ask((redis) => redis.publish(CHANNEL, message));
    if (sent !== undefined) return;
    try {
      await this.transactions.each((tx) => this.notify(tx, message));
    } catch (error) {
      this.logger.warn({ error, topic }, 'an announcement was lost');
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    this.subscriber = this.redis.duplicate();
    this.subscriber?.on('message', (_channel: string, message: string) => this.deliver(message));
    this.subscriber?.on('ready', () => {
      this.subscriber?.subscribe(CHANNEL).catch((error: unknown) => this.logger.warn({ error }, 'could not subscribe'));
    });
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.reconnect);
    this.subscriber?.disconnect();
    await this.postgres?.end().catch(() => this.postgres?.connection.stream.destroy());
  }

  private async notify(tx: Tx, message: string): Promise<void> {
    await tx.sql`select pg_notify(${CHANNEL}, ${message})`;
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.config.DATABASE_URL,
      keepAlive: true,
      application_name: 'jembatan-listen',
    });
    const lost = (error?: Error): void => {
      if (this.closed || this.postgres !== client) return;
      this.postgres = null;
      this.logger.warn({ fault: error?.message }, 'LISTEN was cut off');
      this.again();
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload }) => this.deliver(payload ?? ''));
    this.postgres = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private again(): void {
    clearTimeout(this.reconnect);
    this.reconnect = setTimeout(() => void this.listen(), RECONNECT_MS);
  }

  private deliver(message: string): void {
    let topic: string;
    let payload: unknown;
    try {
      ({ topic, payload } = JSON.parse(message) as { topic: string; payload: unknown });
    } catch (error) {
      this.logger.warn({ error }, 'an announcement was not understood');
      return;
    }
    for (const listener of this.listeners.get(topic) ?? []) listener(payload);
  }
}

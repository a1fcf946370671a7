import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { PinoLogger } from 'nestjs-pino';
import { Config } from '../config/config';

const COMMAND_TIMEOUT_MS = 250;

/**
 * The one connection of a process to Redis. Nothing that must not be lost lives there: every use has its way without it.
 * A command fails fast when Redis is away; `ask` turns that into `undefined`.
 */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | null;
  private lastFault = '';

  constructor(
    config: Config,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(RedisConnection.name);
    this.client = config.REDIS_URL ? this.connect(config.REDIS_URL) : null;
  }

  /** True while commands can be expected to be answered. */
  get up(): boolean {
    return this.client?.status === 'ready';
  }

  get state(): 'up' | 'down' | 'none' {
    if (!this.client) return 'none';
    return this.up ? 'up' : 'down';
  }

  /** Runs `command`; undefined when there is no Redis, or it is away or too slow. */
  async ask<T>(command: (redis: Redis) => Promise<T>): Promise<T | undefined> {
    if (!this.client || this.client.status !== 'ready') return undefined;
    try {
      return await command(this.client);
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /** A second connection, for subscriptions. Null without Redis. */
  duplicate(): Redis | null {
    if (!this.client) return null;
    const copy = this.client.duplicate({ commandTimeout: undefined });
    copy.on('error', (error) => this.report(error));
    return copy;
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }

  private connect(url: string): Redis {
    const client = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: COMMAND_TIMEOUT_MS,
      connectTimeout: 1000,
      retryStrategy: (attempt) => Math.min(100 * attempt, 1000),
    });
    client.on('error', (error) => this.report(error));
    client.on('ready', () => {
      if (this.lastFault) this.logger.info('Redis is back');
      this.lastFault = '';
    });
    return client;
  }

  /** One line for each kind of fault, not one for each command that met it. */
  private report(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault === this.lastFault) return;
    this.lastFault = fault;
    this.logger.warn({ fault }, 'Redis is away; the portal goes on without it');
  }
}

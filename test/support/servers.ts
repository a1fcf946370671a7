import { Redis } from 'ioredis';
import { type EmbeddedPostgres, startPostgres } from '../../scripts/embedded/postgres';
import { type EmbeddedRedis, startRedis } from '../../scripts/embedded/redis';

/** A PostgreSQL cluster of a house's own, as safe as a real one, that can be restarted under load. */
export class OwnPostgres {
  private constructor(
    private readonly dir: string,
    private server: EmbeddedPostgres,
  ) {}

  static async open(dir: string): Promise<OwnPostgres> {
    return new OwnPostgres(dir, await startPostgres({ dir, durable: true }));
  }

  get ownerUrl(): string {
    return this.server.ownerUrl;
  }

  /** As the portal's role. */
  get appUrl(): string {
    return this.server.appUrl;
  }

  /** `fast`: sessions are ended, transactions rolled back. `kill -9`: as when the machine loses power. */
  async restart(how: 'fast' | 'kill -9' = 'fast'): Promise<void> {
    const { port, pid, ended } = this.server;
    if (how === 'fast') await this.server.stop();
    else process.kill(pid, 'SIGKILL');
    await ended;
    this.server = await startPostgres({ dir: this.dir, durable: true, port });
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

/** A Redis of a house's own. */
export class OwnRedis {
  private constructor(
    private readonly dir: string,
    private server: EmbeddedRedis,
  ) {}

  /** Null where the machine has none. */
  static async open(dir: string): Promise<OwnRedis | null> {
    const server = await startRedis({ dir });
    return server && new OwnRedis(dir, server);
  }

  get url(): string {
    return this.server.url;
  }

  async flush(): Promise<void> {
    const client = new Redis(this.url);
    await client.flushall();
    await client.quit();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** On the same port again. */
  async start(): Promise<void> {
    const { port, password } = this.server;
    const server = await startRedis({ dir: this.dir, port, password });
    if (!server) throw new Error('The Redis is gone from PATH');
    this.server = server;
  }
}

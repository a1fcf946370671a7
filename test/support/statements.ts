import { requestScope } from '@jembatan/platform';
import { Client } from 'pg';

type Query = (this: Client, ...args: unknown[]) => unknown;

/** Notes every round trip to PostgreSQL by the request of this process that makes it. */
export class Statements {
  private readonly seen = new Map<string, string[]>();
  private readonly client = Client.prototype as unknown as { query: Query };
  private readonly query = this.client.query;

  watch(): void {
    const { seen, query } = this;
    this.client.query = function (...args) {
      const requestId = requestScope.getStore()?.requestId;
      if (requestId !== undefined) seen.set(requestId, [...(seen.get(requestId) ?? []), textOf(args[0])]);
      return query.apply(this, args);
    };
  }

  of(requestId: string): readonly string[] {
    return this.seen.get(requestId) ?? [];
  }

  stop(): void {
    this.client.query = this.query;
  }
}

const textOf = (config: unknown): string =>
  typeof config === 'string' ? config : String((config as { text?: unknown }).text);

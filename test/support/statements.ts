import { requestScope } from '@jembatan/platform';
import { Client } from 'pg';

type Query = (this: Client, ...args: unknown[]) => unknown;

/** Notes every round trip to PostgreSQL that a request of this process waits for. */
export class Statements {
  private readonly seen = new Map<string, string[]>();
  private readonly flown = new Map<string, number>();
  /** Connections that were asked since the event loop last turned. */
  private readonly asked = new Map<Client, string>();
  private readonly client = Client.prototype as unknown as { query: Query };
  private readonly query = this.client.query;

  watch(): void {
    const { seen, flown, asked, query } = this;
    this.client.query = function (...args) {
      const requestId = requestScope.getStore()?.requestId;
      const text = textOf(args[0]);
      // Announcements are made after the commit, for many requests at once, by whichever was the first: no answer waits for them.
      if (requestId !== undefined && !text.includes('pg_notify')) {
        seen.set(requestId, [...(seen.get(requestId) ?? []), text]);
        if (asked.get(this) === undefined) {
          asked.set(this, requestId);
          flown.set(requestId, (flown.get(requestId) ?? 0) + 1);
          // What is asked for before the event loop turns leaves in the same write.
          setImmediate(() => asked.delete(this));
        }
      }
      return query.apply(this, args);
    };
  }

  /** How often the request waited for PostgreSQL: statements asked for together are one. */
  flightsOf(requestId: string): number {
    return this.flown.get(requestId) ?? 0;
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

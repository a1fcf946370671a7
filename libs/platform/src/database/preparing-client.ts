import { createHash } from 'node:crypto';
import { Client, Query } from 'pg';
import { isOutlivedStatement } from './postgres-errors';

/** PostgreSQL cuts longer names. */
const NAME_LENGTH = 32;
const names = new Map<string, string>();

/** The same text has the same name, in every process. Texts are few: they stand in the code, values are parameters. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, NAME_LENGTH);
  names.set(text, name);
  return name;
}

type Ask = (this: Client, ...args: unknown[]) => unknown;
type Answered = (error: Error | null, result: unknown) => void;
const plain = Client.prototype as unknown as { query: Ask };

/**
 * A connection that prepares each statement with parameters once, so that PostgreSQL parses and plans it once and not at
 * every call, and that sends statements asked for together (`Promise.all` on one transaction) in one write. They still run
 * one after the other, in the order they were asked for. A pooler between us and PostgreSQL must keep prepared statements
 * (PgBouncer: `max_prepared_statements`).
 */
export class PreparingClient extends Client {
  private gathering = false;

  constructor(settings: object) {
    super({ ...settings, pipeline: true });
    const prepare = (text: unknown, values: unknown, answered?: Answered): unknown => {
      this.gatherWrites();
      const named = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      if (!named) return plain.query.call(this, text, values, answered);
      // Of a text, and named afterwards: from an object of settings pg copies each property's descriptor.
      const query = Object.assign(new Query(text, values), { name: nameOf(text) });
      if (answered) return plain.query.call(this, query, answered);
      return new Promise((resolve, reject) => {
        const settle: Answered = (error, result) => {
          if (!error) return resolve(result);
          this.endIfOutlived(error);
          reject(error);
        };
        plain.query.call(this, query, settle);
      });
    };
    this.query = prepare as unknown as Client['query'];
  }

  /** A migration changed what a prepared statement answers: it fails for good here, the next connection prepares it anew. */
  private endIfOutlived(error: unknown): void {
    if (isOutlivedStatement(error)) void this.end();
  }

  /** Whatever is sent before the event loop turns leaves in one write. */
  private gatherWrites(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}

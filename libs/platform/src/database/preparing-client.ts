import { createHash } from 'node:crypto';
import { Client } from 'pg';
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

type Query = (this: Client, ...args: unknown[]) => unknown;
const plain = Client.prototype as unknown as { query: Query };

/**
 * A connection that prepares each statement with parameters once, so that PostgreSQL parses and plans it once and not at
 * every call, and that sends statements asked for together (`Promise.all` on one transaction) in one write. They still run
 * one after the other, in the order they were asked for. A pooler between us and PostgreSQL must keep prepared statements
 * (PgBouncer: `max_prepared_statements`).
 */
export class PreparingClient extends Client {
  constructor(settings: object) {
    super({ ...settings, pipeline: true });
    const prepare = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
      this.gatherWrites();
      const named = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      const args = named ? [{ name: nameOf(text), text, values }, ...rest] : [text, values, ...rest];
      const answer = plain.query.apply(this, args);
      if (named && answer instanceof Promise) answer.catch((error: unknown) => this.endIfOutlived(error));
      return answer;
    };
    this.query = prepare as unknown as Client['query'];
  }

  /** A migration changed what a prepared statement answers: it fails for good here, the next connection prepares it anew. */
  private endIfOutlived(error: unknown): void {
    if (isOutlivedStatement(error)) void this.end();
  }

  /** Whatever is sent before the event loop turns leaves in one write. */
  private gatherWrites(): void {
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}

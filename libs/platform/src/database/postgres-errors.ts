const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

const field = (error: unknown, name: string): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  const value = (error as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
};

/** TypeORM wraps the driver's error; both carry the SQLSTATE, sometimes only the inner one. */
const codeOf = (error: unknown): string | undefined =>
  field(error, 'code') ??
  (error instanceof Error ? field((error as { driverError?: unknown }).driverError, 'code') : undefined);

/** True when a statement was prepared before a migration changed the columns that it answers. */
export const isOutlivedStatement = (error: unknown): boolean =>
  codeOf(error) === '0A000' && error instanceof Error && /cached plan must not change result type/.test(error.message);

/**
 * True when PostgreSQL went away (SQLSTATE classes 08 and 57P, sockets, the pool's own time-out), or the connection has
 * outlived a migration and is given up: what was open is rolled back.
 */
export function isLostConnection(error: unknown): boolean {
  if (isOutlivedStatement(error)) return true;
  const code = codeOf(error);
  if (code !== undefined && (NETWORK.has(code) || code.startsWith('08') || code.startsWith('57P') || code === '53300'))
    return true;
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Connection ended|not queryable|Driver not Connected|already released/i.test(
    message,
  );
}

/** True when a unique index refused a row; `constraint` narrows it to one index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  if (constraint === undefined) return true;
  const inner = (error as { driverError?: unknown }).driverError;
  return field(error, 'constraint') === constraint || field(inner, 'constraint') === constraint;
}

import { ErpFailure } from '../erp.adapter';

/** Would the call have changed something, had it been executed? */
export type CallKind = 'read' | 'write';

/** The server never saw the request. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What PostgreSQL says when Tryton rolled back because somebody else was faster. The session's own bookkeeping is not reported. */
const LOCKED = /could not obtain lock|could not serialize|deadlock detected|database is locked/i;
/** A lost database: also after the commit, when Tryton touches the session again. */
const DATABASE_LOST =
  /server closed the connection|connection refused|terminating connection|connection to server|could not connect|SSL connection has been closed|the database system is/i;

const lost = (kind: CallKind, code: string, message: string, cause?: unknown): ErpFailure =>
  new ErpFailure(kind === 'write' ? 'unknown-outcome' : 'unreachable', code, message, [], { cause });

/** The request, or its answer, was lost on the way. */
export function failureOfTransport(error: unknown, kind: CallKind): ErpFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null;
  const code = cause && 'code' in cause ? String(cause.code) : '';
  const words = `${error instanceof Error ? error.message : String(error)}${code && ` (${code})`}`;
  if (NOT_SENT.has(code)) return new ErpFailure('unreachable', 'erp.not_reached', words, [], { cause: error });
  const late = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  return lost(kind, late ? 'erp.timeout' : 'erp.connection_lost', words, error);
}

/** Tryton answers every call it dispatched with 200; anything else comes from before it, or from a proxy. */
export function failureOfStatus(status: number, kind: CallKind): ErpFailure {
  const words = `HTTP ${status}`;
  switch (status) {
    case 401:
      return new ErpFailure('unreachable', 'erp.not_let_in', words);
    case 403:
    case 404:
      return new ErpFailure('unreachable', 'erp.not_offered', words);
    case 429:
      return new ErpFailure('busy', 'erp.too_many', words);
    default:
      return lost(kind, 'erp.http_status', words);
  }
}

/** An answer that is not what Tryton sends. */
export const failureOfNonsense = (words: string, kind: CallKind, cause?: unknown): ErpFailure =>
  new ErpFailure(kind === 'write' ? 'unknown-outcome' : 'garbage', 'erp.nonsense', words, [], { cause });

/** The `error` member of an answer. The texts of UserError and UserWarning are in the user's language: never judged by. */
export function failureOfAnswer(error: unknown, kind: CallKind): ErpFailure {
  if (!Array.isArray(error) || typeof error[0] !== 'string') return failureOfNonsense('an error without a name', kind);
  const [name, details] = error as [string, unknown];
  const words = Array.isArray(details) ? details.filter((part) => typeof part === 'string') : [];
  if (name === 'UserError') return new ErpFailure('rejected', 'erp.rejected', words[0] ?? name);
  if (name === 'UserWarning') return new ErpFailure('rejected', warningCode(words[0] ?? ''), words[1] ?? name);
  if (name === 'ConcurrencyException' || LOCKED.test(name))
    return new ErpFailure('busy', 'erp.locked', firstLine(name));
  if (DATABASE_LOST.test(name)) return lost(kind, 'erp.database_lost', firstLine(name));
  // Any other exception was rolled back, but it is a fault and no business rule: nobody may guess what it means.
  return failureOfNonsense(firstLine(name), kind);
}

const warningCode = (key: string): string => (key.startsWith('credit_limit_') ? 'erp.credit' : 'erp.warning');

const firstLine = (text: string): string => text.split('\n', 1)[0].slice(0, 300);

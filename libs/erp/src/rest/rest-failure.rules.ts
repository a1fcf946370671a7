import { ErpFailure, type ErpFailureKind } from '../erp.adapter';
import { refusalOf } from './rest-order.rules';

/** `body` undefined: it was not JSON. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Nonsense after a write may have been preceded by the deed. */
export const kindOfNonsense = (writes: boolean): ErpFailureKind => (writes ? 'unknown-outcome' : 'garbage');

/** What an answer other than 2xx means. */
export function failureOfStatus({ status, body }: RestAnswer, writes: boolean): ErpFailure {
  if (status === 401 || status === 403)
    return new ErpFailure('unreachable', 'erp.auth', `the ERP does not let us in (${status})`);
  if (status === 409 || status === 429) return new ErpFailure('busy', 'erp.busy', `the ERP is busy (${status})`);
  if (status >= 500) return new ErpFailure('unknown-outcome', 'erp.failed', `the ERP failed (${status})`);
  const refusal = writes && (status === 400 || status === 422) ? refusalOf(body) : null;
  if (refusal) return new ErpFailure('rejected', refusal.code, refusal.message, refusal.lines);
  return new ErpFailure(kindOfNonsense(writes), 'erp.garbage', `an answer outside the contract (${status})`);
}

/** What it means that no answer came, or only part of one. */
export function failureOfTransport(error: unknown, signal: AbortSignal): ErpFailure {
  if (signal.aborted) return failureOfAbort('unknown-outcome', signal);
  if (wasNeverSent(error))
    return new ErpFailure('unreachable', 'erp.unreachable', 'the ERP cannot be reached', [], { cause: error });
  return new ErpFailure('unknown-outcome', 'erp.dropped', 'the connection broke', [], { cause: error });
}

export function failureOfAbort(kind: ErpFailureKind, { reason }: AbortSignal): ErpFailure {
  return LATE.has(fieldOf(reason, 'name'))
    ? new ErpFailure(kind, 'erp.timeout', 'no answer in time', [], { cause: reason })
    : new ErpFailure(kind, 'erp.given_up', 'the caller gave up', [], { cause: reason });
}

const LATE: ReadonlySet<unknown> = new Set(['TimeoutError', 'DeadlineMissed']);

/** Names of errors that come before a byte of the request is on the wire. */
const BEFORE_SENDING: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** A reset is not among them: the request may have arrived. */
export function wasNeverSent(error: unknown): boolean {
  const cause = fieldOf(error, 'cause');
  // A name with several addresses fails once for each.
  const several = fieldOf(cause, 'errors');
  const reasons: unknown[] = Array.isArray(several) && several.length > 0 ? several : [cause];
  return reasons.every((each) => BEFORE_SENDING.has(fieldOf(each, 'code')));
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

import { type DomainErrorKind, type Fault } from '@jembatan/kernel';

/** RFC 9457 problem details, with the portal's dotted `code`, the request id and the faults of the input. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly Fault[];
  /** Figures behind the refusal, e.g. limit and exposure. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The one map from a refusal to its HTTP status. */
export const STATUS_OF: Readonly<Record<DomainErrorKind, { status: number; title: string }>> = {
  invalid: { status: 400, title: 'Bad Request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden' },
  'not-found': { status: 404, title: 'Not Found' },
  conflict: { status: 409, title: 'Conflict' },
  refused: { status: 422, title: 'Unprocessable Content' },
  'too-many': { status: 429, title: 'Too Many Requests' },
  unavailable: { status: 503, title: 'Service Unavailable' },
};

/** What stops a request. Each kind has one HTTP status, mapped once in `platform`. */
export type DomainErrorKind =
  'invalid' | 'unauthenticated' | 'not-found' | 'conflict' | 'forbidden' | 'refused' | 'too-many' | 'unavailable';

/** Figures and ids that the caller may see. Never a secret, never personal data of somebody else. */
export type SafeDetails = Readonly<Record<string, unknown>>;

/** One fault of the input. `path` points into it, e.g. `lines.0.quantity`. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * An expected refusal: dotted lower-case `code`, safe `details`, and the cause for the log.
 * `details.errors` (Fault[]) and `details.retryAfter` (seconds) have a place of their own in the HTTP answer.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    readonly details: SafeDetails = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'DomainError';
  }
}

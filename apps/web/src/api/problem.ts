/** What the portal answers when it refuses (RFC 9457). */
export interface Problem {
  readonly status: number;
  /** What the words of a reader's language are keyed by: `order.credit_exceeded`. */
  readonly code: string;
  readonly requestId: string;
  /** Every fault of wrong input. */
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  /** Figures behind the refusal. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The portal answered, and refused. */
export class PortalRefusal extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds after which a retry makes sense; null when it does not say. */
    readonly retryAfter: number | null,
  ) {
    super(problem.code);
  }
}

/** No answer came: whether the portal heard the call is not known. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
  }
}

/** Nobody is signed in any more, or the session was ended elsewhere. */
export class SignedOut extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export function problemOf(status: number, body: unknown, requestId: string | null): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return {
    status,
    code: typeof given.code === 'string' ? given.code : `http.${status}`,
    requestId: typeof given.requestId === 'string' ? given.requestId : (requestId ?? ''),
    ...(Array.isArray(given.errors) ? { errors: given.errors } : {}),
    ...(typeof given.details === 'object' ? { details: given.details } : {}),
  };
}

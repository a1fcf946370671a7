/** What is sent. `query` values that are lists are sent several times. */
export interface Input {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: Uint8Array<ArrayBuffer>;
}

export interface Stranger {
  readonly login: string;
  /** Exists, but is not the stranger's. */
  readonly id: string;
}

/** `free`: chosen by the caller, or a place in a list. Else what an id that is nobody's is answered, and somebody else's (404). */
export type IdRule = 'free' | { readonly unknown: number; readonly strangers?: readonly Stranger[] };

/** One row of the table: everything about an operation that its document does not say. */
export interface Call {
  readonly by: 'everybody' | 'everybody signed in' | readonly string[];
  /** Who makes the good call. */
  readonly login: string;
  readonly input: Input;
  /** What the good input is answered in the state that the desk made; 409 where that call would need another state. */
  readonly answers: number;
  /** By the place's name, e.g. `path id`, `body orderId`. */
  readonly ids?: Readonly<Record<string, IdRule>>;
  /** What a malformed id in the path is answered, where that is not 400. */
  readonly malformedId?: 404;
  /** Headers that the server reads but never refuses. */
  readonly lenient?: readonly string[];
}

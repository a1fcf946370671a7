/** Where ids and chance come from. */
export abstract class Ids {
  /** A time-ordered UUID (RFC 9562, version 7). */
  abstract next(): string;
  /** `bytes` random bytes as base64url, for single-use secrets. */
  abstract secret(bytes: number): string;
}

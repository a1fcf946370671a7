import { canonicalJson, sha256 } from './verifier/verify';

/** SHA-256 of the canonical JSON, in hex. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value));

export { canonicalJson };

import { type ShadowClaims, shadowClaimsOf } from '@jembatan/shadow';

/** A token whose signature, issuer and term are verified: of a person who signed in, or of a shadow session. */
export type BearerToken =
  | { readonly kind: 'person'; readonly personId: string; readonly sessionId: string; readonly expiresAt: Date }
  | { readonly kind: 'shadow'; readonly claims: ShadowClaims; readonly expiresAt: Date };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Null when the claims are those of neither kind. The audience says which kind it is; nothing else makes one of the other. */
export function bearerTokenOf(claims: Readonly<Record<string, unknown>>, personAudience: string): BearerToken | null {
  const { aud, sub, sid, act, exp } = claims;
  if (typeof exp !== 'number') return null;
  const expiresAt = new Date(exp * 1000);
  const shadow = shadowClaimsOf(claims);
  if (shadow) return { kind: 'shadow', claims: shadow, expiresAt };
  if (aud !== personAudience || act !== undefined || typeof sub !== 'string' || typeof sid !== 'string') return null;
  return UUID.test(sub) && UUID.test(sid) ? { kind: 'person', personId: sub, sessionId: sid, expiresAt } : null;
}

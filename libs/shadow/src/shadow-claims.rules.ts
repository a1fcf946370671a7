import { type ShadowClaims } from './shadow-session';

/** What every shadow token says about itself. Its audience keeps it from passing as a token of the sign-in, and the other way. */
export const SHADOW_TOKEN = { issuer: 'jembatan', audience: 'jembatan-shadow', algorithm: 'HS256' } as const;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PERSON = new RegExp(`^${UUID}$`);
const STORE = new RegExp(`^store:(${UUID})$`);

/** The claims of a verified token, by RFC 8693: `sub` the store, `act.sub` who acts for it. Null when it is no shadow token. */
export function shadowClaimsOf({ aud, sub, act, sid, exp }: Readonly<Record<string, unknown>>): ShadowClaims | null {
  if (aud !== SHADOW_TOKEN.audience || typeof sub !== 'string' || typeof exp !== 'number') return null;
  const storeId = STORE.exec(sub)?.[1];
  const personId = typeof act === 'object' && act !== null && 'sub' in act ? act.sub : null;
  if (storeId === undefined || typeof sid !== 'string' || typeof personId !== 'string') return null;
  return PERSON.test(sid) && PERSON.test(personId) ? { sessionId: sid, personId, storeId } : null;
}

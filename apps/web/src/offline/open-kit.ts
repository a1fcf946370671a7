import { type SignInSession } from '../api/sign-in-session';
import { type Changes } from './changes';
import { type Database } from './database';
import { Kit } from './kit';
import { PortalKit } from './kit-portal';
import { keepYoung } from './young-kit';

/** The kit of one person as the portal has it; it stays young by itself until the signal ends that. */
export function openKit(
  userId: string,
  database: Database,
  changes: Changes,
  session: SignInSession,
  ended: AbortSignal,
): Kit {
  const kit = new Kit(userId, database, changes, new PortalKit(session));
  keepYoung(kit, ended);
  return kit;
}

import { type SignInSession } from '../api/sign-in-session';
import { type Changes } from './changes';
import { type Database } from './database';
import { Kit } from './kit';
import { PortalKit } from './kit-portal';

/** The kit of one person as the portal has it. */
export const openKit = (userId: string, database: Database, changes: Changes, session: SignInSession): Kit =>
  new Kit(userId, database, changes, new PortalKit(session));

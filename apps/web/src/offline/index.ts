import { type SignInSession } from '../api/sign-in-session';
import { type Device } from './device';

export * from './device';
export * from './order-command';

/** Opens what this device keeps for one person, and starts sending what waits. */
export function openDevice(_person: {
  user: { id: string; roles: readonly string[] };
  session: SignInSession;
}): Promise<Device> {
  return Promise.reject(new Error('not built yet'));
}

import { type SignInSession } from '../api/sign-in-session';
import { type Device } from './device';
import { type Person, PersonalDevice } from './personal-device';

export * from './device';
export { type KeptKit, type KitPart } from './kit.rules';
export * from './nota-command';
export * from './order-command';

/** Opens what this device keeps for one person, and starts sending what waits. */
export function openDevice({ user, session }: { user: Person; session: SignInSession }): Promise<Device> {
  return PersonalDevice.open(user, session);
}

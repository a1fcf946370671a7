import { type Device, DeviceRefusal, openDevice } from '../offline';
import { NoAnswer, SignedOut } from '../api/problem';
import { SignInSession, type User } from '../api/sign-in-session';

/** Who used this device last: enough to open the app without a connection. No secret is in it. */
const LAST_USER = 'jembatan-user';

export type AccountState =
  | { readonly kind: 'starting' }
  /** `code`: why, when a session was ended elsewhere. */
  | { readonly kind: 'signed-out'; readonly code: string | null }
  | { readonly kind: 'signed-in'; readonly user: User; readonly device: Device };

/** The person at this device: opens what is kept for them at once, and asks the portal in the background. */
export class Account {
  readonly session = new SignInSession();
  private now: AccountState = { kind: 'starting' };
  private readonly listeners = new Set<() => void>();

  constructor() {
    this.session.onEnd((code) => this.end(code));
    // Another tab signed in or out.
    addEventListener('storage', ({ key }: StorageEvent) => {
      if (key === LAST_USER) location.reload();
    });
  }

  get state(): AccountState {
    return this.now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async start(): Promise<void> {
    const kept = lastUser();
    // Who was never here has no cookie either: asking for a session would only be refused.
    if (!kept) return this.become({ kind: 'signed-out', code: null });
    await this.enter(kept);
    void this.confirm();
  }

  /** @throws PortalRefusal, NoAnswer */
  async signIn(login: string, password: string): Promise<void> {
    await this.enter(await this.session.signIn(login, password));
  }

  /**
   * Takes the person's data off this device and ends the session at the portal.
   * @throws DeviceRefusal `outbox.not_empty`; NoAnswer when the portal cannot be told. Nothing has changed then.
   */
  async signOut(): Promise<void> {
    if (this.now.kind !== 'signed-in') return;
    const { device } = this.now;
    if (await device.holdsUnsent()) throw new DeviceRefusal('outbox.not_empty');
    await this.session.signOut();
    await device.wipe();
    localStorage.removeItem(LAST_USER);
    this.become({ kind: 'signed-out', code: null });
  }

  /** Asks the portal whether the person may still be here; without a connection that waits. */
  private async confirm(): Promise<void> {
    try {
      const user = await this.session.restore();
      if (this.now.kind === 'signed-in' && this.now.user.id !== user.id) {
        localStorage.removeItem(LAST_USER);
        location.reload();
      }
    } catch (error) {
      if (!(error instanceof SignedOut) && !(error instanceof NoAnswer)) throw error;
    }
  }

  private async enter(user: User): Promise<void> {
    localStorage.setItem(LAST_USER, JSON.stringify(user));
    this.become({ kind: 'signed-in', user, device: await openDevice({ user, session: this.session }) });
  }

  /** The session was ended elsewhere. What is queued stays on the device until the same person signs in again. */
  private end(code: string): void {
    if (this.now.kind !== 'signed-in') return;
    this.now.device.close();
    localStorage.removeItem(LAST_USER);
    this.become({ kind: 'signed-out', code });
  }

  private become(state: AccountState): void {
    this.now = state;
    for (const listener of this.listeners) listener();
  }
}

function lastUser(): User | null {
  const kept = localStorage.getItem(LAST_USER);
  return kept === null ? null : (JSON.parse(kept) as User);
}

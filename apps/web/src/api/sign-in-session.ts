import { type components } from './openapi';
import { bodyOf, type Portal, portalWith } from './client';
import { PortalRefusal, SignedOut } from './problem';

export type User = components['schemas']['SignedInUserDto'];

/** Seconds before its end at which an access token is renewed. */
const EARLY_S = 30;
/** One refresh at a time over all tabs: they share the cookie. */
const LOCK = 'jembatan-refresh';

type SignedIn = components['schemas']['SignedInDto'];

/**
 * Who is signed in, towards the portal. The access token lives in this object only; the refresh token in a cookie that
 * scripts cannot read.
 */
export class SignInSession {
  readonly portal: Portal = portalWith(
    () => this.token(),
    () => this.renewedToken(),
  );
  private readonly open: Portal = portalWith(() => Promise.resolve(null));
  private access: { readonly token: string; readonly until: number } | null = null;
  private renewing: Promise<User> | null = null;
  private readonly listeners = new Set<(code: string) => void>();

  /** @throws PortalRefusal */
  async signIn(login: string, password: string): Promise<User> {
    return this.take(await bodyOf(this.open.POST('/api/v1/auth/login', { body: { login, password } })));
  }

  /** Ends the session at the portal. @throws NoAnswer when it could not be told */
  async signOut(): Promise<void> {
    await this.open.POST('/api/v1/auth/logout', { body: {} });
    this.access = null;
  }

  /** By the cookie, when the app starts. @throws SignedOut, NoAnswer */
  restore(): Promise<User> {
    this.renewing ??= navigator.locks
      .request(LOCK, () => this.renew())
      .finally(() => {
        this.renewing = null;
      });
    return this.renewing;
  }

  /** An access token that is good for some seconds yet. @throws SignedOut, NoAnswer */
  async token(): Promise<string> {
    if (!this.access || performance.now() > this.access.until) await this.restore();
    return (this.access as { token: string }).token;
  }

  private renewedToken(): Promise<string> {
    this.access = null;
    return this.token();
  }

  /** Called with the code when the session turns out to be over. */
  onEnd(listener: (code: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async renew(): Promise<User> {
    try {
      return this.take(await bodyOf(this.open.POST('/api/v1/auth/refresh', { body: {} })));
    } catch (error) {
      if (!(error instanceof PortalRefusal) || error.problem.status >= 500 || error.problem.status === 429) throw error;
      this.access = null;
      for (const listener of this.listeners) listener(error.problem.code);
      throw new SignedOut(error.problem.code);
    }
  }

  private take({ accessToken, expiresIn, user }: SignedIn): User {
    this.access = { token: accessToken, until: performance.now() + (expiresIn - EARLY_S) * 1000 };
    return user;
  }
}

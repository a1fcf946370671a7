import { bodyOf, type Portal, portalWith } from '../api/client';
import { NoAnswer, PortalRefusal } from '../api/problem';
import { type SignInSession } from '../api/sign-in-session';
import { type Changes } from './changes';
import { type Database, write } from './database';
import { DeviceRefusal, type Visit } from './device';
import { type Position } from './order-command';
import { activeOf, isHandedIn, type KeptVisit, stateAt, TERM_MS } from './visit.rules';

/** Milliseconds that a visit's beginning waits for the portal before it begins on the device. */
const PATIENCE_MS = 6_000;

interface Asked {
  readonly storeId: string;
  readonly reason: string;
  readonly position?: Position;
}

interface Opening extends Asked {
  readonly id: string;
  readonly startedAt?: string;
}

interface Opened {
  readonly accessToken: string;
  readonly startedAt: string;
  readonly expiresAt: string;
}

/** Shadow sessions of this device, and the tokens for them. Tokens live in memory only. */
export class Visits {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly session: SignInSession,
  ) {}

  list(): Promise<KeptVisit[]> {
    return this.database.getAll('visits');
  }

  /** @throws DeviceRefusal `visit.another_open`; PortalRefusal when the portal says no */
  async open(asked: Asked): Promise<Visit> {
    if (activeOf(await this.list(), Date.now())) throw new DeviceRefusal('visit.another_open');
    const id = crypto.randomUUID();
    const begun = Date.now();
    const opened = await this.tryToOpen({ ...asked, id });
    const term = opened ? Date.parse(opened.expiresAt) - Date.parse(opened.startedAt) : TERM_MS;
    const store = await this.database.get('stores', asked.storeId);
    const visit: KeptVisit = {
      ...asked,
      ...{ id, storeName: store?.name ?? '' },
      startedAt: new Date(begun).toISOString(),
      expiresAt: new Date(begun + term).toISOString(),
      open: opened ? 'at-portal' : 'on-device',
      began: opened ? 'at-portal' : 'on-device',
      liveId: null,
    };
    try {
      await this.keep(visit);
    } catch (error) {
      if (opened) await this.endAtPortal(id);
      throw error;
    }
    if (opened) this.tokens.set(id, Promise.resolve(opened.accessToken));
    return visit;
  }

  /** Over at once on the device; the portal is told where it can be reached, else the session runs out there. */
  async end(id: string): Promise<void> {
    const visit = await this.mark(id, { open: 'ended' });
    if (!visit) return;
    this.tokens.delete(id);
    if (visit.open === 'at-portal') await this.endAtPortal(id);
    if (visit.liveId !== null) await this.endAtPortal(visit.liveId);
  }

  /** For acting live; null while the portal cannot be reached, or when the visit is over. */
  async token(id: string): Promise<string | null> {
    const visit = await this.database.get('visits', id);
    if (!visit || stateAt(visit, Date.now()) !== 'active' || !navigator.onLine) return null;
    const live = await this.liveIdOf(visit);
    try {
      return await this.tokenFor({ ...visit, id: live, startedAt: undefined });
    } catch (error) {
      if (error instanceof NoAnswer || isPassing(error)) return null;
      if (error instanceof PortalRefusal && error.problem.code === 'shadow.session_ended') await this.end(id);
      throw error;
    }
  }

  /** Calls in the visit's name while it lasts; null as for {@link token}. */
  async portal(id: string): Promise<Portal | null> {
    if ((await this.token(id)) === null) return null;
    return portalWith(
      () => this.token(id),
      async () => {
        await this.forgetToken(id);
        return this.token(id);
      },
    );
  }

  /**
   * For sending what was ordered in the visit, also long after it. A session that is over at the portal is handed in late,
   * and one that began on the device always. @throws PortalRefusal, NoAnswer, SignedOut
   */
  async sendingPortal(visitId: string): Promise<Portal> {
    const visit = await this.database.get('visits', visitId);
    if (!visit) throw new Error(`The visit ${visitId} of a command is not kept`);
    const token = await this.sendingToken(visit);
    return portalWith(
      () => Promise.resolve(token),
      () => {
        this.tokens.delete(visitId);
        return this.sendingToken(visit);
      },
    );
  }

  private async forgetToken(id: string): Promise<void> {
    const visit = await this.database.get('visits', id);
    this.tokens.delete(visit?.liveId ?? id);
  }

  private async endAtPortal(id: string): Promise<void> {
    try {
      await this.session.portal.DELETE('/api/v1/shadow-sessions/{id}', { params: { path: { id } } });
    } catch (error) {
      // It runs out there by itself.
      if (!(error instanceof NoAnswer) && !(error instanceof PortalRefusal)) throw error;
    }
  }

  private async sendingToken(visit: KeptVisit): Promise<string> {
    const { startedAt, ...began } = visit;
    const late = isHandedIn(visit, Date.now());
    try {
      return await this.tokenFor({ ...began, ...(late && { startedAt }) });
    } catch (error) {
      const over = error instanceof PortalRefusal && error.problem.code === 'shadow.session_ended';
      if (!over || late) throw error;
      return this.tokenFor({ ...began, startedAt });
    }
  }

  /** One asking at a time for each session; what failed is asked again. */
  private tokenFor(opening: Opening): Promise<string> {
    const { id } = opening;
    const known = this.tokens.get(id);
    if (known) return known;
    const asked = this.opened(opening).then(({ accessToken }) => accessToken);
    this.tokens.set(id, asked);
    asked.catch(() => this.tokens.delete(id));
    return asked;
  }

  private async tryToOpen(opening: Opening): Promise<Opened | null> {
    if (!navigator.onLine) return null;
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      // The token may have to be renewed first, which does not heed the signal.
      return await Promise.race([this.opened(opening, patience), endOf(patience)]);
    } catch (error) {
      if (error instanceof NoAnswer || isPassing(error)) return null;
      throw error;
    }
  }

  private opened(
    { id, storeId, reason, position, startedAt }: Opening,
    signal: AbortSignal | null = null,
  ): Promise<Opened> {
    return bodyOf(
      this.session.portal.POST('/api/v1/shadow-sessions', {
        body: { id, storeId, reason, ...(startedAt && { startedAt }), ...(position && { position }) },
        signal,
      }),
    );
  }

  /** A visit that began on the device has a session of its own for what is done live: the other is good for sending only. */
  private async liveIdOf(visit: KeptVisit): Promise<string> {
    if (visit.began === 'at-portal') return visit.id;
    if (visit.liveId !== null) return visit.liveId;
    const liveId = crypto.randomUUID();
    await this.mark(visit.id, { liveId });
    return liveId;
  }

  private async keep(visit: KeptVisit): Promise<void> {
    await write(this.database, ['visits'], async (tx) => {
      if (activeOf(await tx.objectStore('visits').getAll(), Date.now())) throw new DeviceRefusal('visit.another_open');
      await tx.objectStore('visits').put(visit);
    });
    this.changes.tell('visits');
  }

  /** Answers the visit as it was. */
  private async mark(id: string, change: Partial<KeptVisit>): Promise<KeptVisit | undefined> {
    const before = await write(this.database, ['visits'], async (tx) => {
      const visit = await tx.objectStore('visits').get(id);
      if (visit) await tx.objectStore('visits').put({ ...visit, ...change });
      return visit;
    });
    this.changes.tell('visits');
    return before;
  }
}

/** The portal stands, but not well: it says nothing about the visit. */
const isPassing = (error: unknown): boolean =>
  error instanceof PortalRefusal && (error.problem.status >= 500 || error.problem.status === 429);

const endOf = (patience: AbortSignal): Promise<null> =>
  new Promise((tell) => patience.addEventListener('abort', () => tell(null)));

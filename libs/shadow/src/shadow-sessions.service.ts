import { Injectable } from '@nestjs/common';
import { Audit, Impersonations } from '@jembatan/audit';
import { People } from '@jembatan/identity';
import { Clock, type Ctx, type DevicePosition, Ids, type Page } from '@jembatan/kernel';
import { Config, Transactions, type Tx } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { judgeHandIn, MAX_LATE_DAYS, termOf } from './hand-in.rules';
import { ShadowEndings } from './shadow-endings.service';
import { ShadowRights } from './shadow-rights.service';
import { actorIn, type ShadowRefusal, type ShadowSession } from './shadow-session';
import { ShadowSessionRepository } from './shadow-session.repository';
import { ShadowTokens } from './shadow-tokens.service';
import { invalidSession, openingRefused, sessionIdTaken, sessionNotFound, sessionOver, tooLate } from './shadow.errors';

/** Something done without a connection: the device says so. */
export interface ClaimedAct {
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly at: Date;
  readonly position: DevicePosition | null;
}

export interface OpenShadow {
  /** Made on the device where it began without a connection. */
  readonly id: string | null;
  readonly storeId: string;
  readonly reason: string;
  /** Set when it is handed in late. */
  readonly late: { readonly startedAt: Date; readonly acts: readonly ClaimedAct[] } | null;
}

export interface OpenedShadow {
  readonly session: ShadowSession;
  readonly accessToken: string;
}

type Tried =
  | { readonly kind: 'open'; readonly session: ShadowSession }
  | { readonly kind: 'denied'; readonly reason: ShadowRefusal }
  | { readonly kind: 'raced' };

/** What only opening needs, as one argument. */
@Injectable()
export class ShadowOpeningTools {
  constructor(
    readonly people: People,
    readonly stores: StoreAccounts,
    readonly tokens: ShadowTokens,
    readonly config: Config,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}

@Injectable()
export class ShadowBookkeeping {
  constructor(
    readonly audit: Audit,
    readonly impersonations: Impersonations,
    readonly endings: ShadowEndings,
  ) {}
}

@Injectable()
export class ShadowSessions {
  constructor(
    private readonly sessions: ShadowSessionRepository,
    private readonly rights: ShadowRights,
    private readonly transactions: Transactions,
    private readonly books: ShadowBookkeeping,
    private readonly tools: ShadowOpeningTools,
  ) {}

  /**
   * Begins a session that hangs on the caller's sign-in session `loginId`; the same id again answers the same session.
   * @throws DomainError a `shadow.*` code of the decision, `store.not_found`, `shadow.id_taken`, `shadow.session_ended`,
   * `shadow.too_late`, or `invalid` with every fault.
   */
  async open(ctx: Ctx, loginId: string, wanted: OpenShadow): Promise<OpenedShadow> {
    const term = this.termOf(wanted);
    let tried: Tried = { kind: 'raced' };
    while (tried.kind === 'raced')
      tried = await this.transactions.run((tx) => this.tryToOpen(tx, ctx, loginId, wanted, term));
    if (tried.kind === 'denied') throw openingRefused(tried.reason);
    return { session: tried.session, accessToken: await this.tools.tokens.issue(tried.session) };
  }

  /** Ends the own session; an admin any. @throws DomainError `shadow.session_not_found` */
  async end(ctx: Ctx, id: string): Promise<void> {
    const { endings } = this.books;
    const admin = ctx.actor.roles.includes('admin');
    await this.transactions.run(async (tx) => {
      const session = await this.sessions.findForUpdate(tx, id);
      if (!session || !(admin || session.personId === ctx.actor.id)) throw sessionNotFound(id);
      await endings.end(tx, ctx, session, session.personId === ctx.actor.id ? 'ended' : 'ended_by_admin');
    });
    await endings.tell(id);
  }

  /** Ends every open session of somebody who was suspended. The gate lets none of them in meanwhile. */
  async endAllOf(ctx: Ctx, personId: string): Promise<void> {
    const { endings } = this.books;
    const open = await this.transactions.run(async (tx) => {
      const found = await this.sessions.listOpen(tx, personId, this.tools.clock.now());
      for (const session of found) await endings.end(tx, ctx, session, 'account.suspended');
      return found;
    });
    for (const { id } of open) await endings.tell(id);
  }

  /** Those that are open: a salesman the own, admins and auditors all. */
  async list(
    { actor }: Ctx,
    { limit, cursor }: { limit: number; cursor: string | null },
  ): Promise<Page<ShadowSession>> {
    const everybody = actor.roles.includes('admin') || actor.roles.includes('auditor');
    return this.transactions.run(async (tx) => {
      const found = await this.sessions.list(tx, {
        personId: everybody ? null : actor.id,
        openAt: this.tools.clock.now(),
        limit: limit + 1,
        after: cursor,
      });
      const page = found.slice(0, limit);
      const alive = await this.rights.alive(tx, page);
      const nextCursor = found.length > limit ? (page.at(-1)?.id ?? null) : null;
      return { items: page.filter(({ id }) => alive.has(id)), nextCursor };
    });
  }

  private get lifetimeMs(): number {
    return this.tools.config.SHADOW_SESSION_TTL * 1000;
  }

  private termOf({ late }: OpenShadow): ShadowSession['term'] {
    if (!late) return null;
    const verdict = judgeHandIn({ ...late, lifetimeMs: this.lifetimeMs, now: this.tools.clock.now() });
    if (verdict.kind === 'invalid') throw invalidSession(verdict.faults);
    if (verdict.kind === 'too_late') throw tooLate(MAX_LATE_DAYS);
    return verdict.term;
  }

  private async tryToOpen(
    tx: Tx,
    ctx: Ctx,
    loginId: string,
    wanted: OpenShadow,
    term: ShadowSession['term'],
  ): Promise<Tried> {
    const known = wanted.id === null ? null : await this.sessions.findForUpdate(tx, wanted.id);
    const fresh = await this.draft(tx, ctx, loginId, wanted, term);
    if (known) return this.again(tx, ctx, known, fresh, wanted);
    const verdict = await this.rights.judgeOpening(tx, fresh, term);
    if (verdict.kind === 'denied') return this.refuse(tx, ctx, fresh, verdict.reason);
    if (!(await this.sessions.insert(tx, fresh))) return { kind: 'raced' };
    await this.recordOpening(tx, ctx, fresh, wanted);
    return { kind: 'open', session: fresh };
  }

  private async draft(
    tx: Tx,
    { actor }: Ctx,
    loginId: string,
    { id, storeId, reason, late }: OpenShadow,
    term: ShadowSession['term'],
  ): Promise<ShadowSession> {
    const { people, stores, clock, ids } = this.tools;
    const [store, [person]] = await Promise.all([stores.get(tx, storeId), people.byIds(tx, [actor.id])]);
    const now = clock.now();
    return {
      id: id ?? ids.next(),
      personId: actor.id,
      ...{ loginId, storeId, reason, term },
      salesman: { name: person?.name ?? '', login: person?.email ?? person?.phone ?? '' },
      store: { code: store.code, name: store.name, location: store.location },
      startedAt: now,
      deviceStartedAt: late?.startedAt ?? null,
      expiresAt: new Date(now.getTime() + this.lifetimeMs),
      endedAt: null,
      endedFor: null,
    };
  }

  /** The same session again; one that is over only late, for what was ordered while it lasted. */
  private async again(
    tx: Tx,
    ctx: Ctx,
    known: ShadowSession,
    fresh: ShadowSession,
    wanted: OpenShadow,
  ): Promise<Tried> {
    if (known.personId !== fresh.personId || known.storeId !== fresh.storeId) throw sessionIdTaken(known.id);
    const alive = (await this.rights.alive(tx, [known])).has(known.id);
    if (!alive && (!wanted.late || known.endedFor === 'ended_by_admin')) throw sessionOver(known.id);
    const { loginId, expiresAt } = fresh;
    const session = alive
      ? known
      : { ...known, loginId, expiresAt, endedAt: null, endedFor: null, term: termOf(known) };
    const verdict = await this.rights.judgeOpening(tx, session, session.term);
    if (verdict.kind === 'denied') return this.refuse(tx, ctx, session, verdict.reason);
    if (alive) return { kind: 'open', session };
    await this.sessions.handIn(tx, session);
    await this.recordOpening(tx, ctx, session, known.term ? { ...wanted, late: null } : wanted);
    return { kind: 'open', session };
  }

  /** The refusal is all that the transaction writes. */
  private async refuse(tx: Tx, ctx: Ctx, session: ShadowSession, reason: ShadowRefusal): Promise<Tried> {
    await this.books.impersonations.record(
      tx,
      { ...ctx, actor: actorIn(session) },
      {
        action: 'shadow_session.open',
        object: { type: 'shadow_session', id: session.id },
        outcome: 'refused',
        code: reason,
      },
    );
    return { kind: 'denied', reason };
  }

  private async recordOpening(tx: Tx, ctx: Ctx, session: ShadowSession, { late }: OpenShadow): Promise<void> {
    const { audit, impersonations } = this.books;
    const shadow = { ...ctx, actor: actorIn(session) };
    const { expiresAt, deviceStartedAt, term } = session;
    await audit.record(tx, shadow, {
      action: 'shadow_session.opened',
      object: { type: 'shadow_session', id: session.id },
      details: { expiresAt, ...(deviceStartedAt && { deviceStartedAt }), ...(term && { term }) },
    });
    // Where the device was then is its own claim; the network it is handed in from tells nothing of that time.
    const claims = (late?.acts ?? []).map(({ action, object, at, position }) => {
      const origin = ctx.origin && { ...ctx.origin, ip: null, position, deviceTime: at };
      // Under a name of its own: a device may claim anything, and must not be taken for what the portal did.
      const claim = { action: `device.${action}`, object, claimed: true, deviceTime: at };
      return impersonations.record(tx, { ...shadow, origin }, claim);
    });
    await Promise.all(claims);
  }
}

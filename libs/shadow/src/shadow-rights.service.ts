import { Injectable } from '@nestjs/common';
import { People, SessionGate } from '@jembatan/identity';
import { Clock, type Ctx, type Money } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { Territories } from '@jembatan/stores';
import { scopesFor } from './consent.rules';
import { ConsentRepository } from './consent.repository';
import { isReachable } from './contact.rules';
import { OwnerContacts } from './owner-contacts.service';
import { type ShadowAct, type ShadowSession } from './shadow-session';
import { ShadowSessionRepository } from './shadow-session.repository';
import { judgeShadow, type ShadowStanding, type ShadowVerdict } from './shadow.rules';

/** Who wants to act for which store. */
export interface ShadowPair {
  readonly personId: string;
  readonly storeId: string;
}

export interface WantedAct {
  /** Null: only to be in the session, which reading needs. */
  readonly act: ShadowAct | null;
  /** What the order costs, tax included. */
  readonly amount?: Money;
  /** When the device says that it was ordered; needed with the amount in a session handed in late. */
  readonly placedAt?: Date | null;
}

/** A session, whether it lives, and what is known of its salesman and store. */
export interface KnownSession {
  readonly session: ShadowSession;
  readonly alive: boolean;
  readonly standing: ShadowStanding;
}

/** Reading what the decision needs, as one argument. */
@Injectable()
export class ShadowBooks {
  constructor(
    readonly sessions: ShadowSessionRepository,
    readonly consents: ConsentRepository,
    readonly contacts: OwnerContacts,
    readonly territories: Territories,
    readonly people: People,
  ) {}
}

/** Decides whether a salesman may act in a store's name, by what the transaction sees. The rule is `judgeShadow`. */
@Injectable()
export class ShadowRights {
  constructor(
    private readonly books: ShadowBooks,
    private readonly logins: SessionGate,
    private readonly clock: Clock,
  ) {}

  /**
   * May the caller, in a shadow session, do this now? One flight of statements. That the sign-in session lives was the
   * gate's question, less than a second ago.
   * @throws Error outside a shadow session.
   */
  async judge(tx: Tx, { actor }: Ctx, wanted: WantedAct): Promise<ShadowVerdict> {
    const { onBehalfOf } = actor;
    if (!onBehalfOf) throw new Error('Nobody is acted for');
    const pair = { personId: actor.id, storeId: onBehalfOf.storeId };
    const [[standing], sessions] = await Promise.all([
      this.standings(tx, [pair]),
      this.books.sessions.find(tx, [onBehalfOf.sessionId]),
    ]);
    if (!standing) throw new Error('A standing was not read');
    const session = sessions.get(onBehalfOf.sessionId);
    const alive = session !== undefined && isOf(session, pair) && isOpen(session, this.clock.now());
    return this.verdict(standing, { alive, term: session?.term ?? null }, wanted);
  }

  /** May the salesman begin a session of the store? With a `term`: one that is only for sending what was ordered in it. */
  async judgeOpening(tx: Tx, pair: ShadowPair, term: ShadowSession['term']): Promise<ShadowVerdict> {
    const [standing] = await this.standings(tx, [pair]);
    if (!standing) throw new Error('A standing was not read');
    return this.verdict(standing, term && { alive: true, term }, { act: term ? 'order:place' : null });
  }

  /** What is known of each pair, in their order. One flight of statements, however many. */
  async standings(tx: Tx, pairs: readonly ShadowPair[]): Promise<ShadowStanding[]> {
    const { consents, contacts, territories, people } = this.books;
    const storeIds = [...new Set(pairs.map(({ storeId }) => storeId))];
    const [persons, serves, decided, policy, reach] = await Promise.all([
      people.byIds(tx, [...new Set(pairs.map(({ personId }) => personId))]),
      territories.serve(tx, pairs),
      consents.find(tx, storeIds),
      consents.policy(tx),
      contacts.ofMany(tx, storeIds),
    ]);
    return pairs.map(({ personId, storeId }, index) => {
      const person = persons.find(({ id }) => id === personId);
      const contact = reach.get(storeId);
      return {
        suspended: person?.state === 'SUSPENDED',
        salesman: person?.roles.includes('salesman') ?? false,
        inTerritory: serves[index] ?? false,
        reachable: contact !== undefined && isReachable(contact),
        scopes: scopesFor({ personId, decision: decided.get(storeId) ?? null, policy }),
      };
    });
  }

  /** What is known of these sessions, by id; one that is not there is absent. Two flights of statements, however many. */
  async known(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownSession>> {
    const sessions = [...(await this.books.sessions.find(tx, ids)).values()];
    if (sessions.length === 0) return new Map();
    const [alive, standings] = await Promise.all([this.alive(tx, sessions), this.standings(tx, sessions)]);
    return new Map(
      sessions.flatMap((session, index) => {
        const standing = standings[index];
        return standing ? [[session.id, { session, alive: alive.has(session.id), standing }] as const] : [];
      }),
    );
  }

  /** Of these sessions those that are alive by what the transaction sees, their sign-in sessions included. */
  async alive(tx: Tx, sessions: readonly ShadowSession[]): Promise<Set<string>> {
    const now = this.clock.now();
    const logins = await this.logins.actorsOf(tx, [...new Set(sessions.map(({ loginId }) => loginId))]);
    const living = sessions.filter(
      (session) => isOpen(session, now) && logins.get(session.loginId)?.id === session.personId,
    );
    return new Set(living.map(({ id }) => id));
  }

  verdict(
    standing: ShadowStanding,
    session: { readonly alive: boolean; readonly term: ShadowSession['term'] } | null,
    { act, amount, placedAt = null }: WantedAct,
  ): ShadowVerdict {
    return judgeShadow({ standing, session, act, amount: amount ?? null, placedAt, now: this.clock.now() });
  }
}

const isOf = (session: ShadowSession, { personId, storeId }: ShadowPair): boolean =>
  session.personId === personId && session.storeId === storeId;

const isOpen = ({ endedAt, expiresAt }: ShadowSession, now: Date): boolean => endedAt === null && now < expiresAt;

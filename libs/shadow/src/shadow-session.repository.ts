import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type ShadowEnd, type ShadowSession } from './shadow-session';

interface Row {
  id: string;
  person_id: string;
  login_id: string;
  store_id: string;
  reason: string;
  salesman_name: string;
  salesman_login: string;
  store_code: string;
  store_name: string;
  store_lat: number | null;
  store_lng: number | null;
  started_at: Date;
  device_started_at: Date | null;
  expires_at: Date;
  ended_at: Date | null;
  ended_for: ShadowEnd | null;
  term_from: Date | null;
  term_until: Date | null;
}

const COLUMNS =
  (): string => `id, person_id, login_id, store_id, reason, salesman_name, salesman_login, store_code, store_name,
  store_lat, store_lng, started_at, device_started_at, expires_at, ended_at, ended_for, term_from, term_until`;

/** Those that are open at a moment. */
export interface ShadowSessionQuery {
  /** Only of this salesman; null for all. */
  readonly personId: string | null;
  readonly openAt: Date;
  readonly limit: number;
  readonly after: string | null;
}

@Injectable()
export class ShadowSessionRepository {
  /** False when the id is taken. */
  async insert(tx: Tx, { salesman, store, term, ...session }: ShadowSession): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`
      insert into shadow_session (id, person_id, login_id, store_id, reason, salesman_name, salesman_login, store_code, store_name,
        store_lat, store_lng, started_at, device_started_at, expires_at, term_from, term_until)
      values (${session.id}, ${session.personId}, ${session.loginId}, ${session.storeId}, ${session.reason}, ${salesman.name},
        ${salesman.login}, ${store.code}, ${store.name}, ${store.location?.lat ?? null}, ${store.location?.lng ?? null},
        ${session.startedAt}, ${session.deviceStartedAt}, ${session.expiresAt}, ${term?.from ?? null}, ${term?.until ?? null})
      on conflict (id) do nothing returning id`;
    return rows.length > 0;
  }

  async find(tx: Tx, ids: readonly string[]): Promise<Map<string, ShadowSession>> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from shadow_session where id = any(${[...ids]}::uuid[])`;
    return new Map(rows.map((row) => [row.id, sessionOf(row)]));
  }

  /** Holds the session until the transaction ends. */
  async findForUpdate(tx: Tx, id: string): Promise<ShadowSession | null> {
    const [row] = await tx.sql<Row[]>`select ${COLUMNS} from shadow_session where id = ${id} for update`;
    return row ? sessionOf(row) : null;
  }

  /** Newest first. */
  async list(tx: Tx, { personId, openAt, limit, after }: ShadowSessionQuery): Promise<ShadowSession[]> {
    const rows = await tx.sql<Row[]>`
      select ${COLUMNS} from shadow_session
       where (${personId}::uuid is null or person_id = ${personId}::uuid)
         and ended_at is null and expires_at > ${openAt}
         and (${after}::uuid is null or id < ${after}::uuid)
       order by id desc limit ${limit}`;
    return rows.map(sessionOf);
  }

  /** All of a store, newest first. */
  async listOfStore(tx: Tx, storeId: string, limit: number, after: string | null): Promise<ShadowSession[]> {
    const rows = await tx.sql<Row[]>`
      select ${COLUMNS} from shadow_session
       where store_id = ${storeId}
         and (${after}::uuid is null or (started_at, id) < (select started_at, id from shadow_session where id = ${after}))
       order by started_at desc, id desc limit ${limit}`;
    return rows.map(sessionOf);
  }

  async listOpen(tx: Tx, personId: string, now: Date): Promise<ShadowSession[]> {
    const rows = await tx.sql<Row[]>`
      select ${COLUMNS} from shadow_session
       where person_id = ${personId} and ended_at is null and expires_at > ${now} order by id`;
    return rows.map(sessionOf);
  }

  /** False when it was over already: the first end stands. */
  async end(tx: Tx, id: string, reason: ShadowEnd, at: Date): Promise<boolean> {
    const [, count] = await tx.sql<[unknown[], number]>`
      update shadow_session set ended_at = ${at}, ended_for = ${reason} where id = ${id} and ended_at is null`;
    return count > 0;
  }

  /** Makes it, once over, good again for sending what was ordered in its term. */
  async handIn(tx: Tx, { id, loginId, expiresAt, term }: ShadowSession): Promise<void> {
    await tx.sql`
      update shadow_session set login_id = ${loginId}, expires_at = ${expiresAt}, ended_at = null, ended_for = null,
        term_from = ${term?.from ?? null}, term_until = ${term?.until ?? null}
       where id = ${id}`;
  }
}

function sessionOf(row: Row): ShadowSession {
  const { id, reason, store_lat: lat, store_lng: lng, term_from: from, term_until: until } = row;
  return {
    id,
    personId: row.person_id,
    loginId: row.login_id,
    storeId: row.store_id,
    reason,
    salesman: { name: row.salesman_name, login: row.salesman_login },
    store: {
      code: row.store_code,
      name: row.store_name,
      location: lat === null || lng === null ? null : { lat, lng },
    },
    startedAt: row.started_at,
    deviceStartedAt: row.device_started_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    endedFor: row.ended_for,
    term: from === null || until === null ? null : { from, until },
  };
}

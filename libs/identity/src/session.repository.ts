import { Injectable } from '@nestjs/common';
import { type Actor, type Role } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type PersonState } from './person';
import { type OwnSession, type RevocationReason, type Session, type SignInDevice } from './session';

interface Row {
  id: string;
  person_id: string;
  person_state: PersonState;
  last_used_at: Date;
  ends_at: Date;
  revoked_at: Date | null;
}

interface ActorRow {
  session_id: string;
  id: string;
  roles: Role[];
  store_ids: string[];
}

export interface AliveQuery {
  readonly personId: string;
  readonly now: Date;
  readonly idleSince: Date;
  readonly limit: number;
  readonly after: string | null;
}

@Injectable()
export class SessionRepository {
  async insert(tx: Tx, { id, personId, lastUsedAt, endsAt }: Session, device: SignInDevice): Promise<void> {
    await tx.sql`insert into session (id, person_id, created_at, last_used_at, ends_at, device_id, user_agent)
      values (${id}, ${personId}, ${lastUsedAt}, ${lastUsedAt}, ${endsAt}, ${device.deviceId}, ${device.userAgent})`;
  }

  /** Those of a person that go on, newest first. */
  async listAlive(tx: Tx, { personId, now, idleSince, limit, after }: AliveQuery): Promise<OwnSession[]> {
    return tx.sql<OwnSession[]>`
      select id, created_at as "createdAt", last_used_at as "lastUsedAt", device_id as "deviceId", user_agent as "userAgent"
        from session
       where person_id = ${personId} and revoked_at is null and ends_at > ${now} and last_used_at > ${idleSince}
         and (${after}::uuid is null or id < ${after}::uuid)
       order by id desc limit ${limit}`;
  }

  /** False when the person has no such session, or it is revoked already. */
  async revokeOf(tx: Tx, personId: string, id: string, at: Date, reason: RevocationReason): Promise<boolean> {
    const [, count] = await tx.sql<[unknown[], number]>`update session set revoked_at = ${at}, revoked_for = ${reason}
      where id = ${id} and person_id = ${personId} and revoked_at is null`;
    return count > 0;
  }

  /** Who acts in each of these sessions, by session id; one that is over or whose person may not act is left out. */
  async findActors(tx: Tx, ids: readonly string[], now: Date, idleSince: Date): Promise<Map<string, Actor>> {
    const rows = await tx.sql<ActorRow[]>`select s.id as session_id, p.id, p.roles,
        array(select m.store_id from membership m where m.person_id = p.id) as store_ids
      from session s join person p on p.id = s.person_id
      where s.id = any(${ids}::uuid[]) and s.revoked_at is null and s.ends_at > ${now}
        and s.last_used_at > ${idleSince} and p.state = 'ACTIVE'`;
    return new Map(
      rows.map(({ session_id, id, roles, store_ids }) => [session_id, { id, roles, storeIds: store_ids }]),
    );
  }

  async isSuspended(tx: Tx, personId: string): Promise<boolean> {
    const [row] = await tx.sql<{ suspended: boolean }[]>`select state = 'SUSPENDED' as suspended from person
      where id = ${personId}`;
    return row?.suspended ?? false;
  }

  /** Holds the session of a refresh token until the transaction ends: whoever shows a token of it waits. */
  async findForUpdate(tx: Tx, tokenHash: Buffer): Promise<{ session: Session; personState: PersonState } | null> {
    const [row] = await tx.sql<
      Row[]
    >`select s.id, s.person_id, s.last_used_at, s.ends_at, s.revoked_at, p.state as person_state
      from refresh_token t join session s on s.id = t.session_id join person p on p.id = s.person_id
      where t.hash = ${tokenHash} for update of s`;
    if (!row) return null;
    const { person_id, person_state, last_used_at, ends_at, revoked_at } = row;
    const session = {
      id: row.id,
      personId: person_id,
      lastUsedAt: last_used_at,
      endsAt: ends_at,
      revokedAt: revoked_at,
    };
    return { session, personState: person_state };
  }

  async insertToken(tx: Tx, sessionId: string, hash: Buffer): Promise<void> {
    await tx.sql`insert into refresh_token (hash, session_id) values (${hash}, ${sessionId})`;
  }

  /** `none` when there is no such token. Read after the session is held. */
  async tokenState(tx: Tx, hash: Buffer): Promise<'none' | 'current' | 'replaced'> {
    const [row] = await tx.sql<{ replaced: boolean }[]>`select replaced_at is not null as replaced from refresh_token
      where hash = ${hash}`;
    if (!row) return 'none';
    return row.replaced ? 'replaced' : 'current';
  }

  async replaceToken(tx: Tx, sessionId: string, hash: Buffer, successor: Buffer, at: Date): Promise<void> {
    await tx.sql`update refresh_token set replaced_at = ${at} where hash = ${hash}`;
    await this.insertToken(tx, sessionId, successor);
    await tx.sql`update session set last_used_at = ${at} where id = ${sessionId}`;
  }

  async revoke(tx: Tx, id: string, at: Date, reason: RevocationReason): Promise<void> {
    await tx.sql`update session set revoked_at = ${at}, revoked_for = ${reason} where id = ${id} and revoked_at is null`;
  }

  /** Answers how many sessions ended. */
  async revokeAll(tx: Tx, personId: string, at: Date, reason: RevocationReason): Promise<number> {
    const [, count] = await tx.sql<[unknown[], number]>`update session set revoked_at = ${at}, revoked_for = ${reason}
      where person_id = ${personId} and revoked_at is null`;
    return count;
  }

  /** Removes what ended before `before`, tokens included. */
  async removeEnded(tx: Tx, before: Date): Promise<void> {
    await tx.sql`delete from session where ends_at < ${before}`;
    await tx.sql`delete from password_reset where ends_at < ${before}`;
  }
}

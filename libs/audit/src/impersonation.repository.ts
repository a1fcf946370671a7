import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type Impersonation, type Personal } from './impersonation';

@Injectable()
export class ImpersonationRepository {
  /**
   * The record, its personal half, its place in the queue to be sealed, and whom it names where that is news: one statement.
   * What is no news is only read: a lock on the store's row would let its orders wait for each other.
   */
  async insert(tx: Tx, record: Impersonation, { network, position }: Personal): Promise<void> {
    const { id, at, session, actor, store, object, digests } = record;
    await tx.sql`with core as (
        insert into impersonation (id, at, session_id, reason, actor_id, actor_name, actor_login, store_id, store_code, store_name,
          store_lat, store_lng, action, object_type, object_id, contents_hash, outcome, code, details, device_time, claimed, distance,
          request_id, network_digest, position_digest)
        values (${id}::uuid, ${at}::timestamptz, ${session.id}, ${session.reason}, ${actor.id}::uuid, ${actor.name}, ${actor.login},
          ${store.id}, ${store.code}, ${store.name}, ${store.location?.lat ?? null}, ${store.location?.lng ?? null},
          ${record.action}, ${object.type}, ${object.id}, ${record.contentsHash}, ${record.outcome}, ${record.code},
          ${JSON.stringify(record.details)}, ${record.deviceTime}, ${record.claimed}, ${record.distance}, ${record.requestId},
          ${digests.network}, ${digests.position})
        returning id, at, actor_id
      ), personal as (
        insert into impersonation_personal (record_id, actor_id, at, network, network_salt, ip, ip_place, user_agent, device_id,
          position, position_salt, lat, lng, accuracy, position_at)
        select id, actor_id, at, ${network ? 'full' : 'erased'}, ${network?.salt ?? null}, ${network?.ip ?? null},
          ${network?.place ?? null}, ${network?.userAgent ?? null}, ${network?.deviceId ?? null},
          ${position ? 'full' : 'erased'}, ${position?.salt ?? null}, ${position?.lat ?? null}::double precision,
          ${position?.lng ?? null}::double precision, ${position?.accuracy ?? null}::double precision,
          ${position?.at ?? null}::timestamptz
        from core
      ), named (kind, id, name, code) as (
        values ('person', ${actor.id}::uuid, ${actor.name}::text, ${actor.login}::text),
          ('store', ${store.id}::uuid, ${store.name}::text, ${store.code}::text)
      ), party as (
        insert into impersonation_party (kind, id, name, code)
        select kind, id, name, code from named
        where not exists (select from impersonation_party known
          where (known.kind, known.id, known.name, known.code) = (named.kind, named.id, named.name, named.code))
        order by kind
        on conflict (kind, id) do update set name = excluded.name, code = excluded.code
      )
      insert into impersonation_waiting (record_id, at) select id, at from core`;
  }
}

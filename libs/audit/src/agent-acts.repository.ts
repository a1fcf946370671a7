import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type AgentAct, type AgentDay, type AgentPeriod, type DisputedOrder, type SharedDevice } from './agent-act';
import { type Outcome } from './impersonation';

interface Row {
  id: string;
  at: Date;
  session_id: string;
  reason: string;
  actor_id: string;
  actor_name: string;
  actor_login: string;
  store_id: string;
  store_code: string;
  store_name: string;
  store_lat: number | null;
  store_lng: number | null;
  action: string;
  object_type: string;
  object_id: string;
  outcome: Outcome;
  code: string | null;
  amount: number | null;
  device_time: Date | null;
  claimed: boolean;
  distance: number | null;
  lat: number | null;
  lng: number | null;
  accuracy: number | null;
  position_at: Date | null;
  ip_place: string | null;
  device: string | null;
  seq: number | null;
}

const COLUMNS =
  (): string => `i.id, i.at, i.session_id, i.reason, i.actor_id, i.actor_name, i.actor_login, i.store_id, i.store_code,
  i.store_name, i.store_lat, i.store_lng, i.action, i.object_type, i.object_id, i.outcome, i.code,
  (i.details->'grandTotal'->>'amount')::bigint as amount, i.device_time, i.claimed, i.distance, p.lat, p.lng, p.accuracy, p.position_at,
  p.ip_place, ${DEVICE()} as device, s.seq`;
const DEVICE = (): string => `left(encode(sha256(convert_to(p.device_id, 'UTF8')), 'hex'), 16)`;

/** The record, asked for what salesmen did. */
@Injectable()
export class AgentActsRepository {
  /** Who acted since `at`. */
  async actorsSince(tx: Tx, at: Date): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`
      select distinct actor_id as id from impersonation where at >= ${at} and object_type <> 'report'`;
    return rows.map(({ id }) => id);
  }

  /** Oldest first; only orders that were placed where `orders` says so. */
  async list(tx: Tx, actorId: string, { from, to }: AgentPeriod, page: ActPage): Promise<AgentAct[]> {
    const { limit, after = null, orders = false } = page;
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from impersonation i
      left join impersonation_personal p on p.record_id = i.id
      left join impersonation_seal s on s.record_id = i.id
      where i.actor_id = ${actorId} and i.at >= ${from} and i.at < ${to} and i.object_type <> 'report'
        and (not ${orders}::boolean or (i.action = 'order.placed' and i.outcome = 'done'))
        and (${after?.id ?? null}::uuid is null
          or (i.at, i.id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by i.at, i.id limit ${limit}`;
    return rows.map(actOf);
  }

  /** Orders placed by each salesman on each day of WIB. */
  async ordersByDay(tx: Tx, { from, to }: AgentPeriod): Promise<AgentDay[]> {
    return tx.sql<AgentDay[]>`
      select actor_id as "actorId", to_char(at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day, count(*)::int as orders
      from impersonation where action = 'order.placed' and outcome = 'done' and at >= ${from} and at < ${to}
      group by 1, 2`;
  }

  /** Devices of the person on which others acted too. */
  async sharedDevices(tx: Tx, actorId: string, since: Date): Promise<SharedDevice[]> {
    return tx.sql<SharedDevice[]>`
      with mine as (
        select distinct device_id from impersonation_personal where actor_id = ${actorId} and at >= ${since} and device_id is not null
      ), latest as (
        select distinct on (p.device_id, p.actor_id) ${DEVICE} as device, p.actor_id, p.record_id
        from impersonation_personal p join mine using (device_id) where p.at >= ${since}
        order by p.device_id, p.actor_id, p.at desc
      )
      select device, array_agg(actor_id::text order by actor_id) as persons, array_agg(record_id::text order by actor_id) as records
      from latest group by device having count(*) > 1`;
  }

  /** Of the orders that the person placed in the period, those that a store's owner disputed: oldest first. */
  async disputed(tx: Tx, actorId: string, { from, to }: AgentPeriod): Promise<DisputedOrder[]> {
    return tx.sql<DisputedOrder[]>`
      select distinct i.object_id as "orderId", i.id as "recordId" from impersonation i
      join audit_record d on d.object_type = 'order' and d.object_id = i.object_id and d.action = 'order.disputed'
      where i.actor_id = ${actorId} and i.action = 'order.placed' and i.outcome = 'done' and i.at >= ${from} and i.at < ${to}
      order by i.id`;
  }

  async count(tx: Tx, actorId: string, { from, to }: AgentPeriod): Promise<number> {
    const [row] = await tx.sql<{ acts: number }[]>`select count(*)::int as acts from impersonation
      where actor_id = ${actorId} and at >= ${from} and at < ${to} and object_type <> 'report'`;
    return row?.acts ?? 0;
  }
}

export interface ActPage {
  readonly limit: number;
  readonly after?: Pick<AgentAct, 'id' | 'at'> | null;
  readonly orders?: boolean;
}

const actOf = (row: Row): AgentAct => ({
  id: row.id,
  at: row.at,
  sessionId: row.session_id,
  reason: row.reason,
  actor: { id: row.actor_id, name: row.actor_name, login: row.actor_login },
  store: {
    id: row.store_id,
    code: row.store_code,
    name: row.store_name,
    location: row.store_lat === null || row.store_lng === null ? null : { lat: row.store_lat, lng: row.store_lng },
  },
  action: row.action,
  object: { type: row.object_type, id: row.object_id },
  outcome: row.outcome,
  code: row.code,
  amount: row.amount,
  deviceTime: row.device_time,
  claimed: row.claimed,
  distance: row.distance,
  position: positionOf(row),
  ipPlace: row.ip_place,
  device: row.device,
  seq: row.seq,
});

const positionOf = ({ lat, lng, accuracy, position_at: at }: Row): AgentAct['position'] =>
  lat === null || lng === null || accuracy === null || at === null ? null : { lat, lng, accuracy, at };

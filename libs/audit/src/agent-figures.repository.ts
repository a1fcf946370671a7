import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type AgentFigures, type AgentPeriod } from './agent-act';

@Injectable()
export class AgentFiguresRepository {
  /** Who acted in stores' names most often: by sessions, then orders, then acts. */
  async top(tx: Tx, { from, to }: AgentPeriod, farMetres: number, limit: number): Promise<AgentFigures[]> {
    return tx.sql<AgentFigures[]>`
      with acts as (
        select id, at, actor_id, actor_name, actor_login, session_id, store_id, outcome, distance, object_id,
          (details->'grandTotal'->>'amount')::bigint as amount, action = 'order.placed' and outcome = 'done' as placed
        from impersonation where at >= ${from} and at < ${to} and object_type <> 'report'
      ), agents as (
        select actor_id, (array_agg(actor_name order by at desc, id desc))[1] as name,
          (array_agg(actor_login order by at desc, id desc))[1] as login, count(distinct session_id)::int as sessions,
          count(*)::int as acts, count(*) filter (where outcome = 'refused')::int as refused, count(*) filter (where placed)::int as orders,
          count(distinct store_id)::int as stores, coalesce(sum(amount) filter (where placed), 0)::bigint as value
        from acts group by actor_id
        order by sessions desc, orders desc, acts desc, actor_id limit ${limit}
      )
      select agents.actor_id as "actorId", name, login, sessions, agents.acts, refused, orders, stores, value, located, far, disputes
      from agents cross join lateral (
        select count(*) filter (where distance is not null)::int as located,
          count(*) filter (where distance - coalesce(p.accuracy, 0) > ${farMetres})::int as far,
          count(*) filter (where exists (
            select from audit_record d where d.object_type = 'order' and d.object_id = acts.object_id and d.action = 'order.disputed'
          ))::int as disputes
        from acts left join impersonation_personal p on p.record_id = acts.id
        where acts.actor_id = agents.actor_id and placed
      ) placed
      order by sessions desc, orders desc, agents.acts desc, agents.actor_id`;
  }
}

import { Injectable } from '@nestjs/common';
import { type ReplayableOrder } from '@jembatan/ordering';
import { type Tx } from '@jembatan/platform';
import {
  ITEM_OUTCOMES,
  type ItemOutcome,
  type Reconciliation,
  type ReconciliationItem,
  type ReconciliationState,
} from './reconciliation';
import { reconciliationNotFound } from './reconciliation.errors';

interface Row extends Omit<Reconciliation, 'outcomes'> {
  readonly outcomes: Partial<Record<ItemOutcome, number>>;
}

export interface NewReconciliation {
  readonly id: string;
  readonly dryRun: boolean;
  readonly storeId: string | null;
  readonly limit: number | null;
  readonly requestedBy: string;
  readonly requestId: string;
}

/** The right to carry a run on. */
export interface RunLease {
  readonly id: string;
  readonly token: number;
  readonly planned: boolean;
}

const fromRow = (row: Row): Reconciliation => ({
  ...row,
  outcomes: Object.fromEntries(ITEM_OUTCOMES.map((outcome) => [outcome, row.outcomes[outcome] ?? 0])) as Record<
    ItemOutcome,
    number
  >,
});

/** Runs and what became of each order in them. */
@Injectable()
export class ReconciliationRepository {
  async insert(tx: Tx, { id, dryRun, storeId, limit, requestedBy, requestId }: NewReconciliation): Promise<void> {
    await tx.sql`insert into reconciliation (id, state, dry_run, store_id, max_orders, requested_by, request_id)
      values (${id}, 'running', ${dryRun}, ${storeId}, ${limit}, ${requestedBy}, ${requestId})`;
  }

  /** @throws DomainError `reconciliation.not_found` */
  async get(tx: Tx, id: string): Promise<Reconciliation> {
    const [run] = await this.select(tx, id, 1);
    if (!run) throw reconciliationNotFound(id);
    return run;
  }

  /** The latest runs. */
  async list(tx: Tx, limit: number): Promise<Reconciliation[]> {
    return this.select(tx, null, limit);
  }

  async items(
    tx: Tx,
    id: string,
    after: number,
    limit: number,
    outcome: ItemOutcome | null,
  ): Promise<ReconciliationItem[]> {
    return tx.sql<
      ReconciliationItem[]
    >`select position, order_id as "orderId", store_id as "storeId", outcome, details, at
      from reconciliation_item where run_id = ${id} and position > ${after} and (${outcome}::text is null or outcome = ${outcome}) order by position limit ${limit}`;
  }

  async open(tx: Tx, id: string): Promise<ReconciliationItem[]> {
    return tx.sql<
      ReconciliationItem[]
    >`select position, order_id as "orderId", store_id as "storeId", outcome, details, at
      from reconciliation_item where run_id = ${id} and outcome is null order by position`;
  }

  /** Runs that nobody carries on, though they are neither paused nor done. */
  async abandoned(tx: Tx): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`select id from reconciliation
      where state = 'running' and (lease_until is null or lease_until <= now()) order by created_at`;
    return rows.map(({ id }) => id);
  }

  /** The real runs since an instant: was there one, and is one of them going on or paused? */
  async since(tx: Tx, at: Date): Promise<{ any: boolean; open: boolean }> {
    const [row] = await tx.sql<{ any: boolean; open: boolean }[]>`
      select count(*) > 0 as any, coalesce(bool_or(state <> 'done'), false) as open
      from reconciliation where not dry_run and created_at >= ${at}`;
    return row ?? { any: false, open: false };
  }

  async claim(tx: Tx, id: string, seconds: number): Promise<RunLease | null> {
    const [row] = await tx.sql<RunLease[]>`with claimed as (
        update reconciliation set lease_token = nextval('reconciliation_lease_token'), lease_until = now() + make_interval(secs => ${seconds})
        where id = ${id} and state = 'running' and (lease_until is null or lease_until <= now()) returning id, lease_token, planned_at
      ) select id, lease_token as token, planned_at is not null as planned from claimed`;
    return row ?? null;
  }

  /** Makes the lease whole again; null when it is lost or the run is no longer to go on. */
  async renew(tx: Tx, { id, token }: RunLease, seconds: number): Promise<ReconciliationState | null> {
    const [row] = await tx.sql<{ state: ReconciliationState }[]>`with renewed as (
        update reconciliation set lease_until = now() + make_interval(secs => ${seconds})
        where id = ${id} and lease_token = ${token} and lease_until > now() returning state
      ) select state from renewed`;
    return row?.state ?? null;
  }

  async release(tx: Tx, { id, token }: RunLease): Promise<void> {
    await tx.sql`update reconciliation set lease_token = null, lease_until = null where id = ${id} and lease_token = ${token}`;
  }

  async plan(tx: Tx, { id, token }: RunLease, orders: readonly ReplayableOrder[]): Promise<void> {
    await tx.sql`with mine as (
        update reconciliation set planned_at = now() where id = ${id} and lease_token = ${token} and planned_at is null returning id
      ) insert into reconciliation_item (run_id, position, order_id, store_id)
      select mine.id, item.position, item.order_id, item.store_id from mine, unnest(${orders.map((_, index) => index + 1)}::int[],
        ${orders.map(({ orderId }) => orderId)}::uuid[], ${orders.map(({ storeId }) => storeId)}::uuid[]) as item (position, order_id, store_id)`;
  }

  async settle(
    tx: Tx,
    id: string,
    position: number,
    outcome: ItemOutcome,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await tx.sql`update reconciliation_item set outcome = ${outcome}, details = ${JSON.stringify(details)}::jsonb, at = now()
      where run_id = ${id} and position = ${position} and outcome is null`;
  }

  /** Changes the state if it is `from`; false otherwise. */
  async move(tx: Tx, id: string, from: ReconciliationState, to: ReconciliationState): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`with moved as (
        update reconciliation set state = ${to} where id = ${id} and state = ${from} returning 1
      ) select * from moved`;
    return rows.length > 0;
  }

  /** Ends a run of which nothing is left; only its holder may say so. */
  async finish(tx: Tx, { id, token }: RunLease): Promise<void> {
    await tx.sql`update reconciliation set state = 'done', ended_at = now()
      where id = ${id} and lease_token = ${token} and state = 'running' and planned_at is not null`;
  }

  private async select(tx: Tx, id: string | null, limit: number): Promise<Reconciliation[]> {
    const rows = await tx.sql<Row[]>`
      select run.id, run.state, run.dry_run as "dryRun", run.store_id as "storeId", run.max_orders as "limit", run.requested_by as "requestedBy",
        coalesce(run.lease_until > now(), false) as carried, run.created_at as "createdAt", run.ended_at as "endedAt", coalesce(sum(item.orders), 0)::int as total,
        coalesce(sum(item.orders) filter (where item.outcome is not null), 0)::int as done,
        coalesce(jsonb_object_agg(item.outcome, item.orders) filter (where item.outcome is not null), '{}') as outcomes
      from (select * from reconciliation where ${id}::uuid is null or id = ${id} order by created_at desc limit ${limit}) run
      left join lateral (select outcome, count(*)::int as orders from reconciliation_item where run_id = run.id group by outcome) item on true
      group by run.id, run.state, run.dry_run, run.store_id, run.max_orders, run.requested_by, run.lease_until, run.created_at, run.ended_at
      order by run.created_at desc`;
    return rows.map(fromRow);
  }
}

import { Injectable } from '@nestjs/common';
import { type Money } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type ErpState, type OrderStatus } from './order';
import { type LineDifference, type LineRefusal } from './erp-orders.port';

/** The right to send one order, until `lease_until`. The token fences: a later holder's makes an earlier one's worthless. */
export interface Claim {
  readonly orderId: string;
  readonly token: number;
  /** The latest try whose outcome is not known; null on the first. */
  readonly uncertainSince: Date | null;
}

export interface ClaimQuestion {
  readonly orderId: string;
  readonly leaseSeconds: number;
  /** How many orders may be on their way to the ERP at once. */
  readonly maxParallel: number;
  readonly now: Date;
}

/** What a try did to the order. */
export interface Outcome {
  readonly status: OrderStatus;
  /** Set where the order was held while it was on its way: the status to return to. */
  readonly heldFrom: OrderStatus | null;
  readonly state: ErpState;
  readonly number: string | null;
  readonly bookedAt: Date | null;
  readonly uncertainSince: Date | null;
  readonly nextTryAt: Date | null;
  readonly sweepUntil: Date | null;
  /** A try that certainly did nothing is not counted. */
  readonly counts: boolean;
  readonly differences: readonly LineDifference[];
  readonly refusals: readonly LineRefusal[];
  readonly taxDifference: Money | null;
}

export interface WaitingOrder {
  readonly orderId: string;
  readonly storeId: string;
  readonly dueAt: Date;
}

/** One lock for the count of orders on their way, so that two workers cannot both take the last place. */
const SENDING_LOCK = 620_260_002;

/** The way of orders to the ERP: who may send which, and what came of it. */
@Injectable()
export class OrderSendingRepository {
  /** The oldest order of the store that is to be sent, due or not. */
  async oldestWaiting(
    tx: Tx,
    storeId: string,
  ): Promise<{ id: string; leased: boolean; nextTryAt: Date | null } | null> {
    const [row] = await tx.sql<{ id: string; leased: boolean; nextTryAt: Date | null }[]>`
      select id, coalesce(lease_until > now(), false) as leased, next_try_at as "nextTryAt" from orders
      where store_id = ${storeId} and status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')
      order by placed_at, id limit 1`;
    return row ?? null;
  }

  /** Takes the order's lease; null when somebody has it, it is no longer to be sent, or all places at the ERP are taken. */
  async claim(tx: Tx, { orderId, leaseSeconds, maxParallel, now }: ClaimQuestion): Promise<Claim | null> {
    await tx.sql`select pg_advisory_xact_lock(${SENDING_LOCK})`;
    const [row] = await tx.sql<{ token: number; uncertainSince: Date | null }[]>`
      with mine as (
        select id, uncertain_since from orders
        where id = ${orderId} and status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')
          and (lease_until is null or lease_until <= now())
          and (select count(*) from orders where lease_until > now()) < ${maxParallel}
        for no key update
      ), taken as (
        update orders set erp_state = 'sending', erp_attempts = erp_attempts + 1, lease_token = nextval('order_lease_token'),
          lease_until = now() + make_interval(secs => ${leaseSeconds}), uncertain_since = ${now}
        from mine where orders.id = mine.id returning orders.lease_token, mine.uncertain_since
      ) select lease_token as token, uncertain_since as "uncertainSince" from taken`;
    return row ? { orderId, ...row } : null;
  }

  /** Makes the lease whole again; false when it is lost. */
  async renew(tx: Tx, { orderId, token }: Claim, leaseSeconds: number): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`with renewed as (
        update orders set lease_until = now() + make_interval(secs => ${leaseSeconds})
        where id = ${orderId} and lease_token = ${token} and lease_until > now() returning 1
      ) select * from renewed`;
    return rows.length > 0;
  }

  /** Writes what came of the try and gives the lease back; false when the lease was lost and nothing was written. */
  async settle(tx: Tx, { orderId, token }: Claim, outcome: Outcome): Promise<boolean> {
    const {
      status,
      heldFrom,
      state,
      number,
      bookedAt,
      uncertainSince,
      nextTryAt,
      sweepUntil,
      counts,
      differences,
      refusals,
      taxDifference,
    } = outcome;
    const rows = await tx.sql<unknown[]>`with settled as (
        update orders set status = ${status}, held_from = ${heldFrom}, erp_state = ${state}, erp_number = coalesce(${number}, erp_number), booked_at = ${bookedAt},
          claims_until = coalesce(${bookedAt}::timestamptz, 'infinity'), erp_attempts = erp_attempts - ${counts ? 0 : 1}::int,
          uncertain_since = ${uncertainSince}, next_try_at = ${nextTryAt}, sweep_until = coalesce(${sweepUntil}, sweep_until),
          erp_outcome = ${JSON.stringify({ differences, refusals, taxDifference })}::jsonb, lease_token = null, lease_until = null
        where id = ${orderId} and lease_token = ${token} returning id
      ), unsearched as (
        insert into order_unsearched (order_id) select id from settled where ${number}::text is not null
      ), lines as (
        update order_line set claims_until = ${bookedAt} from settled where order_id = settled.id and ${bookedAt}::timestamptz is not null
      ) select * from settled`;
    return rows.length > 0;
  }

  /** Stores that have something to send, each with its oldest order: not on its way, and its pause over. */
  async due(tx: Tx, limit: number): Promise<WaitingOrder[]> {
    return tx.sql<WaitingOrder[]>`
      select "orderId", "storeId", "dueAt" from (
        select distinct on (store_id) id as "orderId", store_id as "storeId", coalesce(next_try_at, placed_at) as "dueAt", lease_until
        from orders where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')
        order by store_id, placed_at, id
      ) oldest where "dueAt" <= now() and (lease_until is null or lease_until <= now())
      order by "dueAt" limit ${limit}`;
  }

  /** Everything to be sent, oldest first. */
  async waiting(
    tx: Tx,
    storeId: string | null,
    limit: number,
  ): Promise<{ orderId: string; storeId: string; placedAt: Date }[]> {
    return tx.sql<{ orderId: string; storeId: string; placedAt: Date }[]>`
      select id as "orderId", store_id as "storeId", placed_at as "placedAt" from orders
      where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown') and (${storeId}::uuid is null or store_id = ${storeId})
      order by placed_at, id limit ${limit}`;
  }

  /** Is an order placed before `at` still to be sent, other than one whose answer was lost? */
  async waitsSince(tx: Tx, at: Date): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`select 1 from orders
      where status = 'placed' and erp_state in ('waiting', 'sending') and placed_at < ${at} limit 1`;
    return rows.length > 0;
  }

  /** References in which a draft may still surface, each with the order that counts. */
  async toSweep(tx: Tx, limit: number): Promise<{ orderId: string; externalRef: string }[]> {
    return tx.sql<{ orderId: string; externalRef: string }[]>`
      select id as "orderId", erp_ref as "externalRef" from orders
      where sweep_until is not null and not (status = 'placed' and erp_state in ('waiting', 'sending', 'unknown'))
      order by sweep_until limit ${limit}`;
  }

  /** Ends the sweep of those whose time is over. */
  async endSweep(tx: Tx, orderIds: readonly string[], now: Date): Promise<void> {
    await tx.sql`update orders set sweep_until = null where id = any(${orderIds}) and sweep_until <= ${now}`;
  }

  async counts(tx: Tx): Promise<{ status: OrderStatus; state: ErpState; orders: number }[]> {
    return tx.sql<{ status: OrderStatus; state: ErpState; orders: number }[]>`
      select status, erp_state as state, count(*)::int as orders from orders
      where status in ('awaiting-approval', 'placed', 'needs-review', 'held') group by status, erp_state`;
  }

  async oldestWaitingAge(tx: Tx): Promise<number> {
    const [row] = await tx.sql<{ seconds: number }[]>`
      select coalesce(extract(epoch from now() - min(placed_at)), 0)::float8 as seconds from orders
      where status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')`;
    return row?.seconds ?? 0;
  }
}

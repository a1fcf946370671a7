import { Client } from 'pg';
import { withoutIndexes } from './without-indexes';

/** Runs SQL on one database, on a connection of its own. */
export async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const BATCH = 25_000;
/** Filled beside each other: PostgreSQL gives a connection one core. */
const CONNECTIONS = 2;
const TABLES = ['orders', 'order_line', 'order_event', 'audit_record'];
const LINES = 3;

/** Fills the book with orders of the past two years that are done, each with lines, a timeline and an audit record. */
export async function fillBook(url: string, orders: number): Promise<void> {
  const batches = Array.from({ length: Math.ceil(orders / BATCH) }, (_, batch) => batch * BATCH).values();
  const fill = (client: Client): Promise<void> => fillFrom(client, batches, orders);
  await onDatabase(url, async (client) => {
    await withoutIndexes(client, TABLES, async () => {
      await Promise.all(Array.from({ length: CONNECTIONS }, () => onDatabase(url, fill)));
    });
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}

/** The batches that nobody else has taken. */
async function fillFrom(client: Client, batches: Iterable<number>, orders: number): Promise<void> {
  // The lines are of orders that the same statement puts in: PostgreSQL need not look for each of them.
  await client.query('set session_replication_role = replica');
  for (const from of batches) await insert(client, from, Math.min(from + BATCH, orders), orders);
}

async function insert(client: Client, from: number, to: number, all: number): Promise<void> {
  await client.query(
    `with store as (
       select array_agg(id order by code) as ids, array_agg(code order by code) as codes, array_agg(name order by code) as names,
              count(*)::int as count from store
     ), article as (
       select array_agg(sku order by sku) as skus, count(*)::int as count from product
     ), numbered as (
       select at, uuidv7(make_interval(secs => (at - $3) * 63072000.0 / $3)) as id,
              now() + make_interval(secs => (at - $3 - 1) * 63072000.0 / $3) as placed, 1 + at % store.count as store_no
       from generate_series($1::int, $2::int - 1) as at, store
     ), placed as (
       insert into orders (id, number, store_id, store_code, store_name, idempotency_key, fingerprint, status, content_hash,
         placed_by, placed_at, net, discount, tax_base, tax, grand_total, credit, erp_state, erp_ref, erp_number, erp_attempts,
         booked_at, claims_until)
       select id, 'B-' || at, store.ids[store_no], store.codes[store_no], store.names[store_no], gen_random_uuid(), md5(at::text),
         'completed', md5(at::text), store.ids[store_no], placed, 300000, 0, 275000, 33000, 333000,
         '{"verdict":"GREEN","reasons":[],"asOf":null}', 'booked', id::text, 'SO-' || at, 1, placed, placed
       from numbered, store
       returning id, store_id, placed_by, placed_at
     ), line as (
       insert into order_line (order_id, line_no, sku, name, unit, quantity, unit_price, tax_class, tax_rule, net, tax_base, tax,
         claims_until)
       select id, no, article.skus[1 + (at * 7 + no * 13) % article.count], 'article', 'PCS', 12, 8333, 'STANDARD', 'rule',
         100000, 91667, 11000, placed
       from numbered, article, generate_series(1, ${LINES}) as no
     ), told as (
       insert into order_event (order_id, store_id, at, kind, actor_id)
       select id, store_id, placed_at, kind, placed_by from placed, unnest(array['placed', 'judged', 'booked']) as kind
     )
     insert into audit_record (id, at, actor_id, action, object_type, object_id, details, request_id)
     select id, placed_at, placed_by, 'order.placed', 'order', id::text, '{}', 'bench' from placed`,
    [from, to, all],
  );
}

/** What the worker and the next reading of the ERP would have done: every open order is booked and claims nothing any more. */
export async function settle(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query(`update order_line set claims_until = now() - interval '1 day' where claims_until = 'infinity'`);
    await client.query(`update orders set status = 'booked', erp_state = 'booked', booked_at = now() - interval '1 day',
      claims_until = now() - interval '1 day' where claims_until = 'infinity'`);
    await client.query('delete from graphile_worker._private_jobs where locked_at is null');
  });
}

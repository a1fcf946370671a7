import { randomUUID } from 'node:crypto';
import { fastify } from 'fastify';
import { Pool, type PoolClient } from 'pg';

interface Line {
  readonly sku: string;
  readonly quantity: number;
}

/**
 * The floor of placing an order: Fastify and pg, and nothing but the rows that an order leaves (order, lines, timeline,
 * audit, job) in one transaction on the same tables, committed to disk. It checks nothing.
 */
async function main(): Promise<void> {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
  const { rows: stores } = await pool.query<{ id: string; code: string; name: string }>(
    'select id, code, name from store order by code',
  );
  const app = fastify();
  let turn = 0;
  app.post<{ Body: { lines: Line[] } }>('/orders', async ({ body }, reply) => {
    const store = stores[turn++ % stores.length];
    if (!store) throw new Error('There is no store');
    const client = await pool.connect();
    try {
      await client.query('begin');
      const order = await insert(client, store, body.lines);
      await client.query('commit');
      return await reply.code(201).send(order);
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  });
  app.get('/up', () => ({ up: true }));
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
}

async function insert(
  client: PoolClient,
  store: { id: string; code: string; name: string },
  lines: readonly Line[],
): Promise<object> {
  const id = randomUUID();
  const actor = randomUUID();
  const now = new Date();
  const credit = JSON.stringify({ verdict: 'GREEN', reasons: [], exposure: null, limit: null, asOf: now });
  const { rows } = await client.query<{ number: string }>(
    `insert into orders (id, number, store_id, store_code, store_name, idempotency_key, fingerprint, status, content_hash,
       placed_by, placed_at, net, discount, tax_base, tax, grand_total, credit, erp_ref)
     values ($1, 'F-' || nextval('order_number'), $2, $3, $4, $5, $6, 'placed', $6, $7, $8, 100, 0, 100, 11, 111, $9, $6)
     returning number`,
    [id, store.id, store.code, store.name, randomUUID(), id, actor, now, credit],
  );
  await client.query(
    `insert into order_line (order_id, line_no, sku, name, unit, quantity, unit_price, tax_class, tax_rule, net, tax_base, tax)
     select $1, line.no, line.sku, line.sku, 'PCS', line.quantity, 1000, 'STANDARD', 'rule', 1000, 1000, 110
     from unnest($2::int[], $3::text[], $4::int[]) as line (no, sku, quantity)`,
    [id, lines.map((_, at) => at + 1), lines.map(({ sku }) => sku), lines.map(({ quantity }) => quantity)],
  );
  await client.query(
    `insert into order_event (order_id, store_id, kind, actor_id, details)
     values ($1, $2, 'placed', $3, '{}'), ($1, $2, 'judged', $3, $4)`,
    [id, store.id, actor, credit],
  );
  await client.query(
    `insert into audit_record (id, at, actor_id, action, object_type, object_id, details, request_id)
     values ($1, $2, $3, 'order.placed', 'order', $4, '{}', $4)`,
    [randomUUID(), now, actor, id],
  );
  await client.query(
    `select 1 from graphile_worker.add_job('ordering.drain-store', $1::json, job_key => $2, max_attempts => 25)`,
    [JSON.stringify({ storeId: store.id }), `drain:${store.id}`],
  );
  return { id, number: rows[0]?.number };
}

void main();

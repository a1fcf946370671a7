import { type Client } from 'pg';

const KINDS = {
  person: '3000',
  store: '2000',
  amber: '4000',
  toSend: '5000',
  promised: '6000',
  task: '7000',
  notice: '7100',
  signal: '7200',
  act: '7300',
  reading: '7400',
  run: '7500',
  deed: '7600',
} as const;

/** The n-th of its kind. */
export const fullId = (kind: keyof typeof KINDS, n: number): string =>
  `00000000-0000-4000-8000-${KINDS[kind]}${n.toString(16).padStart(8, '0')}`;

const idOf = (kind: keyof typeof KINDS, n = 'n'): string =>
  `('00000000-0000-4000-8000-${KINDS[kind]}' || lpad(to_hex(${n}), 8, '0'))::uuid`;

/** Rows are not even: the first of `count` has by far the most. */
const uneven = (count: number): string => `floor(power(random(), 2) * ${count})::int`;

/** So many rows in each table behind the desk; `rows` at least 100. Everything lies in 2026. */
export async function fillDesk(client: Client, rows: number): Promise<void> {
  const [stores, people] = [Math.ceil(rows / 20), Math.ceil(rows / 500)];
  const per = `interval '1 second' * n * ${Math.floor(26_000_000 / rows)}`;
  const at = `timestamptz '2026-01-01' + ${per}`;
  const sql = (text: string): Promise<unknown> => client.query(text);
  await sql('set statement_timeout = 0');
  await sql(`insert into person (id, name, email, roles, state, created_at)
    select ${idOf('person')}, 'Sales ' || n, 'sales' || n || '@penuh.id', '{salesman}', 'ACTIVE', now()
    from generate_series(0, ${people - 1}) n`);
  await sql(`insert into store (id, code, name) select ${idOf('store')}, 'P' || n, 'Toko Penuh ' || n
    from generate_series(0, ${stores - 1}) n`);
  for (const [kind, status, erpState, reason] of [
    ['amber', 'awaiting-approval', 'waiting', 'credit.not_judgeable'],
    ['toSend', 'placed', 'waiting', 'credit.overdue'],
    ['promised', 'completed', 'booked', 'credit.overdue'],
  ] as const) {
    await sql(`insert into orders (id, number, store_id, store_code, store_name, idempotency_key, fingerprint, status, content_hash,
        placed_by, placed_at, net, discount, tax_base, tax, grand_total, credit, erp_ref, erp_state, claims_until)
      select ${idOf(kind)}, 'JB-${kind}-' || n, ${idOf('store', 's')}, 'P' || s, 'Toko Penuh ' || s, gen_random_uuid(), '', '${status}',
        repeat('a', 64), ${idOf('person', `n % ${people}`)}, ${at}, v, 0, v, v / 10, v + v / 10,
        '{"verdict": "AMBER", "reasons": [{"code": "${reason}"}], "asOf": null, "exposure": {"amount": 0, "currency": "IDR"}, "limit": null}',
        ${idOf(kind)}::text, '${erpState}', '-infinity'
      from (select n, (n::bigint * 7919) % 50000000 + 10000 as v, ${uneven(stores)} as s from generate_series(1, ${rows}) n) t`);
    await sql(`insert into order_line (order_id, line_no, sku, name, unit, quantity, unit_price, tax_class, tax_rule, net, tax_base, tax,
        claims_until) select ${idOf(kind)}, 1, 'A-0', 'Barang', 'PCS', 1, 1, 'ORDINARY', '', 1, 1, 0, '-infinity'
      from generate_series(1, ${rows}) n`);
    await sql(`insert into order_event (order_id, store_id, at, kind, actor_id)
      select id, store_id, placed_at, 'placed', placed_by from orders where number like 'JB-${kind}-%'`);
  }
  await sql(`insert into order_promise (order_id, promised_at, lines, told_at, told_by, told_outcome)
    select ${idOf('promised')}, ${at}, '[{"sku": "A-0", "name": "Barang", "unit": "PCS", "quantity": 1, "unit_price": 1}]',
      case when n % 2 = 0 then ${at} end, case when n % 2 = 0 then ${idOf('person', '0')} end, case when n % 2 = 0 then 'booked' end
    from generate_series(1, ${rows}) n`);
  await sql(`insert into task (id, kind, subject_type, subject_id, details, state, opened_at, closed_at, closed_by, outcome)
    select ${idOf('task')}, case when n % 1000 = 0 then 'rare' else 'order.approve' end, 'order', n::text, '{}', state, ${at},
      case when state = 'done' then ${at} end, case when state = 'done' then ${idOf('person', '0')} end, case when state = 'done' then 'done' end
    from (select n, case when n % 2 = 0 then 'done' else 'open' end as state from generate_series(1, ${rows}) n) t`);
  await sql(`insert into notice (id, message_id, channel, recipient, template, values, order_id, state, created_at, closed_at)
    select ${idOf('notice')}, gen_random_uuid(), 'email', 'toko@penuh.id', 'order-on-your-behalf', '{}', ${idOf('amber')}, state, ${at},
      case when state in ('sent', 'given-up') then ${at} end
    from (select n, case when n % 1000 = 0 then 'given-up' when n % 100 = 1 then 'failed' else 'sent' end as state
      from generate_series(1, ${rows}) n) t`);
  await sql(`insert into abuse_signal (id, kind, key, severity, person_id, person_name, basis, at, records, figures, sentence, state,
      found_at, closed_at, closed_by, comment)
    select ${idOf('signal')}, case when n % 1000 = 0 then 'disputes' else 'far-from-store' end, n::text, 'low',
      ${idOf('person', uneven(people))}, 'Sales', 'gps', ${at}, '{}', '{}', '', state, ${at}, case when state = 'closed' then ${at} end,
      case when state = 'closed' then ${idOf('person', '0')} end, ''
    from (select n, case when n % 100 = 0 then 'open' else 'closed' end as state from generate_series(1, ${rows}) n) t`);
  await fillRecord(sql, rows, at, { stores, people });
  await sql(`insert into mode_event (function, from_state, to_state, at, changed_by)
    select 'credit', 'normal', 'degraded', ${at}, ${idOf('person', '0')} from generate_series(1, ${rows / 2}) n`);
  await sql(`insert into flag_event (name, enabled, at, changed_by, reason)
    select 'CREDIT_CHECK_BYPASS', true, ${at}, ${idOf('person', '0')}, 'ERP mati' from generate_series(1, ${rows / 2}) n`);
  await sql(`insert into reconciliation (id, state, dry_run, requested_by, request_id, created_at, planned_at, ended_at)
    select ${idOf('run')}, 'done', n > 2, ${idOf('person', '0')}, '', ${at}, now(), now() from generate_series(1, 50) n`);
  // Two outages of this size, and forecasts between them.
  await sql(`insert into reconciliation_item (run_id, position, order_id, store_id, outcome, at)
    select ${idOf('run', 'run')}, n, ${idOf('toSend')}, ${idOf('store', '0')}, case when n % 1000 = 0 then 'refused' else 'accepted' end, now()
    from generate_series(1, 50) run, generate_series(1, case when run < 3 then ${rows} else ${Math.ceil(rows / 100)} end) n`);
  await sql('vacuum analyze');
}

async function fillRecord(
  sql: (text: string) => Promise<unknown>,
  rows: number,
  at: string,
  { stores, people }: { stores: number; people: number },
): Promise<void> {
  await sql(`insert into impersonation (id, at, session_id, actor_id, actor_name, actor_login, store_id, store_code, store_name,
      store_lat, store_lng, reason, action, object_type, object_id, contents_hash, outcome, details, claimed, distance, request_id)
    select ${idOf('act')}, ${at}, ${idOf('act', 'n / 5')}, ${idOf('person', 'p')}, 'Sales ' || p, 'sales' || p || '@penuh.id',
      ${idOf('store', 's')}, 'P' || s, 'Toko Penuh ' || s, -6.2, 106.8, 'kunjungan',
      case when n % 100 = 0 then 'cart.read' else 'order.placed' end, 'order', ${idOf('amber')}::text, repeat('a', 64), 'done',
      '{"grandTotal": {"amount": 100000, "currency": "IDR"}}', false, 12, ''
    from (select n, ${uneven(stores)} as s, ${uneven(people)} as p from generate_series(1, ${rows}) n) t`);
  await sql(`insert into impersonation_personal (record_id, actor_id, at, network, position, ip, lat, lng, accuracy, position_at)
    select id, actor_id, at, 'full', 'full', '10.0.0.1', -6.2, 106.8, 10, at from impersonation`);
  await sql(`insert into impersonation_party (kind, id, name, code)
    select distinct 'person', actor_id, actor_name, actor_login from impersonation
    union all select 'store', ${idOf('store')}, 'Toko Penuh ' || n, 'P' || n from generate_series(0, ${rows - 1}) n`);
  await sql(`insert into impersonation_seal (seq, record_id, hash)
    select row_number() over (order by id), id, repeat('c', 64) from impersonation`);
  await sql(`insert into audit_record (id, at, actor_id, action, object_type, object_id, details, request_id)
    select ${idOf('reading')}, ${at}, ${idOf('person', '0')}, 'audit.read', 'audit-log', 'impersonations', '{}', ''
    from generate_series(1, ${rows}) n`);
  // One order that much was done about.
  await sql(`insert into audit_record (id, at, actor_id, action, object_type, object_id, details, request_id)
    select ${idOf('deed')}, ${at}, ${idOf('person', '0')}, 'order.approved', 'order', '${fullId('amber', 1)}', '{}', ''
    from generate_series(1, ${rows}) n`);
}

import { PinoLogger } from 'nestjs-pino';
import { Client } from 'pg';
import { rights } from '../../scripts/migrations';
import { bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';

const APPEND_ONLY = Object.entries(rights).flatMap(([table, right]) => (right === 'append' ? [table] : []));
const DENIED = '42501';

/** What PostgreSQL says to a statement: its SQLSTATE, or `done`. Nothing of it stays. */
async function answerOf(client: Client, statement: string): Promise<string> {
  await client.query('begin');
  try {
    await client.query(statement);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('rollback');
  }
}

describe('The role that the portal runs as', () => {
  let database: TestDatabase;
  let owner: Client;
  let portal: Client;

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    portal = new Client({ connectionString: database.url });
    await Promise.all([owner.connect(), portal.connect()]);
    // Without the triggers, so that what refuses is PostgreSQL's own judgement of the role.
    for (const table of APPEND_ONLY) await owner.query(`alter table ${table} disable trigger user`);
  });

  afterAll(async () => {
    await Promise.all([owner.end(), portal.end()]);
    await database.drop();
  });

  it('knows these tables as such that only grow', () => {
    expect(APPEND_ONLY).toEqual(
      expect.arrayContaining(['audit_record', 'impersonation', 'impersonation_seal', 'impersonation_batch']),
    );
  });

  const forbidden = (table: string, column: string): string[] => [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table}`,
    `select 1 from ${table} for update`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} add column more integer`,
    `alter table ${table} rename to other`,
    `alter table ${table} owner to current_user`,
    `create trigger more before insert on ${table} for each row execute function audit_is_append_only()`,
    `create rule more as on insert to ${table} do instead nothing`,
    `create policy more on ${table} using (false)`,
    `grant update on ${table} to current_user; update ${table} set ${column} = ${column}`,
    `drop table ${table}`,
  ];

  it.each(APPEND_ONLY)('cannot change, remove or reshape anything of %s', async (table) => {
    const { fields } = await owner.query(`select * from ${table} limit 0`);
    for (const statement of forbidden(table, String(fields[0]?.name)))
      expect([statement, await answerOf(portal, statement)]).toEqual([statement, DENIED]);
    expect(await answerOf(portal, `select * from ${table}`)).toBe('done');
  });

  it('may take personal data out of the record, and nothing else', async () => {
    const set = (what: string): Promise<string> => answerOf(portal, `update impersonation_personal set ${what}`);
    expect(await set(`ip = null, lat = null, lng = null, network_salt = null`)).toBe('done');
    for (const what of ['record_id = record_id', 'actor_id = actor_id', 'at = at'])
      expect(await set(what)).toBe(DENIED);
    expect(await answerOf(portal, 'delete from impersonation_personal')).toBe(DENIED);
  });

  it.each([
    'create table more (id integer)',
    'create schema more',
    'create function more() returns integer language sql as $$ select 1 $$',
    'create or replace function audit_is_append_only() returns trigger language plpgsql as $$ begin return new; end $$',
    'drop function audit_is_append_only() cascade',
    'drop schema public cascade',
    'set session_replication_role = replica',
    'create role more superuser',
    `insert into migration (timestamp, name) values (1, 'more')`,
    'insert into graphile_worker.migrations (id) values (999)',
    'alter table person add column more integer',
    'truncate person',
  ])('is refused: %s', async (statement) => {
    expect(await answerOf(portal, statement)).toBe(DENIED);
  });

  it('cannot become the owner', async () => {
    const { rows } = await owner.query<{ name: string }>('select current_user as name');
    expect(await answerOf(portal, `set role ${rows[0]?.name}`)).toBe(DENIED);
    expect(await answerOf(portal, `set session authorization ${rows[0]?.name}`)).toBe(DENIED);
  });

  it('reads and writes rows in every other table', async () => {
    const { rows } = await owner.query<{ name: string; may: boolean }>(
      `select relname as name, bool_and(has_table_privilege($1, c.oid, privilege)) as may
       from pg_class c, unnest(array['select', 'insert', 'update', 'delete']) as privilege
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') group by relname`,
      [new URL(database.url).username],
    );
    const barred = rows.filter(({ may }) => !may).map(({ name }) => name);
    expect(barred.sort()).toEqual(Object.keys(rights).sort());
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each([
    ['the role that owns the tables', 'ownerUrl', 1],
    ['a role of its own', 'url', 0],
  ] as const)('warns at the start of the portal when it may change the record: %s', async (_title, role, warnings) => {
    const warn = jest.spyOn(PinoLogger.prototype, 'warn');
    const api = await bootApi({ databaseUrl: database[role] });
    await api.close();
    expect(warn.mock.calls.filter(([text]) => String(text).includes('may change audit rows'))).toHaveLength(warnings);
    warn.mockRestore();
  });
});

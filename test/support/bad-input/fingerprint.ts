import { readdirSync } from 'node:fs';
import { type TestHouse } from '../house';

/** What moves although nobody changes anything: signs of life, and when a session was last used. */
const RESTLESS_TABLES = ['worker_process', 'migration'];
const RESTLESS_COLUMNS = ['last_used_at'];

export type Fingerprint = Readonly<Record<string, string>>;

/** The count and the contents of every table, of the jobs that wait, and the names of the files. */
export async function fingerprint(house: TestHouse): Promise<Fingerprint> {
  const tables = await house.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and relname <> all ($1) union all select 'graphile_worker._private_jobs' order by name`,
    [RESTLESS_TABLES],
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await house.sql<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row)), '') as print
       from (select md5((to_jsonb(t) - $1::text[])::text) as row from ${name} t) as rows`,
      [RESTLESS_COLUMNS],
    );
    prints[name] = row?.print ?? '';
  }
  const files = readdirSync(`${house.dir}/files`, { recursive: true }).map(String).sort();
  return { ...prints, files: files.join(' ') };
}

export const changes = (before: Fingerprint, after: Fingerprint): string[] =>
  Object.keys({ ...before, ...after })
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} changed from ${before[name] ?? 'nothing'} to ${after[name] ?? 'nothing'}`);

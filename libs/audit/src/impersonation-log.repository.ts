import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type LogEntry, type LogFilter, type LogOrder, type LogParties } from './impersonation-log';
import {
  type ImpersonationRow,
  PERSONAL_COLUMNS,
  type PersonalRow,
  RECORD_COLUMNS,
  recordOf,
} from './impersonation.row';

interface Row extends ImpersonationRow, PersonalRow {
  readonly seq: number | null;
  readonly hash: string | null;
}

/** Before every other id, and after it: nothing of the same moment comes before, or after. Also nobody's own id. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const COLUMNS = { actorId: 'actor_id', storeId: 'store_id', action: 'action' } as const;

@Injectable()
export class ImpersonationLogRepository {
  /**
   * Records that follow the one of the id `after` in the order of `sort`. Each set of filters is a text of its own, so
   * that PostgreSQL plans it with the index that was made for it.
   */
  async list(
    tx: Tx,
    filter: LogFilter,
    { sort = '-at', after, limit }: { sort?: LogOrder; after: string | null; limit: number },
  ): Promise<LogEntry[]> {
    const values: unknown[] = [limit];
    const wanted = ['true'];
    const newest = sort === '-at';
    const begin = await this.beginOf(tx, filter, after, newest);
    const direction = newest ? 'desc' : 'asc';
    const narrow = (condition: string, value: unknown): void => void wanted.push(`${condition} $${values.push(value)}`);
    for (const [name, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][])
      if (filter[name] !== undefined) narrow(`i.${column} =`, filter[name]);
    if (newest && filter.from) narrow('i.at >=', filter.from);
    if (!newest && filter.to) narrow('i.at <', filter.to);
    if (begin)
      wanted.push(`(i.at, i.id) ${newest ? '<' : '>'} ($${values.push(begin.at)}, $${values.push(begin.id)}::uuid)`);
    const rows = await tx.query<Row[]>(
      `select ${RECORD_COLUMNS()}, ${PERSONAL_COLUMNS()}, s.seq, s.hash from (
        select i.* from impersonation i where ${wanted.join(' and ')} order by i.at ${direction}, i.id ${direction} limit $1
      ) i left join impersonation_personal p on p.record_id = i.id left join impersonation_seal s on s.record_id = i.id
      order by i.at ${direction}, i.id ${direction}`,
      values,
    );
    return rows.map(entryOf);
  }

  /** Null where there is none. */
  async find(tx: Tx, id: string): Promise<LogEntry | null> {
    const rows = await tx.query<Row[]>(
      `select ${RECORD_COLUMNS()}, ${PERSONAL_COLUMNS()}, s.seq, s.hash from impersonation i
       left join impersonation_personal p on p.record_id = i.id left join impersonation_seal s on s.record_id = i.id
       where i.id = $1`,
      [id],
    );
    return rows.map(entryOf)[0] ?? null;
  }

  /** Those whose name, code or login holds `q`, or whose id it is. */
  async parties(tx: Tx, q: string, limit: number): Promise<LogParties> {
    const part = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const people = await tx.sql<LogParties['people'][number][]>`select id, name, code as login from impersonation_party
      where kind = 'person' and (words like ${part} or id::text = ${q}) order by name, id limit ${limit}`;
    const stores = await tx.sql<LogParties['stores'][number][]>`select id, code, name from impersonation_party
      where kind = 'store' and id <> ${FIRST_ID}::uuid and (words like ${part} or id::text = ${q})
      order by code, id limit ${limit}`;
    return { people, stores };
  }

  /** Where the page begins: one bound only, for of two PostgreSQL would walk from the farther one. */
  private async beginOf(
    tx: Tx,
    { from, to }: LogFilter,
    after: string | null,
    newest: boolean,
  ): Promise<{ at: Date; id: string } | null> {
    const [cursor] = after
      ? await tx.sql<{ at: Date; id: string }[]>`select at, id from impersonation where id = ${after}`
      : [];
    if (newest && to && (!cursor || to <= cursor.at)) return { at: to, id: FIRST_ID };
    if (!newest && from && (!cursor || from > cursor.at)) return { at: new Date(from.getTime() - 1), id: LAST_ID };
    return cursor ?? null;
  }
}

function entryOf(row: Row): LogEntry {
  const { ip, ip_place: place, user_agent: userAgent, device_id: deviceId, lat, lng, accuracy, position_at: at } = row;
  return {
    ...recordOf(row),
    seal: row.seq === null || row.hash === null ? null : { seq: row.seq, hash: row.hash },
    network: { ip, place, userAgent, deviceId },
    position: lat === null || lng === null ? null : { lat, lng, accuracy, at },
  };
}

import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type LogEntry, type LogFilter } from './impersonation-log';
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

/** Before every other id: nothing of the same moment comes before it. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const COLUMNS = { actorId: 'actor_id', storeId: 'store_id', action: 'action' } as const;

@Injectable()
export class ImpersonationLogRepository {
  /**
   * Records before the one of the id `before`, newest first. Each set of filters is a text of its own, so that PostgreSQL
   * plans it with the index that was made for it.
   */
  async list(tx: Tx, filter: LogFilter, before: string | null, limit: number): Promise<LogEntry[]> {
    const values: unknown[] = [limit];
    const wanted = ['true'];
    const end = await this.endOf(tx, filter.to, before);
    const narrow = (condition: string, value: unknown): void => void wanted.push(`${condition} $${values.push(value)}`);
    for (const [name, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][])
      if (filter[name] !== undefined) narrow(`i.${column} =`, filter[name]);
    if (filter.from) narrow('i.at >=', filter.from);
    if (end) wanted.push(`(i.at, i.id) < ($${values.push(end.at)}, $${values.push(end.id)}::uuid)`);
    const rows = await tx.query<Row[]>(
      `select ${RECORD_COLUMNS()}, ${PERSONAL_COLUMNS()}, s.seq, s.hash from (
        select i.* from impersonation i where ${wanted.join(' and ')} order by i.at desc, i.id desc limit $1
      ) i left join impersonation_personal p on p.record_id = i.id left join impersonation_seal s on s.record_id = i.id
      order by i.at desc, i.id desc`,
      values,
    );
    return rows.map(entryOf);
  }

  /** Where the page begins: one bound only, for of two PostgreSQL would walk from the farther one. */
  private async endOf(tx: Tx, to: Date | undefined, before: string | null): Promise<{ at: Date; id: string } | null> {
    const [cursor] = before
      ? await tx.sql<{ at: Date; id: string }[]>`select at, id from impersonation where id = ${before}`
      : [];
    if (to && (!cursor || to <= cursor.at)) return { at: to, id: FIRST_ID };
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

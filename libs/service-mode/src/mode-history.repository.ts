import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type FlagName } from './flag';
import { type ModeHistoryChange, type ModeHistoryQuery } from './mode-history';
import { type ErpFunction } from './service-mode';
import { type ModeState } from './service-mode.states';

interface Row {
  readonly kind: 'f' | 'm';
  readonly seq: number;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
  readonly until: Date | null;
  readonly name: string;
  readonly from: ModeState | null;
  readonly to: ModeState | null;
  readonly enabled: boolean | null;
}

const CURSOR = /^([fm])(\d{1,18})$/;

/** Both histories as one list. */
@Injectable()
export class ModeHistoryRepository {
  /** What each function had changed to last by then; one that never had is absent. */
  async statesAt(tx: Tx, at: Date): Promise<{ function: ErpFunction; state: ModeState }[]> {
    return tx.sql<{ function: ErpFunction; state: ModeState }[]>`
      select distinct on (function) function, to_state as state from mode_event where at <= ${at}
       order by function, at desc, id desc`;
  }

  /** Newest first; one more than `limit`, so that the caller sees whether there is a next page. */
  async list(tx: Tx, { limit, cursor }: ModeHistoryQuery): Promise<ModeHistoryChange[]> {
    const [, kind = null, seq = null] = CURSOR.exec(cursor ?? '') ?? [];
    if (cursor !== null && kind === null) return [];
    const rows = await tx.sql<Row[]>`
      with place as (
        select at from mode_event where ${kind}::text = 'm' and id = ${seq}::bigint
        union all select at from flag_event where ${kind}::text = 'f' and id = ${seq}::bigint
      ), mode as (
        select 'm' as kind, id as seq, at, changed_by as by, reason, until, function as name, from_state as "from",
          to_state as "to", null::boolean as enabled
        from mode_event where ${kind}::text is null
          or at <= (select at from place) and (at, 'm', id) < ((select at from place), ${kind}::text, ${seq}::bigint)
        order by at desc, id desc limit ${limit + 1}
      ), flag as (
        select 'f' as kind, id as seq, at, changed_by as by, reason, until, name, null as "from", null as "to", enabled
        from flag_event where ${kind}::text is null
          or at <= (select at from place) and (at, 'f', id) < ((select at from place), ${kind}::text, ${seq}::bigint)
        order by at desc, id desc limit ${limit + 1}
      )
      select * from mode union all select * from flag order by at desc, kind desc, seq desc limit ${limit + 1}`;
    return rows.map(changeOf);
  }
}

function changeOf({ kind, seq, at, by, reason, until, name, from, to, enabled }: Row): ModeHistoryChange {
  const change = { id: `${kind}${seq}`, at, by, reason, until };
  if (kind === 'f') return { ...change, kind: 'flag', flag: name as FlagName, enabled: enabled ?? false };
  if (from === null || to === null) throw new Error(`Change ${kind}${seq} of a mode lacks one`);
  return { ...change, kind: 'mode', function: name as ErpFunction, from, to };
}

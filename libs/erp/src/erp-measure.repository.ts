import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type ErpFigures, type ErpPoint, type Measured, type StepCount } from './erp-measure';

const FIGURES = (): string => `sum(calls)::int as calls, sum(failed)::int as failed, max(slowest_ms) as "slowestMs",
  (sum(answered_ms) / nullif(sum(calls - failed), 0))::int as "averageMs"`;

@Injectable()
export class ErpMeasureRepository {
  /** Adds to what other processes counted, in one statement; `counts` in the order of their keys, so that none waits crosswise. */
  async add(tx: Tx, counts: readonly StepCount[]): Promise<void> {
    await tx.sql`
      insert into erp_measure (at, name, calls, failed, answered_ms, slowest_ms)
      select * from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as counted (at timestamptz, name text, calls int,
        failed int, "answeredMs" bigint, "slowestMs" int)
      on conflict (at, name) do update set calls = erp_measure.calls + excluded.calls,
        failed = erp_measure.failed + excluded.failed, answered_ms = erp_measure.answered_ms + excluded.answered_ms,
        slowest_ms = greatest(erp_measure.slowest_ms, excluded.slowest_ms)`;
  }

  async forgetBefore(tx: Tx, at: Date): Promise<void> {
    await tx.sql`delete from erp_measure where at < ${at}`;
  }

  async points(tx: Tx, from: Date): Promise<ErpPoint[]> {
    return tx.sql<ErpPoint[]>`select at, ${FIGURES} from erp_measure where at >= ${from} group by at order by at`;
  }

  async byName(tx: Tx, from: Date): Promise<(ErpFigures & { name: Measured })[]> {
    return tx.sql<
      (ErpFigures & { name: Measured })[]
    >`select name, ${FIGURES} from erp_measure where at >= ${from} group by name`;
  }
}

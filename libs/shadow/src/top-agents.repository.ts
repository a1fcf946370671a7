import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type SignOff, type TopAgentsReport } from './top-agents';

interface Row {
  signed_at: Date;
  signed_by: string;
  name: string;
  comment: string;
  report_hash: string;
  report: SignedFigures;
}

/** What was signed: it stays as it was, also when personal fields behind it are erased. */
export type SignedFigures = Pick<TopAgentsReport, 'farMetres' | 'agents'>;

@Injectable()
export class TopAgentsRepository {
  async findSignOff(
    tx: Tx,
    month: string,
  ): Promise<{ readonly signOff: SignOff; readonly figures: SignedFigures } | null> {
    const [row] = await tx.sql<Row[]>`
      select signed_at, signed_by, name, comment, report_hash, report from agent_report_sign_off where month = ${month}`;
    if (!row) return null;
    const by = { id: row.signed_by, name: row.name };
    const signOff = { at: row.signed_at, by, comment: row.comment, reportHash: row.report_hash };
    return { signOff, figures: row.report };
  }

  /** False when somebody signed before. */
  async sign(
    tx: Tx,
    month: string,
    { at, by, comment, reportHash }: SignOff,
    figures: SignedFigures,
  ): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`with signed as (
        insert into agent_report_sign_off (month, signed_at, signed_by, name, comment, report_hash, report)
        values (${month}, ${at}, ${by.id}, ${by.name}, ${comment}, ${reportHash}, ${JSON.stringify(figures)})
        on conflict (month) do nothing returning 1
      ) select * from signed`;
    return rows.length > 0;
  }

  /** When each auditor was last written to about the month. */
  async sent(tx: Tx, month: string): Promise<Map<string, Date>> {
    const rows = await tx.sql<{ auditorId: string; at: Date }[]>`
      select auditor_id as "auditorId", sent_at as at from agent_report_notice where month = ${month} for no key update`;
    return new Map(rows.map(({ auditorId, at }) => [auditorId, at]));
  }

  async setSent(tx: Tx, month: string, auditorId: string, at: Date): Promise<void> {
    await tx.sql`insert into agent_report_notice (month, auditor_id, sent_at) values (${month}, ${auditorId}, ${at})
      on conflict (month, auditor_id) do update set sent_at = excluded.sent_at`;
  }
}

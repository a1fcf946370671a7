import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type Notice, type NoticeState } from './notice';
import { type TemplateName } from './template';

interface Row {
  id: string;
  recipient: string;
  template: TemplateName;
  values: Record<string, unknown>;
  state: NoticeState;
  attempts: number;
}

/** How a try to deliver ended. */
export interface Outcome {
  readonly state: Exclude<NoticeState, 'queued'>;
  readonly at: Date;
  readonly error: string | null;
  /** Values to forget. */
  readonly forget: readonly string[];
}

@Injectable()
export class NoticeRepository {
  async insert(tx: Tx, id: string, at: Date, to: string, template: TemplateName, values: object): Promise<void> {
    await tx.sql`insert into notice (id, channel, recipient, template, values, state, created_at)
      values (${id}, 'email', ${to}, ${template}, ${JSON.stringify(values)}, 'queued', ${at})`;
  }

  async find(tx: Tx, id: string): Promise<Notice | null> {
    const [row] = await tx.sql<
      Row[]
    >`select id, recipient, template, values, state, attempts from notice where id = ${id}`;
    if (!row) return null;
    const { recipient, ...rest } = row;
    return { ...rest, to: recipient };
  }

  async settle(tx: Tx, id: string, { state, at, error, forget }: Outcome): Promise<void> {
    const closedAt = state === 'failed' ? null : at;
    await tx.sql`update notice set state = ${state}, attempts = attempts + 1, last_error = ${error},
        closed_at = ${closedAt}::timestamptz, values = values - ${[...forget]}::text[]
      where id = ${id} and state in ('queued', 'failed')`;
  }
}

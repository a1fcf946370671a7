import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { taskNotFound } from './task.errors';
import { type NewTask, type Task, type TaskCount, type TaskQuery, type TaskState } from './task';

interface Row {
  id: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  details: Record<string, unknown>;
  state: TaskState;
  opened_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  outcome: string | null;
}

@Injectable()
export class TaskRepository {
  /** Opens the task, or renews the details of the one that is open for the same kind and subject. */
  async open(tx: Tx, id: string, at: Date, { kind, subject, details = {} }: NewTask): Promise<void> {
    await tx.sql`insert into task (id, kind, subject_type, subject_id, details, state, opened_at)
      values (${id}, ${kind}, ${subject.type}, ${subject.id}, ${JSON.stringify(details)}, 'open', ${at})
      on conflict (kind, subject_id) where state = 'open' do update set details = excluded.details`;
  }

  /** False when no such task was open. */
  async close(tx: Tx, kind: string, subjectId: string, by: string, at: Date, outcome: string): Promise<boolean> {
    const [, count] = await tx.sql<[unknown[], number]>`update task
      set state = 'done', closed_at = ${at}, closed_by = ${by}, outcome = ${outcome}
      where kind = ${kind} and subject_id = ${subjectId} and state = 'open'`;
    return count > 0;
  }

  /** @throws DomainError `not-found` / `task.not_found` */
  async getForUpdate(tx: Tx, id: string): Promise<Task> {
    const [row] = await tx.sql<Row[]>`select id, kind, subject_type, subject_id, details, state, opened_at, closed_at,
      closed_by, outcome from task where id = ${id} for no key update`;
    if (!row) throw taskNotFound(id);
    return taskOf(row);
  }

  async idsAbout(tx: Tx, { type, id }: Task['subject']): Promise<string[]> {
    const rows = await tx.sql<
      { id: string }[]
    >`select id from task where subject_id = ${id} and subject_type = ${type}`;
    return rows.map((row) => row.id);
  }

  /** Of each kind that has open tasks: how many, and when the oldest was opened. */
  async counts(tx: Tx): Promise<TaskCount[]> {
    return tx.sql<TaskCount[]>`select kind, count(*)::int as tasks, min(opened_at) as "oldestAt" from task
      where state = 'open' group by kind order by kind`;
  }

  /** Oldest first; one more than `limit`, so that the caller sees whether there is a next page. */
  async list(tx: Tx, { kind, state, limit, cursor }: TaskQuery): Promise<Task[]> {
    const rows = await tx.sql<
      Row[]
    >`select id, kind, subject_type, subject_id, details, state, opened_at, closed_at, closed_by, outcome from task
      where (${kind ?? null}::text is null or kind = ${kind ?? null})
        and (${state ?? null}::text is null or state = ${state ?? null})
        and (${cursor ?? null}::uuid is null or id > ${cursor ?? null})
      order by id limit ${limit + 1}`;
    return rows.map(taskOf);
  }
}

const taskOf = (row: Row): Task => ({
  id: row.id,
  kind: row.kind,
  subject: { type: row.subject_type, id: row.subject_id },
  details: row.details,
  state: row.state,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
  outcome: row.outcome,
});

import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, Ids, type Page } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { closesByHand, type NewTask, type Task, type TaskCount, type TaskQuery } from './task';
import { taskDone, taskEndsByAct } from './task.errors';
import { TaskRepository } from './task.repository';

@Injectable()
export class Tasks {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Asks for a person, in one statement. While such a task is open, asking again only renews its details. */
  async open(tx: Tx, _ctx: Ctx, task: NewTask): Promise<void> {
    await this.tasks.open(tx, this.ids.next(), this.clock.now(), task);
  }

  /** Closes the open task, in one statement. False when none was open: somebody was faster, or none was needed. */
  async close(tx: Tx, ctx: Ctx, kind: string, subjectId: string, outcome: string): Promise<boolean> {
    return this.tasks.close(tx, kind, subjectId, ctx.actor.id, this.clock.now(), outcome);
  }

  /**
   * A person says that it is done, and what came of it. Recorded.
   * @throws DomainError `not-found` / `task.not_found`; `conflict` / `task.done`, `task.ends_by_act`
   */
  async closeByHand(ctx: Ctx, id: string, reason: string): Promise<Task> {
    return this.transactions.run(async (tx) => {
      const task = await this.tasks.getForUpdate(tx, id);
      const { kind, subject } = task;
      if (!closesByHand(kind)) throw taskEndsByAct(kind);
      const closed = { closedAt: this.clock.now(), closedBy: ctx.actor.id, outcome: reason };
      if (!(await this.tasks.close(tx, kind, subject.id, closed.closedBy, closed.closedAt, reason))) throw taskDone();
      const details = { kind, subject: subject.id, reason };
      await this.audit.record(tx, ctx, { action: 'task.closed', object: { type: 'task', id }, details });
      return { ...task, ...closed, state: 'done' };
    });
  }

  /** Of every task that there ever was about the subject. */
  idsAbout(_ctx: Ctx, subject: Task['subject']): Promise<string[]> {
    return this.transactions.each((tx) => this.tasks.idsAbout(tx, subject));
  }

  /** What is open, by kind. */
  counts(): Promise<TaskCount[]> {
    return this.transactions.each((tx) => this.tasks.counts(tx));
  }

  async list(_ctx: Ctx, query: TaskQuery): Promise<Page<Task>> {
    const found = await this.transactions.each((tx) => this.tasks.list(tx, query));
    const items = found.slice(0, query.limit);
    return { items, nextCursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }
}

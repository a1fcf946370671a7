import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids, type Page } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type NewTask, type Task, type TaskQuery } from './task';
import { TaskRepository } from './task.repository';

@Injectable()
export class Tasks {
  constructor(
    private readonly tasks: TaskRepository,
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

  async list(_ctx: Ctx, query: TaskQuery): Promise<Page<Task>> {
    const found = await this.transactions.each((tx) => this.tasks.list(tx, query));
    const items = found.slice(0, query.limit);
    return { items, nextCursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }
}

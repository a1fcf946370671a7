import { type SafeDetails } from '@jembatan/kernel';

export const TASK_STATES = ['open', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Something a person must do. */
export interface NewTask {
  /** Dotted lower case, e.g. `order.approve`. */
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** What the person needs to see in a list. */
  readonly details?: SafeDetails;
}

export interface Task extends Required<NewTask> {
  readonly id: string;
  readonly state: TaskState;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** Person, or the portal itself. */
  readonly closedBy: string | null;
  /** Dotted or plain word, e.g. `approved`. */
  readonly outcome: string | null;
}

export interface TaskQuery {
  readonly kind?: string;
  readonly state?: TaskState;
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

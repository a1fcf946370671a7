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
  /** Dotted or plain word, e.g. `approved`; of what was closed by hand, what the person said came of it. */
  readonly outcome: string | null;
}

/** Whether a person says that it is done; the others end with the act that they ask for. */
export const closesByHand = (kind: string): boolean => BY_HAND.includes(kind);
const BY_HAND: readonly string[] = ['notice.undeliverable', 'order.owner_unreachable', 'audit.alarm'];

export interface TaskCount {
  readonly kind: string;
  readonly tasks: number;
  readonly oldestAt: Date;
}

export interface TaskQuery {
  readonly kind?: string;
  readonly state?: TaskState;
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

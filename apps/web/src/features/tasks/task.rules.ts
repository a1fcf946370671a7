import { type components } from '../../api/openapi';

export type Task = components['schemas']['TaskDto'];

export const TASK_KINDS = [
  'order.owner_unreachable',
  'notice.undeliverable',
  'order.approve',
  'order.review',
  'order.held',
  'order.disputed',
  'order.stray',
  'abuse.signal',
  'audit.alarm',
] as const;

/** What the row of a task says beside its kind; null where the task does not tell. */
export interface TaskAbout {
  /** Of the order. */
  readonly number: string | null;
  readonly orderId: string | null;
  readonly personId: string | null;
  /** Whom a message did not reach. */
  readonly recipient: string | null;
  readonly channel: string | null;
  /** A sentence, in Indonesian. */
  readonly words: string | null;
}

export function aboutOf({ subject, details }: Pick<Task, 'subject' | 'details'>): TaskAbout {
  const text = (name: string): string | null => {
    const value = details[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    number: text('number'),
    orderId: subject.type === 'order' ? subject.id : text('orderId'),
    personId: text('personId'),
    recipient: text('to'),
    channel: text('channel'),
    words: text('sentence') ?? text('words'),
  };
}

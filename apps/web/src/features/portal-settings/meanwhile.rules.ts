import { PortalRefusal } from '../../api/problem';

/** Somebody else saved after it was read. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof PortalRefusal && error.problem.code === 'settings.changed_meanwhile';

/** What is typed, on top of what somebody else saved meanwhile: fields that were left alone take the newer text. */
export function rebased<Form extends Readonly<Record<string, string>>>(typed: Form, before: Form, now: Form): Form {
  const kept = Object.entries(typed).filter(([field, text]) => text !== before[field]);
  return { ...now, ...Object.fromEntries(kept) };
}

/** Fields that somebody else changed meanwhile. */
export const changedFields = <Form extends Readonly<Record<string, string>>>(before: Form, now: Form): (keyof Form)[] =>
  Object.keys(now).filter((field) => now[field] !== before[field]);

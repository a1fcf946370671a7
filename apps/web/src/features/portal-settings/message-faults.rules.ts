import { PortalRefusal } from '../../api/problem';

export const MESSAGE_PARTS = ['subject', 'body', 'sms'] as const;
export type MessagePart = (typeof MESSAGE_PARTS)[number];

export interface MessageFault {
  readonly part: MessagePart;
  readonly code: string;
  /** `{name}`, as they stand in the text. */
  readonly placeholders: readonly string[];
}

/** What the portal says of a wording that cannot be sent; null where the error is of another kind. */
export function messageFaults(error: unknown): MessageFault[] | null {
  if (!(error instanceof PortalRefusal) || !error.problem.errors) return null;
  const faults = error.problem.errors.flatMap(({ path, code, message }) => {
    const part = MESSAGE_PARTS.find((one) => one === path);
    return part ? [{ part, code, placeholders: [...new Set(message.match(/\{[a-z]+\}/g))] }] : [];
  });
  return faults.length > 0 ? faults : null;
}

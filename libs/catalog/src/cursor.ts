import { cursorNotOurs } from './catalog.errors';

/** Opaque to callers: JSON in base64url. */
export const cursorOf = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** @throws DomainError `invalid` naming `path` when the cursor is none of ours. */
export function positionIn<T>(path: 'cursor' | 'since', cursor: string, isOurs: (read: unknown) => read is T): T {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw cursorNotOurs(path, cause);
  }
  if (!isOurs(read)) throw cursorNotOurs(path);
  return read;
}

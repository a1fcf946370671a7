import { createHash } from 'node:crypto';

/** What somebody saw when they began to change it, in short. Equal contents have equal versions. */
export const versionOf = (contents: unknown): string =>
  createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 16);

import { type EmbeddedPostgres } from '../../scripts/embedded/postgres';

/** What global set-up hands to global tear-down; both run in Jest's own process. */
export const shared: { postgres?: EmbeddedPostgres } = ((globalThis as { jembatanTests?: object }).jembatanTests ??=
  {});

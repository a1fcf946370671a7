import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The clone's folder, from the source and from the build alike. */
export const ROOT = above(__dirname);

function above(dir: string): string {
  return existsSync(join(dir, 'package.json')) ? dir : above(dirname(dir));
}

/** The programs of the built portal. */
export const MAIN = {
  api: join(ROOT, 'dist/apps/api/src/main.js'),
  worker: join(ROOT, 'dist/apps/worker/src/main.js'),
  'erp-sim': join(ROOT, 'dist/apps/erp-sim/src/main.js'),
  migrate: join(ROOT, 'dist/scripts/migrate.js'),
} as const;

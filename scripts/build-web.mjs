// Builds apps/web into dist/web, with a gzip and a brotli beside each text, so that the api never compresses them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'dist', 'web');
// A running api serves the last build until the next one is whole.
const fresh = join(root, 'dist', `.web-${process.pid}`);

const TEXT = /\.(js|css|html|svg|json|webmanifest)$/;
/** Bytes. Below it the answer fits into one packet anyway. */
const WORTH_IT = 1024;

/** Said by packages on every build, and nothing that could be done here. */
const HARMLESS = /MODULE_LEVEL_DIRECTIVE|Module level directives|inlineDynamicImports/;

try {
  build();
  compress(fresh);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

/** A process of its own: the plugin that builds the service worker speaks at length, and takes no log level. */
function build() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(root, 'apps', 'web', 'vite.config.mts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', fresh, '--logLevel', 'warn'],
    { cwd: join(root, 'apps', 'web'), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`The web app could not be built.\n${stdout}\n${stderr}`);
  for (const line of `${stdout}\n${stderr}`.split('\n'))
    if (/warn/i.test(line) && !HARMLESS.test(line)) console.error(line);
}

function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < WORTH_IT) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  }
}

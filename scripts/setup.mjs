// Runs before everything else, also before node_modules exists: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, '.setup.lock');
const LOCK_MS = 900_000;

const SOURCES = [
  'apps',
  'libs',
  'scripts',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package-lock.json',
];

const isWeb = (file) => file.startsWith('apps/web/');
const isForServer = (file) => !isWeb(file) && /\.(ts|mjs|json|ya?ml)$/.test(file);
/** A browser gets of the libs: rules, and the plain nouns they name. */
const isForWeb = (file) =>
  isWeb(file) ||
  /^libs\/[^/]+\/src\/[^/.]+(\.(rules|states|errors))?\.ts$/.test(file) ||
  ['package-lock.json', 'scripts/build-web.mjs'].includes(file);

const machine = process.version + process.platform + process.arch;

/** Each step: what it depends on, where its result is stamped, and what makes it. */
const steps = [
  {
    name: 'npm ci',
    stamp: join(root, 'node_modules', '.setup-stamp'),
    digest: () => digest(['package-lock.json'], () => true),
    run: () => npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
  },
  {
    name: 'build',
    stamp: join(root, 'dist', '.stamp'),
    digest: () => digest(SOURCES, isForServer),
    run: () => {
      for (const made of ['apps', 'libs', 'scripts', '.tsbuildinfo'])
        rmSync(join(root, 'dist', made), { recursive: true, force: true });
      return node([join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
    },
  },
  {
    name: 'web',
    stamp: join(root, 'dist', 'web', '.stamp'),
    digest: () => digest(['apps', 'libs', 'scripts', 'package-lock.json'], isForWeb),
    run: () => node([join('scripts', 'build-web.mjs')]),
  },
];

checkNode();
const asked = process.argv.includes('--no-build') ? steps.slice(0, 1) : steps;
if (asked.some((step) => !done(step))) {
  await takeLock();
  try {
    for (const step of asked) if (!done(step)) make(step);
  } finally {
    rmSync(lock, { force: true });
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
  process.exit(1);
}

function done({ stamp, digest }) {
  return read(stamp) === digest();
}

function make({ name, stamp, digest, run }) {
  const begun = Date.now();
  const wanted = digest();
  console.error(`setup: ${name} …`);
  const { status } = run();
  if (status !== 0) {
    rmSync(lock, { force: true });
    process.exit(status || 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.error(`setup: ${name} took ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

function digest(paths, isPart) {
  const hash = createHash('sha256').update(machine);
  for (const path of paths)
    for (const file of filesOf(path).filter(isPart)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!['apps', 'libs', 'scripts'].includes(path)) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Two set-ups of one clone at once would write over each other. The lock of a killed one is taken over. */
async function takeLock() {
  const begun = Date.now();
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!alive(Number(read(lock))) || Date.now() - begun > LOCK_MS) rmSync(lock, { force: true });
    else await new Promise((resume) => setTimeout(resume, 200));
  }
}

function alive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The npm that runs this script, without a shell and without the variables it sets for one script only. */
function npm(args) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)),
  );
  const cli = process.env.npm_execpath;
  return cli
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit', env })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', env });
}

function node(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

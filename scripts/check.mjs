// Format, types, lint, floors: all are run, so that one call shows every fault.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const CACHE = 'node_modules/.cache';
const root = resolve(import.meta.dirname, '..');

const checks = [
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '--cache', '.']],
  ['types', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the web', 'typescript/bin/tsc', ['-p', 'apps/web/tsconfig.json']],
  ['lint', 'eslint/bin/eslint.js', ['--cache', `--cache-location=${CACHE}/eslint`, '--max-warnings=0', '.']],
  ['floors', 'dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'apps', 'libs']],
];

const failed = checks.filter(([name, program, args]) => {
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, [resolve(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return status !== 0;
});

process.exitCode = failed.length > 0 ? 1 : 0;

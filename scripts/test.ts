import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './test-bundles';
import { stopLeftOvers } from './test-runs';

/** One call of Jest. */
interface Phase {
  readonly projects: readonly string[];
  readonly workers: number;
  readonly files: readonly string[];
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Whole systems are started by these; each waits for what it needs, so some may run side by side. */
const WHOLE_SYSTEM = ['e2e', 'faults'];
/** These measure times: one file after the other, and nothing beside it. */
const TIMED = ['speed'];
/** More than there are cores: most of a file's time is spent waiting. */
const SIDE_BY_SIDE = availableParallelism() + 1;

const args = process.argv.slice(2);
const soak = args.includes('--soak');
const patterns = args.filter((arg) => arg !== '--soak');

const small: Phase[] = [
  { projects: ['unit', 'architecture', 'integration', ...WHOLE_SYSTEM], workers: SIDE_BY_SIDE, files: patterns },
  { projects: ['browser'], workers: 2, files: patterns },
  { projects: TIMED, workers: 1, files: patterns },
];

/** The files that play a fault at a stated count say so by asking test/support/counts.ts for it. */
const full = (): Phase[] =>
  [
    { projects: ['integration', ...WHOLE_SYSTEM, 'browser'], workers: 2 },
    { projects: TIMED, workers: 1 },
  ].map(({ projects, workers }) => ({ projects, workers, files: patterns.length > 0 ? patterns : counting(projects) }));

const counting = (projects: readonly string[]): string[] =>
  projects
    .map((project) => join('test', project))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('spec.ts') && readFileSync(file, 'utf8').includes('/support/counts'));

let jest: ChildProcess | undefined;
let interrupted = false;

async function main(): Promise<void> {
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      interrupted = true;
      jest?.kill(name);
    });
  const folder = mkdtempSync(join(tmpdir(), 'jembatan-test-'));
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const bundles = soak || patterns.length > 0 ? undefined : bundle(SIDE_BY_SIDE);
  for (const [index, phase] of (soak ? full() : small).entries()) {
    if (interrupted) break;
    const { passed, failed, skipped } = await run(phase, {
      output: join(folder, `${index}.json`),
      missing: join(folder, 'missing'),
      bundles,
    });
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  await stopLeftOvers();
  for (const line of missingTools(join(folder, 'missing'))) console.log(line);
  for (const used of [folder, bundles]) if (used) rmSync(used, { recursive: true });
  if (interrupted) console.log('interrupted');
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = interrupted || total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function run(
  { projects, workers, files }: Phase,
  { output, missing, bundles }: { output: string; missing: string; bundles: string | undefined },
): Promise<Counts> {
  const options = [
    ...['--selectProjects', ...projects, `--maxWorkers=${workers}`],
    ...['--ci', '--json', `--outputFile=${output}`, '--passWithNoTests', '--', ...files],
  ];
  jest = spawn(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), ...options], {
    // Jest prints its JSON on standard output too; the report for people goes to standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...{ TZ: 'UTC', JEMBATAN_TEST_MISSING: missing },
      ...(bundles ? { JEMBATAN_TEST_BUNDLES: bundles } : {}),
      ...(soak ? { SOAK: '1' } : {}),
    },
  });
  await new Promise((resolve) => jest?.once('exit', resolve));
  if (!existsSync(output)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(output, 'utf8')) as JestResult;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function missingTools(file: string): string[] {
  if (!existsSync(file)) return [];
  const tools = new Map(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  return [...tools].map(([tool, remedy]) => `skipped for want of ${tool}: get it with ${remedy}`);
}

void main();

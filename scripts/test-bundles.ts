import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What is bundled, by Jest project: where its spec files are. Whole systems are not: they take long by themselves. */
const BUNDLED = { unit: ['apps', 'libs', 'scripts'], integration: ['test/integration'] } as const;
const BUNDLES_A_WORKER = 2;

/**
 * Jest loads every module anew for every file, which takes longer than most files do. So a whole run loads them once for a
 * bundle: a file that holds many spec files, each as a `describe` of its path. Answers the folder they are written to, with
 * a folder for each project.
 */
export function bundle(workers: number): string {
  mkdirSync('.data', { recursive: true });
  const folder = resolve(mkdtempSync(join('.data', 'test-bundles-')));
  for (const [project, roots] of Object.entries(BUNDLED)) {
    mkdirSync(join(folder, project));
    const files = roots.flatMap((root) => specsIn(resolve(root)));
    const count = Math.min(workers * BUNDLES_A_WORKER, files.length);
    for (let index = 0; index < count; index++)
      writeFileSync(
        join(folder, project, `bundle-${index + 1}.spec.ts`),
        text(files.filter((_, at) => at % count === index)),
      );
  }
  return folder;
}

const specsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts'))
    .map((path) => join(folder, path))
    .sort();

/** The time of one test is bounded by the most patient of the bundle's files, whichever is read last. */
const text = (files: readonly string[]): string =>
  [
    ...files.map(
      (file) => `describe(${JSON.stringify(relative('.', file))}, () => {
  afterAll(() => jest.restoreAllMocks());
  require(${JSON.stringify(file)});
});`,
    ),
    'jest.setTimeout(120_000);\n',
  ].join('\n');

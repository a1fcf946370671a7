import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runDir } from '../../scripts/test-runs';

const SCRIPT = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** A house that breaks every rule: who imports what. */
const BAD: Record<string, string[]> = {
  'libs/kernel/src/a.ts': ['../../platform/src/index', 'node:fs'],
  'libs/platform/src/index.ts': [],
  'libs/audit/src/index.ts': ['../../service-mode/src/index'],
  'libs/service-mode/src/index.ts': ['../../tasks/src/index'],
  'libs/tasks/src/index.ts': ['../../notices/src/index'],
  'libs/notices/src/index.ts': ['../../identity/src/index'],
  'libs/identity/src/index.ts': ['../../stores/src/index'],
  'libs/stores/src/index.ts': ['../../catalog/src/index'],
  'libs/catalog/src/index.ts': ['../../shadow/src/index'],
  'libs/catalog/src/index.rules.ts': [],
  'libs/catalog/src/price.rules.ts': ['./index.rules'],
  'libs/catalog/src/product.ts': ['../../platform/src/clock', './index', 'pg'],
  'libs/platform/src/clock.ts': ['../../../apps/api/src/main', '../../platform/src/index'],
  'libs/platform/src/twin.ts': ['./other-twin', '../../audit/src/index'],
  'libs/platform/src/other-twin.ts': ['./twin', './nowhere'],
  'libs/shadow/src/index.ts': [],
  'libs/ordering/src/index.ts': ['../../payments/src/index'],
  'libs/ordering/src/order.rules.ts': ['./order.service', 'pg'],
  'libs/ordering/src/price.rules.ts': ['../../catalog/src/index.rules'],
  'libs/ordering/src/order.service.ts': ['../../../test/support/until'],
  'libs/payments/src/index.ts': ['../../documents/src/index'],
  'libs/documents/src/index.ts': [],
  'libs/intake/src/index.ts': ['../../support/src/index'],
  'libs/support/src/index.ts': ['../../incidents/src/index'],
  'libs/incidents/src/index.ts': ['../../erp/src/index'],
  'libs/continuity/src/index.ts': ['../../reconcile/src/index'],
  'libs/reconcile/src/index.ts': [],
  'libs/erp/src/index.ts': ['../../loft/src/index'],
  'libs/loft/src/index.ts': [],
  'apps/api/src/main.ts': ['../../worker/src/main'],
  'apps/worker/src/main.ts': [],
  'apps/web/src/offline/outbox.ts': ['../features/screen', '../../../../libs/platform/src/index'],
  'apps/web/src/features/screen.ts': [],
  'apps/web/src/features/price.tsx': ['../../../../libs/catalog/src/price.rules'],
  'apps/web/src/features/cart.tsx': ['../../../../libs/catalog/src/index.rules', './screen'],
  'test/support/until.ts': [],
};

/** The topmost floor has nobody above it to import. */
const cannotBeBroken = ['floor-erp'];

function cruise(cwd: string): Violation[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, '--config', '.dependency-cruiser.cjs', '--no-cache', '--output-type', 'json', 'apps', 'libs'],
    { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('The floors', () => {
  const dir = join(runDir(), 'bad-house');
  let broken: Violation[];

  beforeAll(() => {
    for (const [file, imports] of Object.entries(BAD)) {
      const path = join(dir, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, [...imports.map((each) => `import '${each}';`), 'export {};\n'].join('\n'));
    }
    mkdirSync(join(dir, 'node_modules/pg'), { recursive: true });
    writeFileSync(
      join(dir, 'node_modules/pg/package.json'),
      '{ "name": "pg", "version": "1.0.0", "main": "index.js" }',
    );
    writeFileSync(join(dir, 'node_modules/pg/index.js'), '');
    writeFileSync(join(dir, 'package.json'), '{ "dependencies": { "pg": "1.0.0" } }');
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(file, join(dir, file));
    broken = cruise(dir);
  });

  afterAll(() => rmSync(dir, { recursive: true }));

  it('has no rule that nothing can break', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');
    const breakable = forbidden.map(({ name }) => name).filter((name) => !cannotBeBroken.includes(name));
    expect([...new Set(broken.map(({ rule }) => rule.name))].sort()).toEqual(breakable.sort());
  });

  it('blames nothing that keeps the rules', () => {
    const innocent = [
      'libs/shadow/src/index.ts',
      'libs/documents/src/index.ts',
      'libs/ordering/src/price.rules.ts',
      'apps/worker/src/main.ts',
      'apps/web/src/features/cart.tsx',
    ];
    expect(broken.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });

  it('has a door of its own for rules, and no way around it, in a lib or on a screen', () => {
    const at = (file: string) => broken.filter(({ from }) => from === file).map(({ rule }) => rule.name);
    expect(at('libs/catalog/src/price.rules.ts')).toContain('no-own-front-door');
    expect(at('apps/web/src/features/price.tsx')).toContain('front-door');
  });
});

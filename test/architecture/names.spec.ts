import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { filesIn, libs } from './sources';

/** What a file may be. A new role is a decision: it is added here, and said in the README. */
const ROLES = [
  ...['states', 'rules', 'errors', 'port', 'adapter', 'client', 'connection', 'entity', 'row', 'repository'],
  ...[
    'service',
    'jobs',
    'handler',
    'clock',
    'module',
    'controller',
    'guard',
    'interceptor',
    'decorator',
    'filter',
    'pipe',
    'strategy',
  ],
  ...['dto', 'presenter'],
];
const NAME = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${ROLES.join('|')}))?(\\.(e2e-)?spec)?\\.tsx?$`);
const EMPTY_NAMES =
  /(^|[/.-])(utils?|helpers?|common|shared|misc|types|constants|interfaces|base|impl|manager)(?=[/.-])/;
const MAX_LINES = 300;

/** Written by a program, or read by the compiler alone. */
const DECLARATIONS = /\.d\.ts$/;
/** A list of style sheets to take along. */
const STYLE_LIST = /\.css\.ts$/;

const product = ['apps', 'libs', 'scripts']
  .flatMap((folder) => filesIn(folder, /\.tsx?$/))
  .filter((file) => !DECLARATIONS.test(file) && !STYLE_LIST.test(file));
const migrations = product.filter((file) => file.includes('/migrations/'));

describe('Names and sizes', () => {
  it('says by each file name which noun, and which role of the closed list', () => {
    const strange = product.filter((file) => !migrations.includes(file) && !NAME.test(basename(file)));
    expect(strange).toEqual([]);
  });

  it('has no file or folder for odds and ends', () => {
    expect(product.filter((file) => EMPTY_NAMES.test(file))).toEqual([]);
  });

  it('draws in `.tsx` files of apps/web, which have no role', () => {
    const drawn = product.filter((file) => file.endsWith('.tsx'));
    expect(drawn.filter((file) => !/^apps\/web\/src\/.*\/?[a-z0-9-]+(\.spec)?\.tsx$/.test(file))).toEqual([]);
  });

  it('names migrations by their time', () => {
    const numbered = migrations.filter((file) => basename(file) !== 'index.ts');
    expect(numbered.filter((file) => !/\/\d{13}-[a-z0-9-]+\.ts$/.test(file))).toEqual([]);
    const times = numbered.map((file) => basename(file).slice(0, 13));
    expect(new Set(times).size).toBe(times.length);
  });

  it(`has no file over ${MAX_LINES} lines`, () => {
    const everything = [...product, ...filesIn('test', /\.ts$/)];
    const lines = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;
    expect(everything.filter((file) => lines(file) > MAX_LINES)).toEqual([]);
  });

  it('has a README for each lib', () => {
    expect(libs().filter((lib) => !existsSync(`libs/${lib}/README.md`))).toEqual([]);
  });
});

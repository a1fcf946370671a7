/** The house, from the ground up. A lib may import only libs on floors BELOW its own. */
const FLOORS = [
  ['kernel'],
  ['platform'],
  ['audit'],
  ['service-mode'],
  ['tasks'],
  ['notices'],
  ['identity'],
  ['stores'],
  ['shadow', 'catalog'],
  ['ordering'],
  ['documents', 'payments'],
  ['support'],
  ['incidents'],
  ['continuity', 'reconcile'],
  ['erp'],
];
const lib = (names) => `^libs/(?:${names.join('|')})/`;
const error = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment });

module.exports = {
  forbidden: [
    ...FLOORS.map((floor, n) =>
      error(
        `floor-${n}-${floor.join('+')}`,
        { path: `^libs/(${floor.join('|')})/`, pathNot: '\\.spec\\.ts$' },
        { path: lib(FLOORS.slice(n).flat()), pathNot: '^libs/$1/' },
        `may import only: ${FLOORS.slice(0, n).flat().join(', ') || 'nothing'}`,
      ),
    ),
    error(
      'unknown-lib',
      {},
      { path: '^libs/', pathNot: lib(FLOORS.flat()) },
      'Every lib stands on a floor: add it to FLOORS',
    ),
    error(
      'front-door',
      { path: '^(?:apps|libs)/([^/]+)/', pathNot: ['\\.spec\\.tsx?$', '^apps/web/'] },
      { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
      'Another lib is entered only by its index',
    ),
    error(
      'no-own-front-door',
      { path: '^libs/([^/]+)/src/' },
      { path: '^libs/$1/src/index\\.ts$' },
      'Inside a lib, import the file',
    ),
    error('libs-know-no-app', { path: '^libs/' }, { path: '^apps/' }),
    error('apps-know-no-app', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    error(
      'pure-files',
      { path: ['\\.(?:rules|states)\\.ts$', '^libs/kernel/'], pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown'] },
      'Rules decide; they fetch nothing',
    ),
    error(
      'pure-files-stay-low',
      { path: '\\.(?:rules|states)\\.ts$' },
      { path: '\\.(?:service|repository|module|port|jobs)\\.ts$' },
    ),
    error(
      'sql-in-repositories',
      {
        path: '^(?:apps|libs)/',
        pathNot: ['\\.(?:repository|entity|module)\\.ts$', '/migrations/', '^libs/platform/src/database/'],
      },
      { path: '(?:^|/)(?:typeorm|pg)(?:/|$)' },
      'SQL lives in repositories',
    ),
    error(
      'web-takes-kernel-only',
      { path: '^apps/web/' },
      { path: '^libs/', pathNot: ['^libs/kernel/', '\\.(?:rules|states)\\.ts$'] },
    ),
    error(
      'offline-knows-no-screen',
      { path: '^apps/web/src/offline/' },
      { path: ['^apps/web/src/features/', '(?:^|/)react(?:/|$)'] },
    ),
    error('no-circle', {}, { circular: true }),
    error('no-test-in-product', { path: '^(?:apps|libs)/', pathNot: '\\.spec\\.tsx?$' }, { path: '^test/' }),
    error('resolvable', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};

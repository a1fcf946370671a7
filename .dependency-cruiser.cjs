/** The house, from the ground up: a lib imports only libs on floors below its own. Written here and nowhere else. */
const FLOORS = [
  ['kernel'],
  ['platform'],
  ['audit'],
  ['service-mode', 'settings'],
  ['tasks'],
  ['notices'],
  ['identity'],
  ['stores'],
  ['shadow', 'catalog'],
  ['ordering'],
  ['documents', 'payments'],
  ['intake'],
  ['support'],
  ['incidents'],
  ['continuity', 'reconcile'],
  ['erp'],
];

const SPEC = '\\.(?:e2e-)?spec\\.tsx?$';
const anyOf = (libs) => `^libs/(?:${libs.join('|')})/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A floor may not import itself sideways, nor anything above. */
const floorRules = FLOORS.map((floor, height) =>
  rule(
    `floor-${floor.join('+')}`,
    `may import only: ${FLOORS.slice(0, height).flat().join(', ') || 'nothing'}`,
    { path: `^libs/(${floor.join('|')})/`, pathNot: SPEC },
    { path: anyOf(FLOORS.slice(height).flat()), pathNot: '^libs/$1/' },
  ),
);

module.exports = {
  forbidden: [
    ...floorRules,
    rule(
      'known-lib',
      'Every lib stands on a floor: add it to FLOORS',
      {},
      { path: '^libs/', pathNot: anyOf(FLOORS.flat()) },
    ),
    rule(
      'front-door',
      'Another lib is entered by its index only, or by that of its rules',
      { path: '^(?:apps|libs)/([^/]+)/', pathNot: SPEC },
      { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index(?:\\.rules)?\\.ts$'] },
    ),
    rule(
      'no-own-front-door',
      'Inside a lib, import the file',
      { path: '^libs/([^/]+)/src/' },
      { path: '^libs/$1/src/index(?:\\.rules)?\\.ts$' },
    ),
    rule('libs-know-no-app', 'A lib serves any app', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'apps-know-no-app',
      'Apps meet over HTTP, jobs and tables, not in memory',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'product-knows-no-test',
      'What ships stands without its tests',
      { path: '^(?:apps|libs|scripts)/', pathNot: SPEC },
      { path: '^test/' },
    ),
    rule(
      'pure-files-fetch-nothing',
      'Rules decide; they use no package and no I/O',
      { path: ['\\.(?:rules|states)\\.ts$', '^libs/kernel/'], pathNot: SPEC },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown'] },
    ),
    rule(
      'pure-files-run-nothing',
      'Rules may name the types of a port or a row, and call neither',
      { path: '\\.(?:rules|states)\\.ts$' },
      { path: '\\.(?:service|repository|module|port|jobs)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'sql-in-repositories',
      'SQL lives in repositories and migrations; the plumbing in platform',
      {
        path: '^(?:apps|libs)/',
        pathNot: [
          '\\.(?:repository|entity)\\.ts$',
          SPEC,
          '/migrations/',
          '^libs/platform/src/(?:database|announcements)/',
        ],
      },
      { path: '(?:^|/)node_modules/(?:typeorm|pg)/' },
    ),
    rule(
      'web-takes-rules-only',
      'The web app shares rules and their types, so that each exists once',
      { path: '^apps/web/' },
      { path: '^libs/', pathNot: ['^libs/kernel/', '\\.(?:rules|states)\\.ts$'] },
    ),
    rule(
      'offline-knows-no-screen',
      'What works without signal works without React',
      { path: '^apps/web/src/offline/' },
      { path: ['^apps/web/src/features/', '(?:^|/)node_modules/react/'] },
    ),
    rule('no-circle', 'Two files that need each other are one file, or three', {}, { circular: true }),
    rule('resolvable', 'An import leads somewhere', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
    cache: { folder: 'node_modules/.cache/floors', strategy: 'content' },
  },
};

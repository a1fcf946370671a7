const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

// Jest on Node 20 cannot load ESM packages: these are turned into CommonJS by swc.
const esm = [
  '@nestjs',
  '@fastify/cookie',
  'nestjs-pino',
  'nodemailer',
  'content-disposition',
  'cookie',
  'file-type',
  'smtp-server',
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    '^.+\\.m?js$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: false,
        module: { type: 'commonjs' },
        jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  moduleNameMapper: {
    '^@jembatan/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@jembatan/([^/]+)/rules$': '<rootDir>/libs/$1/src/index.rules.ts',
  },
};

/** Tests that need servers get a PostgreSQL cluster, a migrated template database and the built apps from one global setup. */
const withServers = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testEnvironment: '<rootDir>/test/support/environment.ts',
};
/** Their files end in `.e2e-spec.ts`: a whole system each. */
const WHOLE_SYSTEM = ['e2e', 'browser', 'faults', 'speed'];
const kind = (displayName, extra = {}) => ({
  ...common,
  displayName,
  roots: [`<rootDir>/test/${displayName}`],
  ...extra,
  testRegex: WHOLE_SYSTEM.includes(displayName) ? '\\.e2e-spec\\.ts$' : '\\.spec\\.ts$',
});

/** Where `npm test` has put many spec files into few (scripts/test-bundles.ts); each file is its own otherwise. */
const bundles = process.env.JEMBATAN_TEST_BUNDLES;
const bundled = (project) => (bundles ? { roots: [`${bundles}/${project}`] } : {});

module.exports = {
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/scripts'],
      testRegex: '\\.spec\\.ts$',
      ...bundled('unit'),
    },
    kind('architecture'),
    kind('integration', { ...withServers, ...bundled('integration') }),
    ...WHOLE_SYSTEM.map((name) => kind(name, withServers)),
  ],
};

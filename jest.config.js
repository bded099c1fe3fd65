// One project per kind of test, so that `npm run test:unit` loads nothing of the database.
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        // The build's own options leave tests out; these are complete without them.
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    // An emitted operation stands beside the document that it was emitted from.
    '^(\\.{1,2}/.*\\.graphql)\\.js$': '$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testEnvironment: '<rootDir>/libs/testing/jest/environment.cjs',
  // The "source" condition resolves `#lib` imports to TypeScript, as tsconfig's customConditions does.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.lumbung/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.lumbung/'],
};

const inOneWorld = {
  testEnvironment: '<rootDir>/libs/testing/jest/one-world-environment.cjs',
  runtime: '<rootDir>/libs/testing/jest/one-world-runtime.cjs',
};

const withDatabase = {
  ...shared,
  globalSetup: '<rootDir>/libs/testing/test-server.mjs',
  globalTeardown: '<rootDir>/libs/testing/test-server-stop.mjs',
};

export default {
  // Two cores are what the project promises to run on; more workers would only fight over them.
  maxWorkers: 2,
  // Starting a database or a whole hub on a busy machine takes seconds; a test that hangs still ends, and `until` (#testing) says before
  // that what it hangs on.
  testTimeout: 120_000,
  projects: [
    { ...shared, ...inOneWorld, displayName: 'unit', testMatch: ['<rootDir>/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'db', testMatch: ['<rootDir>/**/*.db-spec.ts'] },
    { ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/**/*.e2e-spec.ts'] },
    { ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/**/*.browser-spec.ts'] },
  ],
};

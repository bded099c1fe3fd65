// Who may import whom: the one table, read by eslint.config.mjs and by libs/testing/import-rules.spec.ts.
// A unit is a folder with an index.ts as its only door: `dataset` is libs/dataset, `core/limits` is libs/core/limits.
// The last line that matches a unit counts; `*` stands for any one name.

const CONNECTOR_CORE = ['core/config', 'core/logging', 'core/errors', 'core/limits'];
const HUB_LIBRARY = ['dataset-runtime', 'dataset', 'access', 'core/*'];
const DOMAIN = ['query', ...HUB_LIBRARY, 'schemas'];

export const MAY_IMPORT = [
  ['apps/hub', ['*', '*/*']],
  ['apps/connector', ['connector-kit', 'dataset', 'schemas', ...CONNECTOR_CORE]],
  ['domains/*', DOMAIN],
  ['domains/cetar', [...DOMAIN, 'domains/*']],
  ['domains/command-room', [...DOMAIN, 'domains/*']],
  ['gateways/*', ['ingest', 'query', 'dataset', 'schemas', 'core/*']],
  ['ingest', HUB_LIBRARY],
  ['query', HUB_LIBRARY],
  ['catalog', HUB_LIBRARY],
  ['access', ['core/*']],
  ['dataset-runtime', ['dataset', 'core/scalars']],
  ['connector-kit', ['dataset', ...CONNECTOR_CORE]],
  ['core/*', ['core/*']],
  ['schemas', ['dataset']],
  ['dataset', []],
  // Tools around the product, never part of it.
  ['testing', ['*', '*/*']],
  ['bench', ['*', '*/*']],
  ['samples', ['*', '*/*']],
];

/** What a test may use besides what the code beside it may. */
export const TESTS_MAY_ALSO_IMPORT = [
  'testing',
  'testing/*',
  'schemas',
  'dataset',
  'dataset-runtime',
  'core/*',
];

/** Nothing of the product leans on these. */
export const NEVER_IMPORTED = ['testing', 'testing/*', 'bench', 'samples'];

/** Packages that must not be reachable from a unit, however indirectly. */
export const UNREACHABLE_PACKAGES = [
  ['apps/connector', ['typeorm', '@nestjs/typeorm', 'pg', 'bullmq', 'ioredis']],
];

/** Where the environment is read: once by the configuration, and freely by tools and tests. */
export const MAY_READ_ENVIRONMENT = ['libs/core/config/', 'libs/testing/', 'scripts/', 'bench/', 'samples/'];

export function allowedFor(unit, { isTest }) {
  const lines = MAY_IMPORT.filter(([pattern]) => matches(unit, pattern));
  const allowed = lines.at(-1)?.[1];
  if (allowed === undefined) return undefined;
  return isTest ? [...allowed, ...TESTS_MAY_ALSO_IMPORT] : allowed;
}

export function mayImport(from, to, { isTest }) {
  const isTool =
    MAY_IMPORT.findIndex(([unit]) => unit === from) >= MAY_IMPORT.findIndex(([unit]) => unit === 'testing');
  if (!isTest && !isTool && NEVER_IMPORTED.some((pattern) => matches(to, pattern))) return false;
  return (allowedFor(from, { isTest }) ?? []).some((pattern) => matches(to, pattern));
}

export function matches(unit, pattern) {
  return new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`, 'u').test(unit);
}

// Who may import whom: the one table, read by eslint.config.mjs and by libs/testing/import-rules.spec.ts.
// A unit is a folder with an index.ts as its only door: `dataset` is libs/dataset, `core/limits` is libs/core/limits.
// The last line that matches a unit counts; `*` stands for any one name.

const CONNECTOR_CORE = ['core/config', 'core/logging', 'core/errors', 'core/limits'];
const HUB_LIBRARY = ['dataset-runtime', 'dataset', 'access', 'access/decisions', 'core/*'];
// What a domain computes says how fresh and complete its data are, which the catalogue knows; `measures` are definitions kept as data.
const DOMAIN = ['query', 'catalog', 'measures', 'rollups', 'budget-versions', ...HUB_LIBRARY, 'schemas'];
const PRODUCT = [
  'schemas',
  'dataset',
  'dataset-runtime',
  'access',
  'ingest',
  'query',
  'catalog',
  'measures',
  'changes',
  'rollups',
  'connector-kit',
];
const GROUPS = ['core/*', 'domains/*', 'gateways/*'];

export const MAY_IMPORT = [
  ['apps/hub', [...PRODUCT, ...GROUPS, 'dataset-runtime/entities']],
  ['apps/connector', ['connector-kit', 'dataset', 'schemas', ...CONNECTOR_CORE]],
  // Asks over HTTP like everybody else; what it needs of the hub is emitted into its client/.
  ['apps/console', []],
  ['domains/*', DOMAIN],
  ['domains/cetar', [...DOMAIN, 'domains/*']],
  ['domains/command-room', [...DOMAIN, 'domains/*']],
  ['gateways/*', ['ingest', 'query', 'dataset', 'schemas', 'core/*']],
  // Doors that keys open: they find out who asks. What comes through `sipd` is read as the connector reads a cell.
  ['gateways/sipd', ['access', 'ingest', 'dataset', 'schemas', 'connector-kit/parse', 'core/*']],
  // Its sockets are open streams, which `changes` counts, checks and ends.
  ['gateways/graphql', ['access', 'ingest', 'query', 'changes', 'dataset', 'core/*']],
  ['gateways/export', ['access', 'query', 'dataset', 'dataset-runtime', 'core/*']],
  ['gateways/ocds', ['query', 'dataset', 'core/*', 'access']],
  // Proves a mapping on a sample with the very code that a connector reads with.
  ['gateways/onboarding', ['access', 'ingest', 'connector-kit', 'dataset', 'dataset-runtime', 'core/*']],
  // By when an answer is due is for the clocks of the complaints to say.
  ['gateways/open311', ['access', 'ingest', 'query', 'dataset', 'domains/complaints', 'core/*']],
  ['ingest', ['rollups', ...HUB_LIBRARY]],
  // Sums kept beside the records: ingest keeps them, the command line rebuilds and compares them.
  ['rollups', ['dataset-runtime', 'dataset', 'core/*']],
  ['query', HUB_LIBRARY],
  ['catalog', HUB_LIBRARY],
  // The live doors read through `query` and know nothing of what pushes: they hear of it through `core/signals`.
  ['changes', ['query', ...HUB_LIBRARY]],
  ['measures', ['query', 'catalog', 'budget-versions', ...HUB_LIBRARY]],
  // Which version of a budget holds, for domains and measures alike.
  ['budget-versions', ['dataset-runtime', 'core/*']],
  ['access', ['core/*']],
  ['dataset-runtime', ['dataset', 'core/scalars', 'core/errors', 'core/limits']],
  ['connector-kit', ['dataset', ...CONNECTOR_CORE]],
  ['core/*', ['core/*']],
  ['schemas', ['dataset']],
  ['dataset', []],
  // Tools around the product, which never becomes a part of it.
  ['testing', [...PRODUCT, ...GROUPS, 'apps/*']],
  // Writers of files for tests: plain code, so that a test of the connector loads nothing of the hub.
  ['testing/*', []],
  ['bench', [...PRODUCT, ...GROUPS, 'apps/*', 'testing']],
  ['samples', [...PRODUCT, ...GROUPS, 'testing']],
];

export const TOOL_FOLDERS = ['testing', 'bench', 'samples'];

/** Second doors of a unit, which keep the rest of it and its packages away from whoever has no use for them. */
export const SIDE_DOORS = [
  'access/decisions',
  'connector-kit/parse',
  'dataset-runtime/entities',
  'dataset-runtime/validation',
];

/** What a test may use besides what the code beside it may. */
export const TESTS_MAY_ALSO_IMPORT = [
  'testing',
  'testing/*',
  'schemas',
  'dataset',
  'dataset-runtime',
  'dataset-runtime/*',
  'core/*',
];

// Packages and units that must not be reachable from a unit, however indirectly. The connector never sees the hub's database:
// neither its code nor its queue. The bare driver `pg` is not in the list, because an agency's own PostgreSQL is a source like
// any other; it stands in libs/connector-kit/sources/sql/drivers and is loaded only when a stream asks for it.
export const UNREACHABLE_PACKAGES = [
  ['apps/connector', ['#core/database', '#core/queue', 'typeorm', '@nestjs/typeorm', 'bullmq', 'ioredis']],
];

/** Where the environment is read: once by the configuration, and freely by tools and tests. */
export const MAY_READ_ENVIRONMENT = [
  'libs/core/config/',
  'libs/testing/',
  'scripts/',
  'bench/',
  'samples/',
  'clients/',
];

// The patterns of units that a unit may import, undefined for a unit that the table does not know.
export function allowedFor(unit, { isTest }) {
  const allowed = MAY_IMPORT.filter(([pattern]) => matches(unit, pattern)).at(-1)?.[1];
  return allowed !== undefined && isTest ? [...allowed, ...TESTS_MAY_ALSO_IMPORT] : allowed;
}

export function mayImport(from, to, { isTest }) {
  return from === to || (allowedFor(from, { isTest }) ?? []).some((pattern) => matches(to, pattern));
}

export function matches(unit, pattern) {
  return new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`, 'u').test(unit);
}

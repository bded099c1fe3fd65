export { countRecords } from './count-records.js';
export { conformanceSamples, conformanceTypes } from './conformance.dataset.js';
export { everyTypeGroups, everyTypes } from './every-type.dataset.js';
export {
  createEmptyDatabase,
  createFilledDatabase,
  createTestDatabase,
  type SharedContent,
  type TestDatabase,
} from './test-database.js';
export { mariadbForTests, type MariadbForTests } from './local-mariadb.js';
export { explainingPool, readsOf, type TableRead } from './explaining-pool.js';
export { redisUrlForTests } from './local-services.js';
export { FROM_TWENTY_YEARS, INSERT_FIFTY_AGENCIES, SYSTEM_NAMES, systemValues } from './made-rows.js';
export { RecordRows, type RecordedAt } from './record-rows.js';
export { settled } from './settled.js';
export { until } from './until.js';

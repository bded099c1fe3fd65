export { conformanceSamples, conformanceTypes } from './conformance.dataset.js';
export { everyTypes, everyTypesSamples } from './every-type.dataset.js';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
export { redisUrlForTests } from './local-services.js';

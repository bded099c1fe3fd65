export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
export { redisUrlForTests } from './local-services.js';

export { buildMissingRollups } from './build-missing-rollups.js';
export { compareRollup, type RollupComparison, type RollupDifference } from './compare-rollup.js';
export { maintainRollups } from './maintain-rollups.sql.js';
export { rebuildRollup } from './rebuild-rollup.js';
export { readRollupStates, type RollupState } from './rollup-state.sql.js';

export { Metrics } from './metrics.js';
export { Readiness, type CheckResult, type ReadinessReport } from './readiness.js';

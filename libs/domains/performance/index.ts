export {
  AppraisalDistributionService,
  type AppraisalDistribution,
} from './appraisal-distribution.service.js';
export { PerformanceModule } from './performance.module.js';

import type { DatasetSamples } from '#dataset';
import { budgetLinesSamples } from './budgets/budget-lines.samples.js';
import { budgetRealizationsSamples } from './budgets/budget-realizations.samples.js';
import { budgetVersionsSamples } from './budgets/budget-versions.samples.js';
import { cashPlansSamples } from './budgets/cash-plans.samples.js';
import { disbursementsSamples } from './budgets/disbursements.samples.js';
import { unitPricesSamples } from './budgets/unit-prices.samples.js';
import { complaintCategoriesSamples } from './complaints/complaint-categories.samples.js';
import { complaintResponsesSamples } from './complaints/complaint-responses.samples.js';
import { complaintsSamples } from './complaints/complaints.samples.js';
import { responsePoliciesSamples } from './complaints/response-policies.samples.js';
import { progressReportsSamples } from './delivery/progress-reports.samples.js';
import { agencyPublicationsSamples } from './media/agency-publications.samples.js';
import { hoaxClaimsSamples } from './media/hoax-claims.samples.js';
import { mediaMentionsSamples } from './media/media-mentions.samples.js';
import { agencyScoresSamples } from './performance/agency-scores.samples.js';
import { employeeAppraisalsSamples } from './performance/employee-appraisals.samples.js';
import { indicatorAchievementsSamples } from './planning/indicator-achievements.samples.js';
import { indicatorTargetsSamples } from './planning/indicator-targets.samples.js';
import { indicatorsSamples } from './planning/indicators.samples.js';
import { milestonesSamples } from './planning/milestones.samples.js';
import { planNodesSamples } from './planning/plan-nodes.samples.js';
import { plansSamples } from './planning/plans.samples.js';
import { priceObservationsSamples } from './prices/price-observations.samples.js';
import { referencePricesSamples } from './prices/reference-prices.samples.js';
import { procurementPackagesSamples } from './procurement/procurement-packages.samples.js';
import { accountCodesSamples } from './reference/account-codes.samples.js';
import { commoditiesSamples } from './reference/commodities.samples.js';
import { coordinationAreasSamples } from './reference/coordination-areas.samples.js';
import { fundSourcesSamples } from './reference/fund-sources.samples.js';
import { holidaysSamples } from './reference/holidays.samples.js';
import { marketsSamples } from './reference/markets.samples.js';
import { measuresSamples } from './reference/measures.samples.js';
import { officialAccountsSamples } from './reference/official-accounts.samples.js';
import { organizationsSamples } from './reference/organizations.samples.js';
import { programCodesSamples } from './reference/program-codes.samples.js';
import { regionsSamples } from './reference/regions.samples.js';

/** Records that each dataset takes and refuses, in the order of the datasets. For tests and documentation; all are made up. */
export const SAMPLES: readonly DatasetSamples[] = [
  coordinationAreasSamples,
  regionsSamples,
  organizationsSamples,
  officialAccountsSamples,
  programCodesSamples,
  accountCodesSamples,
  fundSourcesSamples,
  commoditiesSamples,
  marketsSamples,
  holidaysSamples,
  budgetVersionsSamples,
  budgetLinesSamples,
  cashPlansSamples,
  budgetRealizationsSamples,
  disbursementsSamples,
  unitPricesSamples,
  procurementPackagesSamples,
  progressReportsSamples,
  plansSamples,
  planNodesSamples,
  indicatorsSamples,
  indicatorTargetsSamples,
  indicatorAchievementsSamples,
  milestonesSamples,
  employeeAppraisalsSamples,
  agencyScoresSamples,
  responsePoliciesSamples,
  complaintCategoriesSamples,
  complaintsSamples,
  complaintResponsesSamples,
  mediaMentionsSamples,
  hoaxClaimsSamples,
  agencyPublicationsSamples,
  priceObservationsSamples,
  referencePricesSamples,
  measuresSamples,
];

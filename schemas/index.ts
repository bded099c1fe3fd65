import type { DatasetDefinition, RollupDefinition, Rule } from '#dataset';
import { budgetLines } from './budgets/budget-lines.dataset.js';
import { accountBudgets, activityBudgets, programBudgets } from './budgets/budget-lines.rollup.js';
import { budgetLinesRules } from './budgets/budget-lines.rules.js';
import { budgetRealizations } from './budgets/budget-realizations.dataset.js';
import {
  accountRealizations,
  activityRealizations,
  programRealizations,
} from './budgets/budget-realizations.rollup.js';
import { budgetRealizationsRules } from './budgets/budget-realizations.rules.js';
import { budgetVersions } from './budgets/budget-versions.dataset.js';
import { budgetVersionsRules } from './budgets/budget-versions.rules.js';
import { cashPlans } from './budgets/cash-plans.dataset.js';
import { accountCashPlans, activityCashPlans, programCashPlans } from './budgets/cash-plans.rollup.js';
import { cashPlansRules } from './budgets/cash-plans.rules.js';
import { disbursements } from './budgets/disbursements.dataset.js';
import { disbursementsRules } from './budgets/disbursements.rules.js';
import { unitPrices } from './budgets/unit-prices.dataset.js';
import { unitPricesRules } from './budgets/unit-prices.rules.js';
import { complaintCategories } from './complaints/complaint-categories.dataset.js';
import { complaintResponses } from './complaints/complaint-responses.dataset.js';
import { complaints } from './complaints/complaints.dataset.js';
import { complaintsRules } from './complaints/complaints.rules.js';
import { responsePolicies } from './complaints/response-policies.dataset.js';
import { responsePoliciesRules } from './complaints/response-policies.rules.js';
import { progressReports } from './delivery/progress-reports.dataset.js';
import { progressReportsRules } from './delivery/progress-reports.rules.js';
import { agencyPublications } from './media/agency-publications.dataset.js';
import { hoaxClaims } from './media/hoax-claims.dataset.js';
import { hoaxClaimsRules } from './media/hoax-claims.rules.js';
import { mediaMentions } from './media/media-mentions.dataset.js';
import { mediaMentionsRules } from './media/media-mentions.rules.js';
import { agencyScores } from './performance/agency-scores.dataset.js';
import { agencyScoresRules } from './performance/agency-scores.rules.js';
import { employeeAppraisals } from './performance/employee-appraisals.dataset.js';
import { employeeAppraisalsRules } from './performance/employee-appraisals.rules.js';
import { indicatorAchievements } from './planning/indicator-achievements.dataset.js';
import { indicatorAchievementsRules } from './planning/indicator-achievements.rules.js';
import { indicatorTargets } from './planning/indicator-targets.dataset.js';
import { indicatorTargetsRules } from './planning/indicator-targets.rules.js';
import { indicators } from './planning/indicators.dataset.js';
import { indicatorsRules } from './planning/indicators.rules.js';
import { milestones } from './planning/milestones.dataset.js';
import { milestonesRules } from './planning/milestones.rules.js';
import { planNodes } from './planning/plan-nodes.dataset.js';
import { planNodesRules } from './planning/plan-nodes.rules.js';
import { plans } from './planning/plans.dataset.js';
import { plansRules } from './planning/plans.rules.js';
import { priceObservations } from './prices/price-observations.dataset.js';
import { priceObservationsRules } from './prices/price-observations.rules.js';
import { referencePrices } from './prices/reference-prices.dataset.js';
import { referencePricesRules } from './prices/reference-prices.rules.js';
import { procurementPackages } from './procurement/procurement-packages.dataset.js';
import { procurementPackagesRules } from './procurement/procurement-packages.rules.js';
import { accountCodes } from './reference/account-codes.dataset.js';
import { accountCodesRules } from './reference/account-codes.rules.js';
import { commodities } from './reference/commodities.dataset.js';
import { coordinationAreas } from './reference/coordination-areas.dataset.js';
import { coordinationAreasRules } from './reference/coordination-areas.rules.js';
import { fundSources } from './reference/fund-sources.dataset.js';
import { holidays } from './reference/holidays.dataset.js';
import { markets } from './reference/markets.dataset.js';
import { measures } from './reference/measures.dataset.js';
import { measuresRules } from './reference/measures.rules.js';
import { officialAccounts } from './reference/official-accounts.dataset.js';
import { organizations } from './reference/organizations.dataset.js';
import { organizationsRules } from './reference/organizations.rules.js';
import { programCodes } from './reference/program-codes.dataset.js';
import { programCodesRules } from './reference/program-codes.rules.js';
import { regions } from './reference/regions.dataset.js';
import { regionsRules } from './reference/regions.rules.js';

export { ACCOUNT_GROUP_PARTS, ACCOUNT_KIND_PARTS } from './budgets/rollup-grain.js';
export {
  ACCOUNT_CODE,
  ACCOUNT_PART_ENDS,
  ACTIVITY_CODE,
  ACTIVITY_PART_ENDS,
  OWN_CODE,
} from './code-grammars.js';
export {
  predicateOf,
  predicateOfTheLarger,
  PREDICATES,
  type Predicate,
} from './performance/predicate-matrix.js';

/** A canonical dataset with the rules its records must keep. */
export interface DatasetEntry {
  readonly dataset: DatasetDefinition;
  readonly rules: readonly Rule[];
  /** Sums that screens need, kept in the transaction that changes the records. */
  readonly rollups?: readonly RollupDefinition[];
}

const SUBJECTS: readonly DatasetEntry[] = [
  { dataset: coordinationAreas, rules: coordinationAreasRules },
  { dataset: regions, rules: regionsRules },
  { dataset: organizations, rules: organizationsRules },
  { dataset: officialAccounts, rules: [] },
  { dataset: programCodes, rules: programCodesRules },
  { dataset: accountCodes, rules: accountCodesRules },
  { dataset: fundSources, rules: [] },
  { dataset: commodities, rules: [] },
  { dataset: markets, rules: [] },
  { dataset: holidays, rules: [] },
  { dataset: budgetVersions, rules: budgetVersionsRules },
  {
    dataset: budgetLines,
    rules: budgetLinesRules,
    rollups: [programBudgets, activityBudgets, accountBudgets],
  },
  {
    dataset: cashPlans,
    rules: cashPlansRules,
    rollups: [programCashPlans, activityCashPlans, accountCashPlans],
  },
  {
    dataset: budgetRealizations,
    rules: budgetRealizationsRules,
    rollups: [programRealizations, activityRealizations, accountRealizations],
  },
  { dataset: disbursements, rules: disbursementsRules },
  { dataset: unitPrices, rules: unitPricesRules },
  { dataset: procurementPackages, rules: procurementPackagesRules },
  { dataset: progressReports, rules: progressReportsRules },
  { dataset: plans, rules: plansRules },
  { dataset: planNodes, rules: planNodesRules },
  { dataset: indicators, rules: indicatorsRules },
  { dataset: indicatorTargets, rules: indicatorTargetsRules },
  { dataset: indicatorAchievements, rules: indicatorAchievementsRules },
  { dataset: milestones, rules: milestonesRules },
  { dataset: employeeAppraisals, rules: employeeAppraisalsRules },
  { dataset: agencyScores, rules: agencyScoresRules },
  { dataset: responsePolicies, rules: responsePoliciesRules },
  { dataset: complaintCategories, rules: [] },
  { dataset: complaints, rules: complaintsRules },
  { dataset: complaintResponses, rules: [] },
  { dataset: mediaMentions, rules: mediaMentionsRules },
  { dataset: hoaxClaims, rules: hoaxClaimsRules },
  { dataset: agencyPublications, rules: [] },
  { dataset: priceObservations, rules: priceObservationsRules },
  { dataset: referencePrices, rules: referencePricesRules },
];

/** The one list of datasets. References point backwards: a dataset comes after those it refers to, and measures after all they count. */
export const DATASETS: readonly DatasetEntry[] = [
  ...SUBJECTS,
  { dataset: measures, rules: measuresRules(SUBJECTS.map(({ dataset }) => dataset)) },
];

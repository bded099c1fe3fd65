// Written by scripts/emit-console.mjs from plan-cascade.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Di mana rantai rencana terputus. / Where the chain of plans breaks. */
export type CascadeGapKind =
  /** Anggaran tanpa rencana. / Budget without a plan. */
  | 'BUDGET_WITHOUT_PLAN'
  /** Tidak dimuat dalam RKPD. / Not in the annual plan. */
  | 'NOT_IN_ANNUAL_PLAN'
  /** Tidak dimuat dalam Renstra. / Not in the strategic plan. */
  | 'NOT_IN_STRATEGIC_PLAN'
  /** Belum ada RKPD tahun ini. / There is no annual plan of this year. */
  | 'NO_ANNUAL_PLAN'
  /** Perangkat daerah tanpa Renstra. / The agency has no strategic plan. */
  | 'NO_STRATEGIC_PLAN'
  /** Dalam RKPD tanpa anggaran. / In the annual plan without a budget. */
  | 'PLANNED_WITHOUT_BUDGET';

export type PlanCascadeQueryVariables = Exact<{
  planCode: string;
  nodeCode: string;
  year: number;
}>;


export type PlanCascadeQuery = { readonly planCascade: { readonly programCount: number, readonly gapCount: number, readonly programs: ReadonlyArray<{ readonly node: { readonly code: string, readonly title: string, readonly activityCode: string | null, readonly organizationCode: string | null, readonly organizationName: string | null, readonly budget: { readonly amount: string, readonly absorptionPercent: string | null } | null, readonly physical: { readonly percent: string | null, readonly month: number } | null }, readonly gaps: ReadonlyArray<{ readonly kind: CascadeGapKind, readonly code: string, readonly name: string | null, readonly title: { readonly id: string, readonly en: string } }> }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null }> } };

export const PLAN_CASCADE: Operation<PlanCascadeQuery, PlanCascadeQueryVariables> = {
  name: 'PlanCascade',
  text: "query PlanCascade($planCode:String!$nodeCode:String!$year:Int!){planCascade(planCode:$planCode nodeCode:$nodeCode year:$year){programCount gapCount programs(first:500){node{code title activityCode organizationCode organizationName budget{amount absorptionPercent}physical{percent month}}gaps(first:50){kind code name title{id en}}}basis{dataset watermark}}}",
};

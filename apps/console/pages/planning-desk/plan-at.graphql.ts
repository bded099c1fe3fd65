// Written by scripts/emit-console.mjs from plan-at.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Keadaan terhadap yang diharapkan sampai saat ini. / Where an indicator is against what is expected by now. */
export type IndicatorStatus =
  | 'at_risk'
  | 'no_data'
  | 'off_track'
  | 'on_track';

export type PlanAtQueryVariables = Exact<{
  planCode: string;
  year: number;
  asOf?: string | null | undefined;
}>;


export type PlanAtQuery = { readonly alignment: { readonly asOf: string, readonly summary: { readonly indicatorCount: number, readonly statuses: ReadonlyArray<{ readonly status: IndicatorStatus, readonly count: number }> }, readonly nodes: ReadonlyArray<{ readonly indicators: ReadonlyArray<{ readonly code: string, readonly name: string, readonly unit: string, readonly status: IndicatorStatus, readonly achievementPercent: string | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean } | null, readonly value: { readonly value: string, readonly periodYear: number, readonly periodMonth: number } | null }> }>, readonly unattachedIndicators: ReadonlyArray<{ readonly code: string, readonly name: string, readonly unit: string, readonly status: IndicatorStatus, readonly achievementPercent: string | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean } | null, readonly value: { readonly value: string, readonly periodYear: number, readonly periodMonth: number } | null }> } };

export type IndicatorAtFragment = { readonly code: string, readonly name: string, readonly unit: string, readonly status: IndicatorStatus, readonly achievementPercent: string | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean } | null, readonly value: { readonly value: string, readonly periodYear: number, readonly periodMonth: number } | null };

export const PLAN_AT: Operation<PlanAtQuery, PlanAtQueryVariables> = {
  name: 'PlanAt',
  text: "query PlanAt($planCode:String!$year:Int!$asOf:DateTime){alignment(planCode:$planCode year:$year asOf:$asOf){asOf summary{indicatorCount statuses{status count}}nodes{indicators{...IndicatorAt}}unattachedIndicators{...IndicatorAt}}}fragment IndicatorAt on AlignmentIndicator{code name unit status achievementPercent target{low high isRange}value{value periodYear periodMonth}}",
};

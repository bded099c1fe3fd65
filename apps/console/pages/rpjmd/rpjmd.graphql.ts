// Written by scripts/emit-console.mjs from rpjmd.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Predikat capaian menurut Permendagri 86/2017. / Band of an achievement by Permendagri 86/2017. */
export type AchievementBand =
  | 'high'
  | 'low'
  | 'medium'
  | 'very_high'
  | 'very_low';

/** Rumus yang dipakai. / The formula that was used. */
export type AchievementFormula =
  /** Di dalam rentang atau sama dengan target: 100. / Inside the range or equal to the target: 100. */
  | 'inside_target'
  /** target / capaian × 100. / target / value × 100. */
  | 'target_over_value'
  /** (2 × target − capaian) / target × 100, cara SAKIP. / (2 × target − value) / target × 100, the SAKIP way. */
  | 'twice_target_minus_value_over_target'
  /** capaian / target × 100. / value / target × 100. */
  | 'value_over_target';

/** Keadaan terhadap yang diharapkan sampai saat ini. / Where an indicator is against what is expected by now. */
export type IndicatorStatus =
  | 'at_risk'
  | 'no_data'
  | 'off_track'
  | 'on_track';

/** Dasar penilaian status. / What a status was judged by. */
export type IndicatorStatusMeasure =
  /** Sesuai harapan atau lebih baik. / As good as expected, or better. */
  | 'met'
  /** (capaian − awal) / (harapan − awal). / (value − baseline) / (expected − baseline). */
  | 'progress'
  /** Capaian terhadap harapan. / Achievement of what is expected. */
  | 'ratio';

export type RpjmdQueryVariables = Exact<{
  planCode: string;
  year: number;
}>;


export type RpjmdQuery = { readonly alignment: { readonly asOf: string, readonly year: number, readonly plan: { readonly code: string, readonly title: string, readonly vision: string | null, readonly startYear: number, readonly endYear: number, readonly revision: number, readonly regionCode: string }, readonly summary: { readonly indicatorCount: number, readonly withoutAchievementCount: number, readonly provisionalCount: number, readonly statuses: ReadonlyArray<{ readonly status: IndicatorStatus, readonly count: number }>, readonly bands: ReadonlyArray<{ readonly band: AchievementBand, readonly count: number }>, readonly budget: { readonly amount: string, readonly realization: string, readonly absorptionPercent: string | null, readonly realizedToMonth: number | null } }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly kind: string, readonly parentCode: string | null, readonly title: string, readonly depth: number, readonly organizationCode: string | null, readonly budget: { readonly amount: string, readonly realization: string, readonly absorptionPercent: string | null, readonly realizedToMonth: number | null } | null, readonly indicators: ReadonlyArray<{ readonly code: string, readonly name: string, readonly unit: string, readonly level: string, readonly polarity: string, readonly accumulation: string, readonly nodeCode: string | null, readonly organizationCode: string | null, readonly status: IndicatorStatus, readonly statusMeasure: IndicatorStatusMeasure | null, readonly band: AchievementBand | null, readonly achievementPercent: string | null, readonly achievementFormula: AchievementFormula | null, readonly percentOfExpected: string | null, readonly reason: { readonly code: string, readonly id: string, readonly en: string } | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean, readonly baseline: string | null, readonly baselineYear: number | null, readonly revision: number } | null, readonly expectedToDate: { readonly low: string, readonly high: string, readonly month: number } | null, readonly forecast: { readonly value: string | null, readonly low: string | null, readonly high: string | null, readonly method: string | null, readonly pointCount: number, readonly methodText: { readonly id: string, readonly en: string } | null }, readonly value: { readonly value: string, readonly periodYear: number, readonly periodMonth: number, readonly isProvisional: boolean, readonly recordedAt: string, readonly source: { readonly code: string, readonly name: string } | null } | null }> }>, readonly unattachedIndicators: ReadonlyArray<{ readonly code: string, readonly name: string, readonly unit: string, readonly level: string, readonly polarity: string, readonly accumulation: string, readonly nodeCode: string | null, readonly organizationCode: string | null, readonly status: IndicatorStatus, readonly statusMeasure: IndicatorStatusMeasure | null, readonly band: AchievementBand | null, readonly achievementPercent: string | null, readonly achievementFormula: AchievementFormula | null, readonly percentOfExpected: string | null, readonly reason: { readonly code: string, readonly id: string, readonly en: string } | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean, readonly baseline: string | null, readonly baselineYear: number | null, readonly revision: number } | null, readonly expectedToDate: { readonly low: string, readonly high: string, readonly month: number } | null, readonly forecast: { readonly value: string | null, readonly low: string | null, readonly high: string | null, readonly method: string | null, readonly pointCount: number, readonly methodText: { readonly id: string, readonly en: string } | null }, readonly value: { readonly value: string, readonly periodYear: number, readonly periodMonth: number, readonly isProvisional: boolean, readonly recordedAt: string, readonly source: { readonly code: string, readonly name: string } | null } | null }> } };

export type IndicatorRowFragment = { readonly code: string, readonly name: string, readonly unit: string, readonly level: string, readonly polarity: string, readonly accumulation: string, readonly nodeCode: string | null, readonly organizationCode: string | null, readonly status: IndicatorStatus, readonly statusMeasure: IndicatorStatusMeasure | null, readonly band: AchievementBand | null, readonly achievementPercent: string | null, readonly achievementFormula: AchievementFormula | null, readonly percentOfExpected: string | null, readonly reason: { readonly code: string, readonly id: string, readonly en: string } | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean, readonly baseline: string | null, readonly baselineYear: number | null, readonly revision: number } | null, readonly expectedToDate: { readonly low: string, readonly high: string, readonly month: number } | null, readonly forecast: { readonly value: string | null, readonly low: string | null, readonly high: string | null, readonly method: string | null, readonly pointCount: number, readonly methodText: { readonly id: string, readonly en: string } | null }, readonly value: { readonly value: string, readonly periodYear: number, readonly periodMonth: number, readonly isProvisional: boolean, readonly recordedAt: string, readonly source: { readonly code: string, readonly name: string } | null } | null };

export const RPJMD: Operation<RpjmdQuery, RpjmdQueryVariables> = {
  name: 'Rpjmd',
  text: "query Rpjmd($planCode:String!$year:Int!){alignment(planCode:$planCode year:$year){asOf year plan{code title vision startYear endYear revision regionCode}summary{indicatorCount withoutAchievementCount provisionalCount statuses{status count}bands{band count}budget{amount realization absorptionPercent realizedToMonth}}nodes{code kind parentCode title depth organizationCode budget{amount realization absorptionPercent realizedToMonth}indicators{...IndicatorRow}}unattachedIndicators{...IndicatorRow}}}fragment IndicatorRow on AlignmentIndicator{code name unit level polarity accumulation nodeCode organizationCode status statusMeasure band achievementPercent achievementFormula percentOfExpected reason{code id en}target{low high isRange baseline baselineYear revision}expectedToDate{low high month}forecast{value low high method pointCount methodText{id en}}value{value periodYear periodMonth isProvisional recordedAt source{code name}}}",
};

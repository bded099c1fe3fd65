// Written by scripts/emit-console.mjs from indicator-progress.graphql; change that file, not this one.
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

/** Asal sebuah capaian. / Where a value comes from. */
export type IndicatorValueOrigin =
  /** Dihitung hub dari data. / Counted by the hub from data. */
  | 'live_measure'
  /** Dilaporkan penanggung jawab. / Reported by whoever is in charge. */
  | 'reported';

/** Nasib sebuah target. / What became of a target. */
export type TargetState =
  /** Dibetulkan dalam revisi yang sama. / Corrected within its revision. */
  | 'corrected'
  /** Dari revisi yang belum berlaku. / Of a revision that is not in force. */
  | 'draft'
  /** Berlaku. / Counts. */
  | 'in_force'
  /** Diganti revisi kemudian. / A later revision took its place. */
  | 'revised'
  /** Ditarik. / Taken back. */
  | 'withdrawn';

/** Arah perubahan; steady bila tidak dapat dibedakan dari diam (90 %). / Steady where it cannot be told from standing still. */
export type TrendDirection =
  | 'improving'
  | 'steady'
  | 'worsening';

export type IndicatorProgressQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type IndicatorProgressQuery = { readonly indicatorProgress: { readonly unit: string, readonly regionCode: string, readonly fromYear: number, readonly toYear: number, readonly plans: ReadonlyArray<{ readonly planCode: string, readonly title: string, readonly isJudgedBy: boolean, readonly steps: ReadonlyArray<{ readonly planCode: string, readonly year: number, readonly revision: number, readonly state: TargetState, readonly low: string, readonly high: string, readonly baseline: string | null, readonly baselineYear: number | null, readonly validFrom: string | null, readonly validTo: string | null, readonly recordedAt: string }> }>, readonly years: ReadonlyArray<{ readonly year: number, readonly standing: { readonly drivers: string | null, readonly obstacles: string | null, readonly followUp: string | null, readonly code: string, readonly name: string, readonly unit: string, readonly level: string, readonly polarity: string, readonly accumulation: string, readonly nodeCode: string | null, readonly organizationCode: string | null, readonly status: IndicatorStatus, readonly statusMeasure: IndicatorStatusMeasure | null, readonly band: AchievementBand | null, readonly achievementPercent: string | null, readonly achievementFormula: AchievementFormula | null, readonly percentOfExpected: string | null, readonly trend: { readonly perMonth: string, readonly direction: TrendDirection } | null, readonly value: { readonly origin: IndicatorValueOrigin, readonly value: string, readonly periodYear: number, readonly periodMonth: number, readonly isProvisional: boolean, readonly recordedAt: string, readonly source: { readonly code: string, readonly name: string } | null } | null, readonly forecast: { readonly reason: string | null, readonly value: string | null, readonly low: string | null, readonly high: string | null, readonly method: string | null, readonly pointCount: number, readonly methodText: { readonly id: string, readonly en: string } | null }, readonly reported: { readonly value: string, readonly periodYear: number, readonly periodMonth: number, readonly source: { readonly name: string } | null } | null, readonly reason: { readonly code: string, readonly id: string, readonly en: string } | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean, readonly baseline: string | null, readonly baselineYear: number | null, readonly revision: number } | null, readonly expectedToDate: { readonly low: string, readonly high: string, readonly month: number } | null }, readonly figures: ReadonlyArray<{ readonly year: number, readonly month: number, readonly value: string, readonly isProvisional: boolean, readonly drivers: string | null, readonly obstacles: string | null, readonly followUp: string | null, readonly evidenceUrl: string | null, readonly sourceCode: string | null, readonly sourceName: string | null, readonly recordedAt: string }> }>, readonly budget: { readonly year: number, readonly versionCode: string | null, readonly programCount: number, readonly reason: { readonly text: { readonly id: string, readonly en: string } } | null, readonly total: { readonly amount: string, readonly realization: string, readonly absorptionPercent: string | null, readonly realizedToMonth: number | null } | null, readonly programs: ReadonlyArray<{ readonly nodeCode: string, readonly code: string, readonly name: string, readonly organizationCode: string | null, readonly organizationName: string | null, readonly budget: { readonly amount: string, readonly realization: string, readonly absorptionPercent: string | null } | null }> }, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null }> } };

export type IndicatorRowFragment = { readonly code: string, readonly name: string, readonly unit: string, readonly level: string, readonly polarity: string, readonly accumulation: string, readonly nodeCode: string | null, readonly organizationCode: string | null, readonly status: IndicatorStatus, readonly statusMeasure: IndicatorStatusMeasure | null, readonly band: AchievementBand | null, readonly achievementPercent: string | null, readonly achievementFormula: AchievementFormula | null, readonly percentOfExpected: string | null, readonly reason: { readonly code: string, readonly id: string, readonly en: string } | null, readonly target: { readonly low: string, readonly high: string, readonly isRange: boolean, readonly baseline: string | null, readonly baselineYear: number | null, readonly revision: number } | null, readonly expectedToDate: { readonly low: string, readonly high: string, readonly month: number } | null, readonly forecast: { readonly value: string | null, readonly low: string | null, readonly high: string | null, readonly method: string | null, readonly pointCount: number, readonly methodText: { readonly id: string, readonly en: string } | null }, readonly value: { readonly value: string, readonly periodYear: number, readonly periodMonth: number, readonly isProvisional: boolean, readonly recordedAt: string, readonly source: { readonly code: string, readonly name: string } | null } | null };

export const INDICATOR_PROGRESS: Operation<IndicatorProgressQuery, IndicatorProgressQueryVariables> = {
  name: 'IndicatorProgress',
  text: "query IndicatorProgress($code:String!$asOf:DateTime){indicatorProgress(code:$code asOf:$asOf){unit regionCode fromYear toYear plans{planCode title isJudgedBy steps{planCode year revision state low high baseline baselineYear validFrom validTo recordedAt}}years{year standing{...IndicatorRow drivers obstacles followUp trend{perMonth direction}value{origin}forecast{reason}reported{value periodYear periodMonth source{name}}}figures{year month value isProvisional drivers obstacles followUp evidenceUrl sourceCode sourceName recordedAt}}budget{year versionCode programCount reason{text{id en}}total{amount realization absorptionPercent realizedToMonth}programs{nodeCode code name organizationCode organizationName budget{amount realization absorptionPercent}}}basis{dataset watermark}}}fragment IndicatorRow on AlignmentIndicator{code name unit level polarity accumulation nodeCode organizationCode status statusMeasure band achievementPercent achievementFormula percentOfExpected reason{code id en}target{low high isRange baseline baselineYear revision}expectedToDate{low high month}forecast{value low high method pointCount methodText{id en}}value{value periodYear periodMonth isProvisional recordedAt source{code name}}}",
};

// Written by scripts/emit-console.mjs from indicator.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Cara penghitungan / Accumulation */
export type IndicatorAccumulation =
  /** Rata-rata / Average of the periods */
  | 'average'
  /** Nilai terakhir / Latest value */
  | 'latest'
  /** Persentase tidak menurun / Percentage that does not fall */
  | 'percentage'
  /** Dijumlahkan / Sum of the periods */
  | 'sum';

/** Tingkat / Level */
export type IndicatorLevel =
  /** Dampak / Impact */
  | 'impact'
  /** Hasil / Outcome */
  | 'outcome'
  /** Keluaran / Output */
  | 'output';

/** Arah / Polarity */
export type IndicatorPolarity =
  /** Makin tinggi makin baik / Higher is better */
  | 'higher'
  /** Makin rendah makin baik / Lower is better */
  | 'lower'
  /** Baik di dalam rentang / Inside the range is good */
  | 'range';

/** Jenis / Kind */
export type PlanNodeKind =
  /** Kegiatan / Activity */
  | 'activity'
  /** Hasil / Deliverable */
  | 'deliverable'
  /** Tujuan / Goal */
  | 'goal'
  /** Misi / Mission */
  | 'mission'
  /** Sasaran / Objective */
  | 'objective'
  /** Program */
  | 'program'
  /** Tahap / Stage */
  | 'stage'
  /** Strategi / Strategy */
  | 'strategy'
  /** Sub kegiatan / Sub-activity */
  | 'sub_activity';

export type IndicatorQueryVariables = Exact<{
  code: string;
}>;


export type IndicatorQuery = { readonly indicator: { readonly code: string, readonly name: string, readonly concept: string | null, readonly definition: string | null, readonly formula: string | null, readonly unit: string, readonly polarity: IndicatorPolarity, readonly accumulation: IndicatorAccumulation, readonly level: IndicatorLevel, readonly measureCode: string | null, readonly nationalCode: string | null, readonly organization: { readonly code: string, readonly name: string } | null, readonly node: { readonly code: string, readonly title: string, readonly kind: PlanNodeKind } | null, readonly indicatorTargets: { readonly nodes: ReadonlyArray<{ readonly planCode: string, readonly revision: number, readonly year: number, readonly regionCode: string, readonly targetLow: string, readonly targetHigh: string, readonly baseline: string | null, readonly baselineYear: number | null }> }, readonly indicatorAchievements: { readonly nodes: ReadonlyArray<{ readonly year: number, readonly month: number, readonly regionCode: string, readonly value: string, readonly isProvisional: boolean, readonly drivers: string | null, readonly obstacles: string | null, readonly followUp: string | null, readonly evidenceUrl: string | null, readonly provenance: { readonly source: string, readonly recordedAt: string } }> } } | null };

export const INDICATOR: Operation<IndicatorQuery, IndicatorQueryVariables> = {
  name: 'Indicator',
  text: "query Indicator($code:String!){indicator(code:$code){code name concept definition formula unit polarity accumulation level measureCode nationalCode organization{code name}node{code title kind}indicatorTargets(first:500 filter:{quarter:{eq:0}}){nodes{planCode revision year regionCode targetLow targetHigh baseline baselineYear}}indicatorAchievements(first:500){nodes{year month regionCode value isProvisional drivers obstacles followUp evidenceUrl provenance{source recordedAt}}}}}",
};

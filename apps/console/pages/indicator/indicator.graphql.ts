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

/** Level estimasi terendah / Lowest level of estimation */
export type IndicatorEstimationLevel =
  /** Kecamatan / District */
  | 'district'
  /** Nasional / National */
  | 'national'
  /** Provinsi / Province */
  | 'province'
  /** Kabupaten/kota / Regency or city */
  | 'regency'
  /** Desa/kelurahan / Village */
  | 'village';

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


export type IndicatorQuery = { readonly indicator: { readonly code: string, readonly name: string, readonly concept: string | null, readonly definition: string | null, readonly interpretation: string | null, readonly formula: string | null, readonly measure: string | null, readonly unit: string, readonly classification: string | null, readonly isComposite: boolean | null, readonly componentIndicators: ReadonlyArray<string> | null, readonly componentPublication: string | null, readonly componentVariables: ReadonlyArray<string> | null, readonly statisticalActivityCode: string | null, readonly estimationLevel: IndicatorEstimationLevel | null, readonly isPubliclyAccessible: boolean | null, readonly dataSource: string | null, readonly selectionReason: string | null, readonly polarity: IndicatorPolarity, readonly accumulation: IndicatorAccumulation, readonly level: IndicatorLevel, readonly measureCode: string | null, readonly nationalCode: string | null, readonly organization: { readonly code: string, readonly name: string } | null, readonly node: { readonly code: string, readonly title: string, readonly kind: PlanNodeKind } | null } | null };

export const INDICATOR: Operation<IndicatorQuery, IndicatorQueryVariables> = {
  name: 'Indicator',
  text: "query Indicator($code:String!){indicator(code:$code){code name concept definition interpretation formula measure unit classification isComposite componentIndicators componentPublication componentVariables statisticalActivityCode estimationLevel isPubliclyAccessible dataSource selectionReason polarity accumulation level measureCode nationalCode organization{code name}node{code title kind}}}",
};

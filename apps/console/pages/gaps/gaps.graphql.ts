// Written by scripts/emit-console.mjs from gaps.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Jenis ketidakselarasan. / What does not line up. */
export type AlignmentGapKind =
  /** Anggaran tanpa program rencana. / Budget without a program of the plan. */
  | 'BUDGET_WITHOUT_PROGRAM'
  /** Angka terlambat. / Overdue figures. */
  | 'FIGURE_OVERDUE'
  /** Indikator menunjuk ukuran hidup yang tidak ada. / Indicators that point at an unknown live measure. */
  | 'INDICATOR_MEASURE_UNKNOWN'
  /** Indikator menunjuk simpul yang tidak ada. / Indicators that point at an unknown node. */
  | 'INDICATOR_NODE_UNKNOWN'
  /** Indikator tanpa target. / Indicators without a target. */
  | 'INDICATOR_WITHOUT_TARGET'
  /** Program tanpa anggaran. / Programs without a budget. */
  | 'PROGRAM_WITHOUT_BUDGET'
  /** Target tanpa capaian. / Targets without a value. */
  | 'TARGET_WITHOUT_VALUE';

export type GapsQueryVariables = Exact<{
  planCode: string;
  year: number;
}>;


export type GapsQuery = { readonly alignmentGaps: { readonly asOf: string, readonly total: number, readonly groups: ReadonlyArray<{ readonly kind: AlignmentGapKind, readonly count: number, readonly title: { readonly id: string, readonly en: string }, readonly items: ReadonlyArray<{ readonly kind: AlignmentGapKind, readonly code: string, readonly name: string, readonly organizationCode: string | null, readonly detail: { readonly id: string, readonly en: string }, readonly whatToDo: { readonly id: string, readonly en: string } }> }>, readonly organizations: ReadonlyArray<{ readonly organizationCode: string | null, readonly organizationName: string | null, readonly total: number, readonly counts: ReadonlyArray<{ readonly kind: AlignmentGapKind, readonly count: number }>, readonly next: { readonly kind: AlignmentGapKind, readonly code: string, readonly name: string, readonly organizationCode: string | null, readonly detail: { readonly id: string, readonly en: string }, readonly whatToDo: { readonly id: string, readonly en: string } } }> } };

export type GapPartsFragment = { readonly kind: AlignmentGapKind, readonly code: string, readonly name: string, readonly organizationCode: string | null, readonly detail: { readonly id: string, readonly en: string }, readonly whatToDo: { readonly id: string, readonly en: string } };

export const GAPS: Operation<GapsQuery, GapsQueryVariables> = {
  name: 'Gaps',
  text: "query Gaps($planCode:String!$year:Int!){alignmentGaps(planCode:$planCode year:$year first:500){asOf total groups{kind count title{id en}items{...GapParts}}organizations{organizationCode organizationName total counts{kind count}next{...GapParts}}}}fragment GapParts on AlignmentGap{kind code name organizationCode detail{id en}whatToDo{id en}}",
};

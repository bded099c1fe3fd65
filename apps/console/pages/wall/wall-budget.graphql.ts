// Written by scripts/emit-console.mjs from wall-budget.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Serapan terhadap pita bulan ini. / Absorption against the band of the month. */
export type AbsorptionPosition =
  /** Di atas batas atas. / Above the upper bound. */
  | 'above'
  /** Di bawah batas bawah. / Below the lower bound. */
  | 'below'
  /** Realisasi melebihi pagu. / More was realized than budgeted. */
  | 'over_budget'
  /** Di dalam pita. / Inside the band. */
  | 'within';

export type WallBudgetQueryVariables = Exact<{
  fiscalYear: number;
  regionCode: string;
}>;


export type WallBudgetQuery = { readonly budgetControl: { readonly month: number, readonly total: { readonly position: AbsorptionPosition | null, readonly band: { readonly lower: string, readonly upper: string }, readonly absorption: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly cashPlanDeviationPercent: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }, readonly underSpenders: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly position: AbsorptionPosition | null, readonly absorption: { readonly value: string | null }, readonly cashPlanDeviationPercent: { readonly value: string | null } }> } };

export type FigurePartsFragment = { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null };

export type BasisPartsFragment = { readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null };

export const WALL_BUDGET: Operation<WallBudgetQuery, WallBudgetQueryVariables> = {
  name: 'WallBudget',
  text: "query WallBudget($fiscalYear:Int!$regionCode:String!){budgetControl(fiscalYear:$fiscalYear regionCode:$regionCode groupBy:organization first:100 outliers:6){month total{position band{lower upper}absorption{...FigureParts}cashPlanDeviationPercent{...FigureParts}}underSpenders{code name position absorption{value}cashPlanDeviationPercent{value}}}}fragment FigureParts on Figure{value unit{id en}formula{id en}source numerator denominator records{dataset filter}basis{...BasisParts}reason{code text{id en}}}fragment BasisParts on FigureBasis{dataset watermark expectedReports receivedReports completenessPercent}",
};

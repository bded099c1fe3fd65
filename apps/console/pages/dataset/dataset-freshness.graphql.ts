// Written by scripts/emit-console.mjs from dataset-freshness.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DatasetFreshnessQueryVariables = Exact<{
  dataset: string;
  from: string;
  to: string;
}>;


export type DatasetFreshnessQuery = { readonly reportingDiscipline: ReadonlyArray<{ readonly due: number, readonly late: number, readonly missing: number, readonly unjudged: number, readonly completeness: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly onTimeRate: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }> };

export type FigurePartsFragment = { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null };

export type BasisPartsFragment = { readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null };

export const DATASET_FRESHNESS: Operation<DatasetFreshnessQuery, DatasetFreshnessQueryVariables> = {
  name: 'DatasetFreshness',
  text: "query DatasetFreshness($dataset:String!$from:Date!$to:Date!){reportingDiscipline(dataset:$dataset from:$from to:$to groupBy:dataset){due late missing unjudged completeness{...FigureParts}onTimeRate{...FigureParts}}}fragment FigureParts on Figure{value unit{id en}formula{id en}source numerator denominator records{dataset filter}basis{...BasisParts}reason{code text{id en}}}fragment BasisParts on FigureBasis{dataset watermark expectedReports receivedReports completenessPercent}",
};

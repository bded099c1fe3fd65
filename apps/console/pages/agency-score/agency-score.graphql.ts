// Written by scripts/emit-console.mjs from agency-score.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AgencyScoreQueryVariables = Exact<{
  period: string;
  code: string;
}>;


export type AgencyScoreQuery = { readonly cetar: { readonly period: string, readonly previousPeriod: string, readonly scoredCount: number, readonly definition: { readonly version: string, readonly validFrom: string, readonly title: { readonly id: string, readonly en: string }, readonly source: { readonly id: string, readonly en: string } }, readonly agencies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly rank: number | null, readonly previousRank: number | null, readonly score: string | null, readonly previousScore: string | null, readonly coveragePercent: string, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null, readonly dimensions: ReadonlyArray<{ readonly code: string, readonly weight: number, readonly score: string | null, readonly coveragePercent: string, readonly title: { readonly id: string, readonly en: string }, readonly meaning: { readonly id: string, readonly en: string }, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null, readonly measures: ReadonlyArray<{ readonly measureCode: string, readonly weight: number, readonly points: string | null, readonly zeroAt: string, readonly fullAt: string, readonly name: { readonly id: string, readonly en: string }, readonly figure: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }> }> }> } };

export type DefinitionPartsFragment = { readonly version: string, readonly validFrom: string, readonly title: { readonly id: string, readonly en: string }, readonly source: { readonly id: string, readonly en: string } };

export type FigurePartsFragment = { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null };

export type BasisPartsFragment = { readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null };

export const AGENCY_SCORE: Operation<AgencyScoreQuery, AgencyScoreQueryVariables> = {
  name: 'AgencyScore',
  text: "query AgencyScore($period:String!$code:String!){cetar(period:$period organizationCode:$code){period previousPeriod scoredCount definition{...DefinitionParts}agencies{code name rank previousRank score previousScore coveragePercent reason{code text{id en}}dimensions{code weight score coveragePercent title{id en}meaning{id en}reason{code text{id en}}measures{measureCode weight points zeroAt fullAt name{id en}figure{...FigureParts}}}}}}fragment DefinitionParts on CetarDefinition{version validFrom title{id en}source{id en}}fragment FigureParts on Figure{value unit{id en}formula{id en}source numerator denominator records{dataset filter}basis{...BasisParts}reason{code text{id en}}}fragment BasisParts on FigureBasis{dataset watermark expectedReports receivedReports completenessPercent}",
};

// Written by scripts/emit-console.mjs from cetar.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CetarQueryVariables = Exact<{
  period: string;
}>;


export type CetarQuery = { readonly cetar: { readonly period: string, readonly previousPeriod: string, readonly scoredCount: number, readonly definition: { readonly version: string, readonly validFrom: string, readonly title: { readonly id: string, readonly en: string }, readonly source: { readonly id: string, readonly en: string } }, readonly agencies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly rank: number | null, readonly previousRank: number | null, readonly score: string | null, readonly previousScore: string | null, readonly coveragePercent: string, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null, readonly dimensions: ReadonlyArray<{ readonly code: string, readonly weight: number, readonly score: string | null, readonly coveragePercent: string, readonly title: { readonly id: string, readonly en: string }, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }> }> } };

export type DefinitionPartsFragment = { readonly version: string, readonly validFrom: string, readonly title: { readonly id: string, readonly en: string }, readonly source: { readonly id: string, readonly en: string } };

export const CETAR: Operation<CetarQuery, CetarQueryVariables> = {
  name: 'Cetar',
  text: "query Cetar($period:String!){cetar(period:$period){period previousPeriod scoredCount definition{...DefinitionParts}agencies{code name rank previousRank score previousScore coveragePercent reason{code text{id en}}dimensions{code weight score coveragePercent title{id en}reason{code text{id en}}}}}}fragment DefinitionParts on CetarDefinition{version validFrom title{id en}source{id en}}",
};

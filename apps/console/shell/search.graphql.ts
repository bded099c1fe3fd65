// Written by scripts/emit-console.mjs from search.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SearchIndexQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchIndexQuery = { readonly organizations: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly shortName: string | null }> }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly unit: string }> }, readonly regions: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } };

export const SEARCH_INDEX: Operation<SearchIndexQuery, SearchIndexQueryVariables> = {
  name: 'SearchIndex',
  text: "query SearchIndex{organizations(first:500){nodes{code name shortName}}indicators(first:500){nodes{code name unit}}regions(filter:{level:{in:[regency city]}}first:200){nodes{code name}}}",
};

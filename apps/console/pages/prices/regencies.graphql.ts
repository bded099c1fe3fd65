// Written by scripts/emit-console.mjs from regencies.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type RegenciesQueryVariables = Exact<{ [key: string]: never; }>;


export type RegenciesQuery = { readonly regions: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly tileRow: number | null, readonly tileColumn: number | null }> } };

export const REGENCIES: Operation<RegenciesQuery, RegenciesQueryVariables> = {
  name: 'Regencies',
  text: "query Regencies{regions(first:100 filter:{level:{in:[regency city]}}){nodes{code name tileRow tileColumn}}}",
};

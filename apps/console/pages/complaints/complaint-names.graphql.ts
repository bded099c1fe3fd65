// Written by scripts/emit-console.mjs from complaint-names.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ComplaintNamesQueryVariables = Exact<{
  regionCode: string;
}>;


export type ComplaintNamesQuery = { readonly regions: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly tileRow: number | null, readonly tileColumn: number | null }> }, readonly organizations: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly complaintCategories: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly isRoadDamage: boolean | null }> } };

export const COMPLAINT_NAMES: Operation<ComplaintNamesQuery, ComplaintNamesQueryVariables> = {
  name: 'ComplaintNames',
  text: "query ComplaintNames($regionCode:String!){regions(filter:{parentCode:{eq:$regionCode}}first:100){nodes{code name tileRow tileColumn}}organizations(first:500){nodes{code name}}complaintCategories(first:500){nodes{code name isRoadDamage}}}",
};

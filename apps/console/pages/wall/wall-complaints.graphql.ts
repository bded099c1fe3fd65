// Written by scripts/emit-console.mjs from wall-complaints.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WallComplaintsQueryVariables = Exact<{
  dayAgo: string;
}>;


export type WallComplaintsQuery = { readonly late: ReadonlyArray<{ readonly count: number, readonly organizationCode: string | null, readonly organization: { readonly name: string, readonly shortName: string | null } | null }>, readonly complaintsAggregate: ReadonlyArray<{ readonly count: number }> };

export const WALL_COMPLAINTS: Operation<WallComplaintsQuery, WallComplaintsQueryVariables> = {
  name: 'WallComplaints',
  text: "query WallComplaints($dayAgo:DateTime!){late:complaintsAggregate(filter:{firstResponseAt:{isNull:true}status:{notIn:[resolved rejected archived]}receivedAt:{lte:$dayAgo}}groupBy:[organizationCode]){count organizationCode organization{name shortName}}complaintsAggregate{count}}",
};

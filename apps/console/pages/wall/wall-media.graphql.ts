// Written by scripts/emit-console.mjs from wall-media.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WallMediaQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type WallMediaQuery = { readonly unansweredNegatives: { readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<{ readonly url: string, readonly title: string, readonly ageHours: string, readonly isOverdue: boolean, readonly organizationName: string | null }> }, readonly mediaMentionsAggregate: ReadonlyArray<{ readonly count: number }> };

export const WALL_MEDIA: Operation<WallMediaQuery, WallMediaQueryVariables> = {
  name: 'WallMedia',
  text: "query WallMedia($from:Date!$to:Date!){unansweredNegatives(from:$from to:$to first:500){hasNextPage nodes{url title ageHours isOverdue organizationName}}mediaMentionsAggregate{count}}",
};

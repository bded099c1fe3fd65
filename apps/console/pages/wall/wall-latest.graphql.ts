// Written by scripts/emit-console.mjs from wall-latest.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WallLatestQueryVariables = Exact<{ [key: string]: never; }>;


export type WallLatestQuery = { readonly complaints: { readonly nodes: ReadonlyArray<{ readonly ticket: string, readonly receivedAt: string, readonly category: { readonly name: string } | null }> }, readonly mediaMentions: { readonly nodes: ReadonlyArray<{ readonly url: string, readonly title: string, readonly publishedAt: string }> }, readonly commodities: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly markets: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } };

export const WALL_LATEST: Operation<WallLatestQuery, WallLatestQueryVariables> = {
  name: 'WallLatest',
  text: "query WallLatest{complaints(first:2 orderBy:[{receivedAt:DESC}]){nodes{ticket receivedAt category{name}}}mediaMentions(first:2 orderBy:[{publishedAt:DESC}]){nodes{url title publishedAt}}commodities(first:500){nodes{code name}}markets(first:500){nodes{code name}}}",
};

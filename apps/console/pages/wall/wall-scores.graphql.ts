// Written by scripts/emit-console.mjs from wall-scores.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WallScoresQueryVariables = Exact<{
  period: string;
}>;


export type WallScoresQuery = { readonly cetar: { readonly period: string, readonly previousPeriod: string, readonly scoredCount: number, readonly agencies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly rank: number | null, readonly previousRank: number | null, readonly score: string | null }> } };

export const WALL_SCORES: Operation<WallScoresQuery, WallScoresQueryVariables> = {
  name: 'WallScores',
  text: "query WallScores($period:String!){cetar(period:$period){period previousPeriod scoredCount agencies{code name rank previousRank score}}}",
};

// Written by scripts/emit-console.mjs from wall-sources.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WallSourcesQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type WallSourcesQuery = { readonly silentSources: ReadonlyArray<{ readonly sourceCode: string, readonly sourceName: string, readonly dataset: string, readonly missing: number, readonly lastReceivedAt: string | null }>, readonly reportingDiscipline: ReadonlyArray<{ readonly key: string | null, readonly due: number, readonly received: number }> };

export const WALL_SOURCES: Operation<WallSourcesQuery, WallSourcesQueryVariables> = {
  name: 'WallSources',
  text: "query WallSources($from:Date!$to:Date!){silentSources(from:$from to:$to){sourceCode sourceName dataset missing lastReceivedAt}reportingDiscipline(from:$from to:$to groupBy:source){key due received}}",
};

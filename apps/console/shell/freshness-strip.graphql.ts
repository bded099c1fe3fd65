// Written by scripts/emit-console.mjs from freshness-strip.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FreshnessQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type FreshnessQuery = { readonly reportingDiscipline: ReadonlyArray<{ readonly key: string | null, readonly name: string | null, readonly due: number, readonly received: number, readonly late: number, readonly missing: number }>, readonly silentSources: ReadonlyArray<{ readonly sourceCode: string, readonly lastReceivedAt: string | null }> };

export const FRESHNESS: Operation<FreshnessQuery, FreshnessQueryVariables> = {
  name: 'Freshness',
  text: "query Freshness($from:Date!$to:Date!){reportingDiscipline(from:$from to:$to groupBy:source){key name due received late missing}silentSources(from:$from to:$to){sourceCode lastReceivedAt}}",
};

// Written by scripts/emit-console.mjs from shell.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { readonly regions: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly plans: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly regionCode: string, readonly startYear: number, readonly endYear: number, readonly revision: number }> } };

export const SHELL: Operation<ShellQuery, ShellQueryVariables> = {
  name: 'Shell',
  text: "query Shell{regions(filter:{level:{eq:province}}first:1){nodes{code name}}plans(filter:{kind:{eq:RPJMD}}first:50){nodes{code title regionCode startYear endYear revision}}}",
};

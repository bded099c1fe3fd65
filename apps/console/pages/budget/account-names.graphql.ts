// Written by scripts/emit-console.mjs from account-names.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AccountNamesQueryVariables = Exact<{
  codes: ReadonlyArray<string> | string;
}>;


export type AccountNamesQuery = { readonly accountCodes: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } };

export const ACCOUNT_NAMES: Operation<AccountNamesQuery, AccountNamesQueryVariables> = {
  name: 'AccountNames',
  text: "query AccountNames($codes:[String!]!){accountCodes(filter:{code:{in:$codes}}first:10){nodes{code name}}}",
};

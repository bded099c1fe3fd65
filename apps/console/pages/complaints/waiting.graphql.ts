// Written by scripts/emit-console.mjs from waiting.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingQuery = { readonly complaintClocks: { readonly now: string, readonly nodes: ReadonlyArray<{ readonly ticket: string, readonly sourceSystem: string, readonly categoryCode: string, readonly channel: string, readonly status: string, readonly receivedAt: string, readonly organizationCode: string | null, readonly regionCode: string | null, readonly clock: { readonly dueAt: string | null, readonly breachedByHours: number | null, readonly policy: { readonly limit: number, readonly unit: string } } }> } };

export const WAITING: Operation<WaitingQuery, WaitingQueryVariables> = {
  name: 'Waiting',
  text: "query Waiting{complaintClocks(clock:first_response state:breached first:10){now nodes{ticket sourceSystem categoryCode channel status receivedAt organizationCode regionCode clock{dueAt breachedByHours policy{limit unit}}}}}",
};

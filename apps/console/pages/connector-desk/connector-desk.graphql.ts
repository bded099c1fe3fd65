// Written by scripts/emit-console.mjs from connector-desk.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BatchState =
  | 'APPLIED'
  | 'APPLYING'
  | 'FAILED'
  | 'RECEIVED';

/** Asal sebuah sumber. / Where a source belongs. */
export type SourceKind =
  | 'agency'
  | 'hub'
  | 'national'
  | 'regency'
  | 'steward';

export type ConnectorDeskQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ConnectorDeskQuery = { readonly arrivalDays: ReadonlyArray<{ readonly sourceCode: string, readonly sourceName: string, readonly dataset: string, readonly dueOn: string, readonly received: number, readonly late: number, readonly missing: number, readonly notDue: number, readonly unjudged: number }>, readonly batches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly dataset: string, readonly state: BatchState, readonly receivedAt: string, readonly receivedCount: number, readonly appliedCount: number, readonly unchangedCount: number, readonly rejectedCount: number }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type SourceNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceNamesQuery = { readonly sources: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: SourceKind }> };

export const CONNECTOR_DESK: Operation<ConnectorDeskQuery, ConnectorDeskQueryVariables> = {
  name: 'ConnectorDesk',
  text: "query ConnectorDesk($from:Date!$to:Date!){arrivalDays(from:$from to:$to){sourceCode sourceName dataset dueOn received late missing notDue unjudged}batches(first:500){nodes{id source dataset state receivedAt receivedCount appliedCount unchangedCount rejectedCount}pageInfo{hasNextPage}}}",
};

export const SOURCE_NAMES: Operation<SourceNamesQuery, SourceNamesQueryVariables> = {
  name: 'SourceNames',
  text: "query SourceNames{sources{code name kind}}",
};

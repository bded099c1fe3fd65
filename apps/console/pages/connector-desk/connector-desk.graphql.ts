// Written by scripts/emit-console.mjs from connector-desk.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Keadaan satu laporan pada kalender kedatangan. / Where a report of the arrival calendar stands. */
export type ArrivalState =
  /** Diterima setelah jatuh tempo. / Received after its due day. */
  | 'late'
  /** Jatuh tempo dan belum diterima. / Past its due day and not received. */
  | 'missing'
  /** Belum jatuh tempo. / Not due yet. */
  | 'not_due'
  /** Diterima sampai hari jatuh tempo, atau sebelum sumbernya terhubung. / Received by its due day, or due before the source was connected. */
  | 'received';

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


export type ConnectorDeskQuery = { readonly arrivals: { readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<{ readonly sourceCode: string, readonly sourceName: string, readonly dataset: string, readonly dueOn: string, readonly state: ArrivalState, readonly firstReceivedAt: string | null }> }, readonly batches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly dataset: string, readonly state: BatchState, readonly receivedAt: string, readonly receivedCount: number, readonly appliedCount: number, readonly unchangedCount: number, readonly rejectedCount: number }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type SourceNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceNamesQuery = { readonly sources: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: SourceKind }> };

export const CONNECTOR_DESK: Operation<ConnectorDeskQuery, ConnectorDeskQueryVariables> = {
  name: 'ConnectorDesk',
  text: "query ConnectorDesk($from:Date!$to:Date!){arrivals(from:$from to:$to first:500){nodes{sourceCode sourceName dataset dueOn state firstReceivedAt}hasNextPage}batches(first:500){nodes{id source dataset state receivedAt receivedCount appliedCount unchangedCount rejectedCount}pageInfo{hasNextPage}}}",
};

export const SOURCE_NAMES: Operation<SourceNamesQuery, SourceNamesQueryVariables> = {
  name: 'SourceNames',
  text: "query SourceNames{sources{code name kind}}",
};

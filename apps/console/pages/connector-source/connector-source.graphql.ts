// Written by scripts/emit-console.mjs from connector-source.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BatchState =
  | 'APPLIED'
  | 'APPLYING'
  | 'FAILED'
  | 'RECEIVED';

export type CreateClientInput = {
  readonly expiresAt?: string | null | undefined;
  /** Batas biaya dan laju yang lebih tinggi. / Higher limits of cost and rate. */
  readonly isTrusted?: boolean | null | undefined;
  readonly name: string;
  readonly scopes: ReadonlyArray<string>;
  readonly sourceCode?: string | null | undefined;
};

/** UPSERT: rekaman baru atau berubah; DELETE: hanya kunci. / New or changed records, or keys to remove. */
export type PushMode =
  | 'DELETE'
  | 'UPSERT';

export type ConnectorSourceQueryVariables = Exact<{
  source: string;
  from: string;
  to: string;
}>;


export type ConnectorSourceQuery = { readonly arrivalDays: ReadonlyArray<{ readonly sourceName: string, readonly dataset: string, readonly dueOn: string, readonly received: number, readonly late: number, readonly missing: number, readonly notDue: number, readonly unjudged: number }>, readonly arrivalExpectations: { readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<{ readonly dataset: string, readonly organizationCode: string | null, readonly isExpected: boolean, readonly missing: number, readonly next: { readonly dueOn: string } | null }> }, readonly batches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly dataset: string, readonly state: BatchState, readonly mode: PushMode, readonly receivedAt: string, readonly finishedAt: string | null, readonly receivedCount: number, readonly appliedCount: number, readonly unchangedCount: number, readonly rejectedCount: number, readonly warningCount: number, readonly failure: { readonly code: string, readonly message: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type RejectionCausesQueryVariables = Exact<{
  dataset: string;
  source: string;
}>;


export type RejectionCausesQuery = { readonly rejectionGroups: ReadonlyArray<{ readonly id: string, readonly dataset: string, readonly code: string, readonly field: string, readonly count: number, readonly suggestion: string | null, readonly firstReceivedAt: string, readonly lastReceivedAt: string, readonly examples: ReadonlyArray<{ readonly batchId: string, readonly index: number, readonly key: string | null, readonly recordText: string, readonly problems: ReadonlyArray<{ readonly code: string, readonly field: string, readonly value: string | null, readonly suggestion: string | null, readonly id: string, readonly en: string }> }> }> };

export type ReplayRejectionsMutationVariables = Exact<{
  groupId: string;
  patch?: unknown;
}>;


export type ReplayRejectionsMutation = { readonly replayRejections: { readonly id: string, readonly receivedCount: number } };

export type ReplayedBatchQueryVariables = Exact<{
  id: string;
}>;


export type ReplayedBatchQuery = { readonly batch: { readonly id: string, readonly state: BatchState, readonly receivedCount: number, readonly appliedCount: number, readonly unchangedCount: number, readonly rejectedCount: number, readonly failure: { readonly message: string } | null } };

export type SourceKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceKeysQuery = { readonly clients: ReadonlyArray<{ readonly id: string, readonly name: string, readonly prefix: string, readonly sourceCode: string | null, readonly scopes: ReadonlyArray<string>, readonly createdAt: string, readonly lastUsedAt: string | null, readonly expiresAt: string | null, readonly revokedAt: string | null }> };

export type CreateKeyMutationVariables = Exact<{
  input: CreateClientInput;
}>;


export type CreateKeyMutation = { readonly createClient: { readonly key: string, readonly client: { readonly prefix: string, readonly name: string } } };

export type RevokeKeyMutationVariables = Exact<{
  prefix: string;
}>;


export type RevokeKeyMutation = { readonly revokeClient: { readonly prefix: string, readonly revokedAt: string | null } };

export const CONNECTOR_SOURCE: Operation<ConnectorSourceQuery, ConnectorSourceQueryVariables> = {
  name: 'ConnectorSource',
  text: "query ConnectorSource($source:String!$from:Date!$to:Date!){arrivalDays(from:$from to:$to sourceCode:$source){sourceName dataset dueOn received late missing notDue unjudged}arrivalExpectations(sourceCode:$source first:500){nodes{dataset organizationCode isExpected missing next{dueOn}}hasNextPage}batches(first:200 source:$source){nodes{id source dataset state mode receivedAt finishedAt receivedCount appliedCount unchangedCount rejectedCount warningCount failure{code message}}pageInfo{hasNextPage}}}",
};

export const REJECTION_CAUSES: Operation<RejectionCausesQuery, RejectionCausesQueryVariables> = {
  name: 'RejectionCauses',
  text: "query RejectionCauses($dataset:String!$source:String!){rejectionGroups(dataset:$dataset source:$source first:50){id dataset code field count suggestion firstReceivedAt lastReceivedAt examples{batchId index key recordText problems{code field value suggestion id:message(lang:ID)en:message(lang:EN)}}}}",
};

export const REPLAY_REJECTIONS: Operation<ReplayRejectionsMutation, ReplayRejectionsMutationVariables> = {
  name: 'ReplayRejections',
  text: "mutation ReplayRejections($groupId:ID!$patch:JSON){replayRejections(groupId:$groupId patch:$patch){id receivedCount}}",
};

export const REPLAYED_BATCH: Operation<ReplayedBatchQuery, ReplayedBatchQueryVariables> = {
  name: 'ReplayedBatch',
  text: "query ReplayedBatch($id:ID!){batch(id:$id){id state receivedCount appliedCount unchangedCount rejectedCount failure{message}}}",
};

export const SOURCE_KEYS: Operation<SourceKeysQuery, SourceKeysQueryVariables> = {
  name: 'SourceKeys',
  text: "query SourceKeys{clients{id name prefix sourceCode scopes createdAt lastUsedAt expiresAt revokedAt}}",
};

export const CREATE_KEY: Operation<CreateKeyMutation, CreateKeyMutationVariables> = {
  name: 'CreateKey',
  text: "mutation CreateKey($input:CreateClientInput!){createClient(input:$input){key client{prefix name}}}",
};

export const REVOKE_KEY: Operation<RevokeKeyMutation, RevokeKeyMutationVariables> = {
  name: 'RevokeKey',
  text: "mutation RevokeKey($prefix:String!){revokeClient(prefix:$prefix){prefix revokedAt}}",
};

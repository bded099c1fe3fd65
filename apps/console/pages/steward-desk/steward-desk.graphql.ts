// Written by scripts/emit-console.mjs from steward-desk.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BatchState =
  | 'APPLIED'
  | 'APPLYING'
  | 'FAILED'
  | 'RECEIVED';

export type DisciplineGroup =
  | 'dataset'
  | 'organization'
  | 'source';

export type ExpectArrivalInput = {
  readonly dataset: string;
  /** false: laporan tidak lagi diharapkan. / false: the reports are waived. */
  readonly isExpected?: boolean;
  readonly note?: string | null | undefined;
  readonly organizationCode?: string | null | undefined;
  readonly sourceCode: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
};

export type SnapshotState =
  | 'ABORTED'
  | 'COMMITTED'
  | 'COMMITTING'
  | 'EXPIRED'
  | 'NEEDS_APPROVAL'
  | 'OPEN';

export type TransferOwnershipInput = {
  readonly dataset: string;
  /** Kode sumber. / Code of a source. */
  readonly fromSource: string;
  /** Null: semua rekaman sumber itu. / Null: all of the source’s records. */
  readonly keys?: ReadonlyArray<string> | null | undefined;
  readonly reason: string;
  readonly toSource: string;
};

export type StewardInboxQueryVariables = Exact<{ [key: string]: never; }>;


export type StewardInboxQuery = { readonly heldSnapshots: ReadonlyArray<{ readonly id: string, readonly source: string, readonly dataset: string, readonly scope: unknown, readonly heldBecause: string | null, readonly existingCount: number | null, readonly missingCount: number | null, readonly receivedCount: number, readonly openedAt: string, readonly expiresAt: string }>, readonly batches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly dataset: string, readonly receivedAt: string, readonly receivedCount: number, readonly attemptCount: number, readonly nextAttemptAt: string | null, readonly failure: { readonly code: string, readonly message: string } | null }> } };

export type ApproveSnapshotMutationVariables = Exact<{
  id: string;
}>;


export type ApproveSnapshotMutation = { readonly approveSnapshot: { readonly id: string, readonly state: SnapshotState, readonly removedCount: number | null } };

export type DiscardSnapshotMutationVariables = Exact<{
  id: string;
}>;


export type DiscardSnapshotMutation = { readonly abortSnapshot: { readonly id: string, readonly state: SnapshotState } };

export type RetryBatchMutationVariables = Exact<{
  id: string;
}>;


export type RetryBatchMutation = { readonly retryBatch: { readonly id: string, readonly state: BatchState } };

export type OverdueReportsQueryVariables = Exact<{
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type OverdueReportsQuery = { readonly arrivals: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sourceCode: string, readonly sourceName: string, readonly dataset: string, readonly periodStart: string, readonly periodEnd: string, readonly dueOn: string, readonly organizationCode: string | null, readonly organizationName: string | null }> }, readonly silentSources: ReadonlyArray<{ readonly sourceCode: string, readonly sourceName: string, readonly dataset: string, readonly lastDueOn: string, readonly lastReceivedAt: string | null, readonly missing: number }> };

export type QualityFindingsQueryVariables = Exact<{ [key: string]: never; }>;


export type QualityFindingsQuery = { readonly batches: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: string, readonly dataset: string, readonly receivedAt: string, readonly warningCount: number, readonly warnings: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly field: string, readonly key: string | null, readonly value: string | null, readonly suggestion: string | null, readonly id: string, readonly en: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type TransferOwnershipMutationVariables = Exact<{
  input: TransferOwnershipInput;
}>;


export type TransferOwnershipMutation = { readonly transferOwnership: { readonly count: number } };

export type AuditTrailQueryVariables = Exact<{
  beforeId?: string | null | undefined;
}>;


export type AuditTrailQuery = { readonly auditEntries: ReadonlyArray<{ readonly id: string, readonly at: string, readonly actor: string, readonly action: string, readonly target: string, readonly targetName: string | null, readonly detail: unknown, readonly traceId: string | null }> };

export type ContractRevisionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractRevisionsQuery = { readonly contractRevisions: ReadonlyArray<{ readonly dataset: string, readonly version: number, readonly inForceSince: string, readonly isFirst: boolean, readonly changes: ReadonlyArray<{ readonly path: string, readonly before: string | null, readonly after: string | null, readonly isBreaking: boolean }> }> };

export type ContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractsQuery = { readonly datasetContracts: ReadonlyArray<{ readonly dataset: string, readonly version: number }> };

export type ReportCalendarQueryVariables = Exact<{
  from: string;
  to: string;
  groupBy: DisciplineGroup;
}>;


export type ReportCalendarQuery = { readonly reportingDiscipline: ReadonlyArray<{ readonly key: string | null, readonly name: string | null, readonly due: number, readonly received: number, readonly late: number, readonly missing: number, readonly unjudged: number, readonly upcoming: number, readonly upcomingReceived: number, readonly completeness: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null }, readonly onTimeRate: { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null } }> };

export type ArrivalExpectationsQueryVariables = Exact<{
  source?: string | null | undefined;
  dataset?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ArrivalExpectationsQuery = { readonly arrivalExpectations: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly nodes: ReadonlyArray<{ readonly dataset: string, readonly sourceCode: string, readonly sourceName: string, readonly organizationCode: string | null, readonly organizationName: string | null, readonly isExpected: boolean, readonly missing: number, readonly lastReceivedAt: string | null, readonly release: { readonly every: string, readonly dueDay: number }, readonly next: { readonly start: string, readonly end: string, readonly dueOn: string } | null, readonly decision: { readonly isExpected: boolean, readonly validFrom: string, readonly validTo: string | null, readonly note: string | null } | null }> } };

export type ExpectArrivalMutationVariables = Exact<{
  input: ExpectArrivalInput;
}>;


export type ExpectArrivalMutation = { readonly expectArrival: { readonly dataset: string, readonly isExpected: boolean } };

export type FigurePartsFragment = { readonly value: string | null, readonly source: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly unit: { readonly id: string, readonly en: string }, readonly formula: { readonly id: string, readonly en: string }, readonly records: ReadonlyArray<{ readonly dataset: string, readonly filter: unknown }>, readonly basis: ReadonlyArray<{ readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null }>, readonly reason: { readonly code: string, readonly text: { readonly id: string, readonly en: string } } | null };

export type BasisPartsFragment = { readonly dataset: string, readonly watermark: string | null, readonly expectedReports: number, readonly receivedReports: number, readonly completenessPercent: string | null };

export const STEWARD_INBOX: Operation<StewardInboxQuery, StewardInboxQueryVariables> = {
  name: 'StewardInbox',
  text: "query StewardInbox{heldSnapshots(first:100){id source dataset scope heldBecause existingCount missingCount receivedCount openedAt expiresAt}batches(state:FAILED first:100){nodes{id source dataset receivedAt receivedCount attemptCount nextAttemptAt failure{code message}}}}",
};

export const APPROVE_SNAPSHOT: Operation<ApproveSnapshotMutation, ApproveSnapshotMutationVariables> = {
  name: 'ApproveSnapshot',
  text: "mutation ApproveSnapshot($id:ID!){approveSnapshot(id:$id){id state removedCount}}",
};

export const DISCARD_SNAPSHOT: Operation<DiscardSnapshotMutation, DiscardSnapshotMutationVariables> = {
  name: 'DiscardSnapshot',
  text: "mutation DiscardSnapshot($id:ID!){abortSnapshot(id:$id){id state}}",
};

export const RETRY_BATCH: Operation<RetryBatchMutation, RetryBatchMutationVariables> = {
  name: 'RetryBatch',
  text: "mutation RetryBatch($id:ID!){retryBatch(id:$id){id state}}",
};

export const OVERDUE_REPORTS: Operation<OverdueReportsQuery, OverdueReportsQueryVariables> = {
  name: 'OverdueReports',
  text: "query OverdueReports($from:Date!$to:Date!$after:Cursor){arrivals(from:$from to:$to states:[missing]first:200 after:$after){nodes{id sourceCode sourceName dataset periodStart periodEnd dueOn organizationCode organizationName}endCursor hasNextPage}silentSources(from:$from to:$to){sourceCode sourceName dataset lastDueOn lastReceivedAt missing}}",
};

export const QUALITY_FINDINGS: Operation<QualityFindingsQuery, QualityFindingsQueryVariables> = {
  name: 'QualityFindings',
  text: "query QualityFindings{batches(first:200){nodes{id source dataset receivedAt warningCount warnings(first:3){nodes{code field key value suggestion id:message(lang:ID)en:message(lang:EN)}}}pageInfo{hasNextPage}}}",
};

export const TRANSFER_OWNERSHIP: Operation<TransferOwnershipMutation, TransferOwnershipMutationVariables> = {
  name: 'TransferOwnership',
  text: "mutation TransferOwnership($input:TransferOwnershipInput!){transferOwnership(input:$input){count}}",
};

export const AUDIT_TRAIL: Operation<AuditTrailQuery, AuditTrailQueryVariables> = {
  name: 'AuditTrail',
  text: "query AuditTrail($beforeId:ID){auditEntries(first:200 beforeId:$beforeId){id at actor action target targetName detail traceId}}",
};

export const CONTRACT_REVISIONS: Operation<ContractRevisionsQuery, ContractRevisionsQueryVariables> = {
  name: 'ContractRevisions',
  text: "query ContractRevisions{contractRevisions(first:100){dataset version inForceSince isFirst changes{path before after isBreaking}}}",
};

export const CONTRACTS: Operation<ContractsQuery, ContractsQueryVariables> = {
  name: 'Contracts',
  text: "query Contracts{datasetContracts{dataset version}}",
};

export const REPORT_CALENDAR: Operation<ReportCalendarQuery, ReportCalendarQueryVariables> = {
  name: 'ReportCalendar',
  text: "query ReportCalendar($from:Date!$to:Date!$groupBy:DisciplineGroup!){reportingDiscipline(from:$from to:$to groupBy:$groupBy){key name due received late missing unjudged upcoming upcomingReceived completeness{...FigureParts}onTimeRate{...FigureParts}}}fragment FigureParts on Figure{value unit{id en}formula{id en}source numerator denominator records{dataset filter}basis{...BasisParts}reason{code text{id en}}}fragment BasisParts on FigureBasis{dataset watermark expectedReports receivedReports completenessPercent}",
};

export const ARRIVAL_EXPECTATIONS: Operation<ArrivalExpectationsQuery, ArrivalExpectationsQueryVariables> = {
  name: 'ArrivalExpectations',
  text: "query ArrivalExpectations($source:String$dataset:String$after:Cursor){arrivalExpectations(sourceCode:$source dataset:$dataset first:100 after:$after){nodes{dataset sourceCode sourceName organizationCode organizationName release{every dueDay}isExpected next{start end dueOn}missing lastReceivedAt decision{isExpected validFrom validTo note}}endCursor hasNextPage}}",
};

export const EXPECT_ARRIVAL: Operation<ExpectArrivalMutation, ExpectArrivalMutationVariables> = {
  name: 'ExpectArrival',
  text: "mutation ExpectArrival($input:ExpectArrivalInput!){expectArrival(input:$input){dataset isExpected}}",
};

// The GraphQL documents a connector sends: fixed texts, so that the hub compiles each of them once.

export const PUSH_RECORDS =
  'mutation Push($input: PushRecordsInput!) { pushRecords(input: $input) { batch { id state receivedCount } replayed } }';

export const BATCH_QUERY =
  'query Batch($id: ID!) { batch(id: $id) { state receivedCount appliedCount unchangedCount rejectedCount warningCount ' +
  'nextAttemptAt failure { code message } } }';

export const REJECTIONS_QUERY =
  'query Rejections($id: ID!, $first: Int!, $after: Cursor) { batch(id: $id) { rejections(first: $first, after: $after) { ' +
  'nodes { index key problems { field code value suggestion id: message(lang: ID) en: message(lang: EN) } } ' +
  'pageInfo { hasNextPage endCursor } } } }';

export const OPEN_SNAPSHOT =
  'mutation Open($dataset: String!, $scope: JSON!) { openSnapshot(dataset: $dataset, scope: $scope) { id state } }';

/** Also the way to ask how a commit is getting on. */
export const COMMIT_SNAPSHOT =
  'mutation Commit($id: ID!, $expectedCount: Int!) { commitSnapshot(id: $id, expectedCount: $expectedCount) ' +
  '{ id state removedCount heldBecause failure { code message } } }';

export const ABORT_SNAPSHOT = 'mutation Abort($id: ID!) { abortSnapshot(id: $id) { id state } }';

export const ME_QUERY = 'query Me { me { name prefix sourceCode scopes expiresAt } }';

export const CONTRACTS_QUERY =
  'query Contracts { datasetContracts { dataset version mayPush pushLimits { organizations regions } } }';

export const DIGESTS_QUERY =
  'query Digests($dataset: String!, $scope: JSON, $ranges: [KeyRangeInput!]) ' +
  '{ digests(dataset: $dataset, scope: $scope, ranges: $ranges) { count digest } }';

export const RECORD_HASHES_QUERY =
  'query Hashes($dataset: String!, $scope: JSON, $range: KeyRangeInput, $after: String, $keys: [String!], $first: Int!) ' +
  '{ recordHashes(dataset: $dataset, scope: $scope, range: $range, after: $after, keys: $keys, first: $first) { key hash } }';

export const RECORD_DEFAULTS_QUERY =
  'query Defaults($dataset: String!, $records: [JSON!]!) { recordDefaults(dataset: $dataset, records: $records) }';

export const REJECTIONS_OF_KEYS_QUERY =
  'query RejectionsOfKeys($dataset: String!, $keys: [String!]!) { rejectionsOfKeys(dataset: $dataset, keys: $keys) ' +
  '{ key recordText problems { field code value suggestion id: message(lang: ID) en: message(lang: EN) } } }';

/** Whether pushes that the hub has taken still wait to be applied. */
export const WAITING_BATCHES_QUERY =
  'query Waiting($dataset: String!) { ' +
  ['RECEIVED', 'APPLYING', 'FAILED']
    .map((state) => `${state}: batches(dataset: $dataset, state: ${state}, first: 1) { nodes { id } }`)
    .join(' ') +
  ' }';

/** Pairs of two fields of every record of a dataset; the names were checked against its definition. */
export function lookupDocument(
  list: string,
  { match, value }: { readonly match: string; readonly value: string },
): string {
  return (
    `query Lookup($first: Int!, $after: Cursor) { records: ${list}(first: $first, after: $after) ` +
    `{ nodes { match: ${match} value: ${value} } pageInfo { hasNextPage endCursor } } }`
  );
}

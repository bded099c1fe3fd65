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

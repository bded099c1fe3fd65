import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { RECORDS_PER_PUSH_MAX } from '#core/limits';
import { startTestHub, type GraphqlAnswer, type TestHub } from './start-test-hub.js';

const MIB = 1024 * 1024;
const DATASET = 'complaints.complaint_categories';

let hub: TestHub;
let key: string;

beforeAll(async () => {
  hub = await startTestHub();
  key = await keyOf('aduan-a', 'push:complaints.complaint_categories');
});

afterAll(async () => {
  await hub.stop();
});

describe('a push over HTTP', () => {
  it('ends applied, unchanged or rejected for every record, and is read back', async () => {
    const records =
      '[{"code":"JLN","name":"Jalan"},{"code":"AIR","name":"Air"},{"code":"JLN","name":"Jalan lagi"}]';
    const first = await settled(await push(records));
    expect(first).toMatchObject({ state: 'APPLIED', receivedCount: 3, appliedCount: 2, rejectedCount: 1 });
    expect(problemsOf(first)).toEqual(['DUPLICATE_KEY_IN_BATCH']);
    const again = await settled(await push('[{"code":"JLN","name":"Jalan"}]'));
    expect(again).toMatchObject({ appliedCount: 0, unchangedCount: 1, rejectedCount: 0 });
    const { body } = await hub.graphql(
      '{ complaintCategories(orderBy: [{ code: ASC }]) { nodes { code name } } }',
    );
    expect(body.data.complaintCategories.nodes).toEqual([
      { code: 'AIR', name: 'Air' },
      { code: 'JLN', name: 'Jalan' },
    ]);
  });

  it('is counted for Prometheus when its batch ended', async () => {
    const before = await countedRecords();
    await settled(
      await push(
        '[{"code":"UKR","name":"Diukur"},{"code":"UKR","name":"Ganda"},{"code":"UKS","name":"Dua"}]',
      ),
    );
    await settled(await push('[{"code":"UKR","name":"Diukur"}]'));
    const after = await countedRecords();
    expect(after.applied - before.applied).toBe(2);
    expect(after.unchanged - before.unchanged).toBe(1);
    expect(after.rejected - before.rejected).toBe(1);
  });

  it('of a snapshot that is given up is no figure that somebody must look at', async () => {
    const opened = await hub.graphql(`mutation { openSnapshot(dataset: "${DATASET}", scope: {}) { id } }`, {
      key,
    });
    const { id } = opened.body.data.openSnapshot as { id: string };
    const before = await unfinished();
    const staged = await push('[{"code":"SNP","name":"Cuplikan"}]', { snapshotId: id });
    expect(await unfinished()).toEqual({ ...before, 'batches RECEIVED': before['batches RECEIVED'] + 1 });
    await hub.graphql(`mutation { abortSnapshot(id: "${id}") { state } }`, { key });
    expect(await settled(staged)).toMatchObject({ state: 'FAILED' });
    expect(await unfinished()).toEqual({ ...before, 'snapshots OPEN': before['snapshots OPEN'] - 1 });
  });

  it('I5: records reach the checker as they were sent, and a bad one does not hurt its neighbours', async () => {
    const records = [
      '{"code":"OK1","name":"Baik"}',
      '{"code":"B01","name":1e400}',
      '{"code":"B02","name":123456789012345678901234567890}',
      '{"code":"B03","name":NaN}',
      '{"code":"B04","name":"nol\\u0000"}',
      '{"code":"B05","name":"\\ud800"}',
      `{"code":"B06","name":"${'x'.repeat(MIB)}"}`,
      '{"code":"B07","name":"Baik","unknownField":1}',
      '"not a record"',
    ];
    const batch = await settled(await push(`[${records.join(',')}]`));
    expect(batch).toMatchObject({ state: 'APPLIED', receivedCount: 9, appliedCount: 1, rejectedCount: 8 });
    const found = batch.rejections.nodes.map(({ index, problems }: RejectionNode) => [
      index,
      problems[0]?.code,
    ]);
    expect(found).toEqual([
      [1, 'WRONG_TYPE'],
      [2, 'WRONG_TYPE'],
      [3, 'WRONG_TYPE'],
      [4, 'PATTERN'],
      [5, 'PATTERN'],
      [6, 'TOO_LONG'],
      [7, 'UNKNOWN_FIELD'],
      [8, 'WRONG_TYPE'],
    ]);
    // The batch keeps every record to the letter, also where it is no JSON at all.
    const { rows } = await hub.database.pool.query<{ text: string }>(
      `select record_text as text from hub.rejections where batch_id = $1 and index in (1, 2, 3) order by index`,
      [batch.id],
    );
    expect(rows.map(({ text }) => text)).toEqual(records.slice(1, 4));
  });

  it('also when the records are written into the document, the first time and compiled', async () => {
    const query = (id: string): string =>
      `mutation { pushRecords(input: { dataset: "${DATASET}", contractVersion: 1, idempotencyKey: "${id}",
        records: [{ code: "DOC", name: "Dokumen" }] }) { replayed batch { receivedCount } } }`;
    const id = randomBytes(8).toString('hex');
    const answers = [];
    for (let time = 0; time < 3; time++)
      answers.push((await hub.graphql(query(id), { key })).body.data.pushRecords);
    expect(answers.map(({ replayed }) => replayed)).toEqual([false, true, true]);
  });

  it('the same key with other content is a conflict', async () => {
    const id = randomBytes(8).toString('hex');
    await push('[{"code":"KON","name":"Satu"}]', { id });
    expect((await push('[{"code":"KON","name":"Satu"}]', { id })).body.data.pushRecords.replayed).toBe(true);
    expect(codeOf(await push('[{"code":"KON","name":"Dua"}]', { id }))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it.each([
    ['an unknown dataset', { dataset: 'complaints.nothings' }, 'UNKNOWN_DATASET'],
    ['an old contract version', { contractVersion: 0 }, 'CONTRACT_VERSION_UNSUPPORTED'],
    ['a dataset outside the scope', { dataset: 'prices.markets' }, 'UNKNOWN_DATASET'],
    ['another dataset outside the scope', { dataset: 'reference.regions' }, 'FORBIDDEN'],
  ])('%s is refused', async (_, override, code) => {
    expect(codeOf(await push('[]', override))).toBe(code);
  });

  it('without a key, and with one that only reads', async () => {
    expect(codeOf(await push('[]', { key: '' }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await push('[]', { key: await hub.createKey('read:*') }))).toBe('FORBIDDEN');
  });

  it('a record of another source stays with its owner', async () => {
    await settled(await push('[{"code":"MLK","name":"Milik A"}]'));
    const other = await keyOf('aduan-b', 'push:complaints.complaint_categories');
    const batch = await settled(await push('[{"code":"MLK","name":"Milik B"}]', { key: other }), other);
    expect(problemsOf(batch)).toEqual(['KEY_OWNED_BY_OTHER_SOURCE']);
  });

  it('5,001 records and 9 MiB are too much, 5,000 are not', async () => {
    const list = (count: number): string =>
      `[${Array.from({ length: count }, (_, index) => `{"code":"N${String(index)}","name":"n"}`).join(',')}]`;
    const tooMany = await push(list(RECORDS_PER_PUSH_MAX + 1));
    expect([tooMany.status, codeOf(tooMany)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect((await push(list(RECORDS_PER_PUSH_MAX))).body.data.pushRecords.batch.receivedCount).toBe(5_000);
    const tooLong = await push(`[{"code":"L","name":"${'x'.repeat(9 * MIB)}"}]`);
    expect([tooLong.status, codeOf(tooLong)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('a body cut in half is refused whole', async () => {
    const answer = await sendBody(bodyOf('[{"code":"CUT","name":"x"},{"code":"C', {}).slice(0, -20), key);
    expect(answer.status).toBe(400);
  });
});

interface RejectionNode {
  readonly index: number;
  readonly problems: readonly { readonly code: string; readonly value: string | null }[];
}

interface PushOverride {
  readonly id?: string;
  readonly key?: string;
  readonly dataset?: string;
  readonly contractVersion?: number;
  readonly snapshotId?: string;
}

function push(records: string, override: PushOverride = {}): Promise<GraphqlAnswer> {
  return sendBody(bodyOf(records, override), override.key ?? key);
}

/** The records are text: what they hold may be no JSON at all. */
function bodyOf(
  records: string,
  { id, dataset = DATASET, contractVersion = 1, snapshotId }: PushOverride,
): string {
  const idempotencyKey = id ?? randomBytes(8).toString('hex');
  const query =
    'mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { replayed batch { id state receivedCount } } }';
  const input = JSON.stringify({ dataset, contractVersion, idempotencyKey, snapshotId }).slice(0, -1);
  return `{"query":${JSON.stringify(query)},"variables":{"input":${input},"records":${records}}}}`;
}

async function sendBody(body: string, withKey: string): Promise<GraphqlAnswer> {
  const headers = {
    'content-type': 'application/json',
    ...(withKey === '' ? {} : { authorization: `Bearer ${withKey}` }),
  };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function settled(answer: GraphqlAnswer, withKey = key): Promise<GraphqlAnswer['body']> {
  expect(answer.body.errors).toBeUndefined();
  const { id } = answer.body.data.pushRecords.batch;
  const query = `query ($id: ID!) { batch(id: $id) { id state receivedCount appliedCount unchangedCount rejectedCount
    rejections(first: 50) { nodes { index key record problems { field code value message } } } } }`;
  for (;;) {
    const { body } = await hub.graphql(query, { key: withKey, variables: { id } });
    expect(body.errors).toBeUndefined();
    if (['APPLIED', 'FAILED'].includes(body.data.batch.state)) return body.data.batch;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function problemsOf(batch: GraphqlAnswer['body']): string[] {
  const nodes: readonly { readonly problems: readonly { readonly code: string }[] }[] =
    batch.rejections.nodes;
  return nodes.flatMap(({ problems }) => problems.map(({ code }) => code));
}

function codeOf({ body }: GraphqlAnswer): unknown {
  return body.errors?.[0]?.extensions?.code;
}

/** A source that the settings leave as they are, and a key for it. */
async function keyOf(sourceCode: string, ...scopes: readonly string[]): Promise<string> {
  const made = await hub.graphql(
    'mutation ($input: CreateSourceInput!) { createSource(input: $input) { kind } }',
    {
      key: hub.adminKey,
      variables: { input: { code: sourceCode, name: sourceCode } },
    },
  );
  expect(made.body.data.createSource.kind).toBe('agency');
  const { body } = await hub.graphql(
    'mutation ($input: CreateClientInput!) { createClient(input: $input) { key } }',
    {
      key: hub.adminKey,
      variables: { input: { name: sourceCode, sourceCode, scopes } },
    },
  );
  return body.data.createClient.key as string;
}

/** What /metrics says of batches and snapshots that have not ended. */
async function unfinished(): Promise<
  Record<'batches RECEIVED' | 'batches FAILED' | 'snapshots OPEN', number>
> {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  const of = (figure: string, state: string): number =>
    Number(new RegExp(`^lumbung_${figure}\\{state="${state}"\\} (\\d+)$`, 'mu').exec(text)?.[1]);
  return {
    'batches RECEIVED': of('batches', 'RECEIVED'),
    'batches FAILED': of('batches', 'FAILED'),
    'snapshots OPEN': of('snapshots', 'OPEN'),
  };
}

/** What /metrics says of the dataset; a figure that is not there yet is 0. */
async function countedRecords(): Promise<Readonly<Record<'applied' | 'unchanged' | 'rejected', number>>> {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  const of = (outcome: string): number => {
    const start = `lumbung_records_total{dataset="${DATASET}",outcome="${outcome}"} `;
    const line = text.split('\n').find((one) => one.startsWith(start));
    return Number(line?.slice(start.length) ?? 0);
  };
  return { applied: of('applied'), unchanged: of('unchanged'), rejected: of('rejected') };
}

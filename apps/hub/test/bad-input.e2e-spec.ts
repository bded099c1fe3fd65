import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, ended, push, pushBody, registerAgency, send, type Agency, type Answer } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const MIB = 1024 * 1024;
const CATEGORIES = 'complaints.complaint_categories';

let hub: TestHub;
let agency: Agency;
let other: Agency;
let pushes = 0;

beforeAll(async () => {
  hub = await startTestHub();
  const scopes = ['push:complaints.*', 'push:reference.*', 'push:budgets.*'];
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'dinas-a', scopes });
  other = await registerAgency(hub.url, hub.adminKey, { code: 'dinas-b', scopes });
});

afterAll(async () => {
  await hub.stop();
});

describe('a push that is refused as a whole', () => {
  const good = { dataset: CATEGORIES, idempotencyKey: 'whole', records: [{ code: 'A', name: 'A' }] };
  const many = (count: number): string => `[${Array.from({ length: count }, () => '{}').join(',')}]`;

  it.each([
    ['not JSON', '{"query": mutation', 400, 'MALFORMED_REQUEST'],
    ['JSON that ends early', pushBody(good).slice(0, -5), 400, 'MALFORMED_JSON'],
    ['records that are no list', pushBody({ ...good, records: '{"code":"A"}x' }), 400, 'MALFORMED_JSON'],
    ['an unknown dataset', pushBody({ ...good, dataset: 'complaints.nothings' }), 200, 'UNKNOWN_DATASET'],
    [
      'a dataset that is an attack',
      pushBody({ ...good, dataset: "x'; drop table hub.batches--" }),
      200,
      'UNKNOWN_DATASET',
    ],
    [
      'an old contract version',
      pushBody({ ...good, contractVersion: 0 }),
      200,
      'CONTRACT_VERSION_UNSUPPORTED',
    ],
    [
      'a contract version to come',
      pushBody({ ...good, contractVersion: 99 }),
      200,
      'CONTRACT_VERSION_UNSUPPORTED',
    ],
    ['5,001 records', pushBody({ ...good, records: many(5_001) }), 413, 'PAYLOAD_TOO_LARGE'],
    [
      'records of more than 8 MiB',
      pushBody({ ...good, records: [{ code: 'A', name: 'x'.repeat(8 * MIB) }] }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a body of more than 9 MiB',
      pushBody({ ...good, records: [{ code: 'A', name: 'x'.repeat(9 * MIB) }] }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['an empty idempotency key', pushBody({ ...good, idempotencyKey: '' }), 200, 'BAD_USER_INPUT'],
    ['a snapshot that does not exist', pushBody({ ...good, snapshotId: '999999' }), 200, 'NOT_FOUND'],
    ['a snapshot whose id is no number', pushBody({ ...good, snapshotId: "1' or 1=1" }), 200, 'NOT_FOUND'],
  ])('%s', async (_, body, status, code) => {
    const answer = await send(hub.url, body, { key: agency.key });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    requireNoInsides(answer);
  });

  it('no key, a wrong key, a key for reading, a key for another dataset, a key without a source', async () => {
    const reader = await hub.createKey('read:*');
    const sourceless = await hub.createKey('push:*');
    const narrow = await registerAgency(hub.url, hub.adminKey, {
      code: 'dinas-sempit',
      scopes: ['push:reference.markets'],
    });
    const answers = [];
    for (const key of [undefined, `lmb_Abcdefgh_${'x'.repeat(32)}`, reader, narrow.key, sourceless])
      answers.push(await send(hub.url, pushBody(good), key === undefined ? {} : { key }));
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [401, 'UNAUTHENTICATED'],
      [401, 'INVALID_KEY'],
      [200, 'FORBIDDEN'],
      [200, 'FORBIDDEN'],
      [200, 'FORBIDDEN'],
    ]);
    answers.forEach(requireNoInsides);
  });

  it('is told why in Indonesian, and in English when asked', async () => {
    const body = pushBody({ ...good, dataset: 'complaints.complaint' });
    const [id, en] = await Promise.all([
      send(hub.url, body, { key: agency.key }),
      send(hub.url, body, { key: agency.key, headers: { 'accept-language': 'en' } }),
    ]);
    expect(id.body.errors[0].message).toMatch(/[Kk]umpulan data/);
    expect(en.body.errors[0].message).toMatch(/dataset/);
  });

  it('a push that lacks its idempotency key is refused the same way every time', async () => {
    const query = `mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { replayed } } # without a key`;
    const variables = { input: { dataset: CATEGORIES, contractVersion: 1, records: [] } };
    const codes = [];
    for (let time = 0; time < 3; time += 1)
      codes.push(codeOf(await ask(hub.url, query, { variables, key: agency.key })));
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
  });
});

describe('the same push again', () => {
  it('gives the first receipt; other content under the same key is a conflict', async () => {
    const toSend = {
      dataset: CATEGORIES,
      idempotencyKey: 'twice',
      records: [{ code: 'TWICE', name: 'Satu' }],
    };
    const first = await push(hub.url, agency.key, toSend);
    const second = await push(hub.url, agency.key, toSend);
    expect([first.replayed, second]).toEqual([false, { batchId: first.batchId, replayed: true }]);
    const conflict = await send(hub.url, pushBody({ ...toSend, records: [{ code: 'TWICE', name: 'Dua' }] }), {
      key: agency.key,
    });
    expect(conflict.body.errors[0].extensions).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      batchId: first.batchId,
    });
    requireNoInsides(conflict);
    // A key belongs to its source: another may use the same words.
    const { replayed } = await push(hub.url, other.key, {
      ...toSend,
      records: [{ code: 'TWICE-B', name: 'B' }],
    });
    expect(replayed).toBe(false);
  });
});

describe('a record that is refused', () => {
  it('is shown with index, key, problems and itself, in the language asked for', async () => {
    const records = [
      { code: 'JALAN', name: 'Jalan' },
      { code: 'AIR', nama: 'Air bersih' },
    ];
    const id = await pushAndEnd(CATEGORIES, records);
    const [inIndonesian, inEnglish] = await Promise.all(
      ['', 'en'].map((language) => rejectionsOf(id, { 'accept-language': language })),
    );
    expect(inIndonesian).toEqual([
      {
        index: 1,
        key: 'AIR',
        problems: [
          {
            field: 'name',
            code: 'REQUIRED',
            value: null,
            message: expect.stringMatching(/wajib/),
            suggestion: null,
          },
          {
            field: 'nama',
            code: 'UNKNOWN_FIELD',
            value: 'Air bersih',
            message: 'kolom ini tidak dikenal dalam kumpulan data ini',
            suggestion: 'name',
          },
        ],
        record: { code: 'AIR', nama: 'Air bersih' },
      },
    ]);
    expect(inEnglish[0].problems.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringMatching(/required/),
      'this dataset has no such field',
    ]);
  });

  it.each([
    ['NaN, so that it is no JSON', '{"code":"N1","name":NaN}', ['', 'WRONG_TYPE', null]],
    ['1e400', '{"code":"N2","name":1e400}', ['name', 'WRONG_TYPE', '1e400']],
    ['a lone surrogate', '{"code":"N3","name":"\\ud800"}', ['name', 'PATTERN', '\uFFFD']],
    ['a NUL', '{"code":"N4","name":"a\\u0000b"}', ['name', 'PATTERN', 'a\uFFFDb']],
    [
      'a text of 1 MB',
      `{"code":"N5","name":"${'x'.repeat(1_000_000)}"}`,
      ['name', 'TOO_LONG', 'x'.repeat(200)],
    ],
    ['a text for a list', '["N6"]', ['', 'WRONG_TYPE', '["N6"]']],
    ['an empty key', '{"code":"","name":"x"}', ['code', 'PATTERN', '']],
  ])('%s in a text', async (_, record, problem) => {
    const [rejection] = await rejectionsOf(await pushAndEnd(CATEGORIES, `[${record}]`));
    expect(problemsOf(rejection)).toContainEqual(problem);
  });

  it.each([
    ['a float', '1250000.5', ['WRONG_TYPE', '1250000.5', '1250000.5']],
    ['a number beyond a double', '9007199254740993', ['WRONG_TYPE', '9007199254740993', null]],
    ['1e400', '1e400', ['WRONG_TYPE', '1e400', null]],
    ['a list', '[1.50, "x"]', ['WRONG_TYPE', '[1.50, "x"]', null]],
    ['a number with dots', '"1.250.000,50"', ['PATTERN', '1.250.000,50', null]],
    ['three decimals', '"1.005"', ['OUT_OF_RANGE', '1.005', null]],
    ['less than nothing', '"-1"', ['OUT_OF_RANGE', '-1', null]],
    ['NaN as a text', '"NaN"', ['PATTERN', 'NaN', null]],
  ])('%s for money', async (_, amount, [code, value, suggestion]) => {
    const record = `{"fiscalYear":2026,"month":3,"organizationCode":"33.74","activityCode":"1.03.10","accountCode":"5.1","fundSourceCode":"1","amount":${amount}}`;
    const [rejection] = await rejectionsOf(await pushAndEnd('budgets.budget_realizations', `[${record}]`));
    expect(rejection.problems).toMatchObject([{ field: 'amount', code, value, suggestion }]);
  });

  it('is given back with its numbers as they were sent: those that a double cannot hold as text', async () => {
    const record = '{"code":"N7","name":12345678901234567890,"group":1.5}';
    const [rejection] = await rejectionsOf(await pushAndEnd(CATEGORIES, `[${record}]`));
    expect(rejection.record).toEqual({ code: 'N7', name: '12345678901234567890', group: 1.5 });
  });

  it.each([
    ['0000-00-00', 'OUT_OF_RANGE'],
    ['2026-02-30', 'OUT_OF_RANGE'],
    ['2026-13-01', 'OUT_OF_RANGE'],
    ['1025-01-01', 'OUT_OF_RANGE'],
    ['31/03/2026', 'PATTERN'],
    ['2026-3-1', 'PATTERN'],
  ])('the date %s', async (validFrom, code) => {
    const records = [{ code: '33', name: 'Provinsi contoh', level: 'province', validFrom }];
    const [rejection] = await rejectionsOf(await pushAndEnd('reference.regions', records));
    expect(problemsOf(rejection)).toEqual([['validFrom', code, validFrom]]);
  });

  it('stands a second time in its batch, or belongs to another source', async () => {
    const id = await pushAndEnd(CATEGORIES, [
      { code: 'GANDA', name: 'Pertama' },
      { code: 'GANDA', name: 'Kedua' },
    ]);
    const [rejection] = await rejectionsOf(id, { 'accept-language': 'en' });
    expect(rejection).toMatchObject({ index: 1, key: 'GANDA', record: { code: 'GANDA', name: 'Kedua' } });
    expect(rejection.problems).toMatchObject([
      { code: 'DUPLICATE_KEY_IN_BATCH', message: expect.stringMatching(/0/) },
    ]);

    const theirs = await pushAndEnd(CATEGORIES, [{ code: 'GANDA', name: 'Milik saya' }], { from: other });
    const [refused] = await rejectionsOf(theirs, {}, other);
    expect(refused.problems).toMatchObject([{ field: 'code', code: 'KEY_OWNED_BY_OTHER_SOURCE' }]);
    const { body } = await ask(
      hub.url,
      '{ complaintCategory(code: "GANDA") { name provenance { source } } }',
    );
    expect(body.data.complaintCategory).toEqual({ name: 'Pertama', provenance: { source: 'dinas-a' } });
    // Whose batch it is, is nobody else's business.
    expect(codeOf(await ask(hub.url, `{ batch(id: "${id}") { state } }`, { key: other.key }))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('a number that a double cannot hold', () => {
  const asked = (amount: string): Promise<Answer> =>
    send(
      hub.url,
      `{"query":"query ($f: BudgetLineFilter) { budgetLines(filter: $f) { totalCount } }","variables":{"f":{"amount":{"gte":${amount}}}}}`,
    );

  it.each(['12345678901234567890', '5.0000000000000000001', '1e400'])('%s as a variable', async (amount) => {
    const { body } = await asked(amount);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(body.errors[0].message).toContain(`, bukan ${amount}.`);
  });

  it('and one that it can hold', async () => {
    expect((await asked('9007199254740991')).body.data).toEqual({ budgetLines: { totalCount: 0 } });
  });

  it('in the filter of an address', async () => {
    const filter = encodeURIComponent('{"amount":{"gte":12345678901234567890}}');
    const answer = await fetch(`${hub.url}/export/budgets.budget_lines.csv?filter=${filter}`);
    const { error } = (await answer.json()) as { error: { code: string; value: string; message: string } };
    expect([answer.status, error.code, error.value]).toEqual([400, 'INVALID_FILTER', '12345678901234567890']);
  });

  it('in what is written into refused records', async () => {
    const replay = 'mutation ($patch: JSON) { replayRejections(groupId: "1", patch: $patch) { id } }';
    const body = `{"query":${JSON.stringify(replay)},"variables":{"patch":{"amount":12345678901234567890}}}`;
    const answer = await send(hub.url, body, { key: hub.adminKey });
    expect(answer.body.errors[0].message).toContain('12345678901234567890');
  });
});

describe('a deletion', () => {
  it('takes the key alone, only of own records, and a second one changes nothing', async () => {
    await pushAndEnd(CATEGORIES, [
      { code: 'HAPUS', name: 'Akan dihapus' },
      { code: 'TETAP', name: 'Tetap' },
    ]);
    const others = await pushAndEnd(CATEGORIES, [{ code: 'HAPUS' }], { from: other, mode: 'DELETE' });
    expect(problemsOf((await rejectionsOf(others, {}, other))[0])).toEqual([
      ['code', 'KEY_OWNED_BY_OTHER_SOURCE', 'HAPUS'],
    ]);
    const id = await pushAndEnd(CATEGORIES, [{ code: 'HAPUS' }, { code: 'TETAP', name: 'Tetap' }], {
      mode: 'DELETE',
    });
    expect(problemsOf((await rejectionsOf(id))[0])).toEqual([['name', 'UNKNOWN_FIELD', 'Tetap']]);
    const again = await ended(hub.url, agency.key, [
      await pushAndEnd(CATEGORIES, [{ code: 'HAPUS' }], { mode: 'DELETE' }),
    ]);
    expect(again).toMatchObject([{ appliedCount: 0, unchangedCount: 1, rejectedCount: 0 }]);
    const { body } = await ask(
      hub.url,
      '{ gone: complaintCategory(code: "HAPUS") { name } kept: complaintCategory(code: "TETAP") { name } }',
    );
    expect(body.data).toEqual({ gone: null, kept: { name: 'Tetap' } });
  });
});

describe('a snapshot', () => {
  const dataset = 'reference.commodities';
  const group = 'cuplikan';
  const goods = (from: number, to: number): readonly unknown[] =>
    Array.from({ length: to - from }, (_, at) => ({
      code: `S.${from + at}`,
      name: `Barang ${from + at}`,
      group,
      unit: 'kg',
    }));

  it('replaces all of its scope at once; a great loss waits for a steward; half of one changes nothing', async () => {
    const first = await openSnapshot();
    await pushInto(first, goods(0, 20));
    expect(await countOf()).toBe(0);
    expect(codeOf(await commit(first, 40))).toBe('SNAPSHOT_INCOMPLETE');
    await pushInto(first, goods(20, 40));
    expect((await commit(first, 40)).body.data.commitSnapshot).toMatchObject({ state: 'COMMITTED' });
    expect(await countOf()).toBe(40);

    const aborted = await openSnapshot();
    await pushInto(aborted, goods(0, 3));
    const mutation = 'mutation ($id: ID!) { abortSnapshot(id: $id) { state } }';
    await ask(hub.url, mutation, { key: agency.key, variables: { id: aborted } });
    expect(codeOf(await commit(aborted, 3))).toBe('SNAPSHOT_NOT_OPEN');
    expect(await countOf()).toBe(40);

    const second = await openSnapshot();
    await pushInto(second, goods(0, 10));
    expect((await commit(second, 10)).body.data.commitSnapshot).toMatchObject({
      state: 'NEEDS_APPROVAL',
      heldBecause: 'SHRINK',
      existingCount: 40,
      missingCount: 30,
    });
    expect(await countOf()).toBe(40);
    const approve = 'mutation ($id: ID!) { approveSnapshot(id: $id) { state removedCount } }';
    const byAgency = await ask(hub.url, approve, { key: agency.key, variables: { id: second } });
    expect(codeOf(byAgency)).toBe('FORBIDDEN');
    const steward = await hub.createKey('steward:reference.commodities');
    const approved = await ask(hub.url, approve, { key: steward, variables: { id: second } });
    expect(approved.body.data.approveSnapshot).toEqual({ state: 'COMMITTED', removedCount: 30 });
    expect(await countOf()).toBe(10);
  });

  it('of a scope that makes no sense is refused', async () => {
    for (const scope of [{ colour: 'red' }, { group: null }, { group: { $ne: 1 } }, 'x'])
      expect(codeOf(await open(scope))).toBe('INVALID_SCOPE');
  });

  async function openSnapshot(): Promise<string> {
    return (await open({ group })).body.data.openSnapshot.id as string;
  }

  function open(scope: unknown): Promise<Answer> {
    const mutation =
      'mutation ($dataset: String!, $scope: JSON!) { openSnapshot(dataset: $dataset, scope: $scope) { id } }';
    return ask(hub.url, mutation, { key: agency.key, variables: { dataset, scope } });
  }

  async function pushInto(snapshotId: string, records: readonly unknown[]): Promise<void> {
    pushes += 1;
    await push(hub.url, agency.key, { dataset, records, snapshotId, idempotencyKey: `push ${pushes}` });
  }

  function commit(id: string, expectedCount: number): Promise<Answer> {
    const mutation = `mutation ($id: ID!, $expectedCount: Int!) {
      commitSnapshot(id: $id, expectedCount: $expectedCount) { state heldBecause existingCount missingCount } }`;
    return ask(hub.url, mutation, { key: agency.key, variables: { id, expectedCount } });
  }

  async function countOf(): Promise<number> {
    const query = '{ commodities(filter: { group: { eq: "cuplikan" } }) { totalCount } }';
    return (await ask(hub.url, query)).body.data.commodities.totalCount as number;
  }
});

describe('personal data', () => {
  const query =
    '{ complaints(filter: { sourceSystem: { eq: "e2e" } }) { nodes { ticket title reporterName reporterContact } } }';

  it('are shown to a key that may see them, to nobody else, and every look is on the record', async () => {
    const complaint = {
      sourceSystem: 'e2e',
      channel: 'web',
      kind: 'complaint',
      categoryCode: 'JALAN',
      status: 'received',
      isAnonymous: false,
      reporterName: 'Pelapor Contoh',
      reporterContact: 'pelapor@contoh.invalid',
      receivedAt: '2026-03-31T08:00:00+07:00',
      reopenedCount: 0,
    };
    await pushAndEnd('complaints.complaints', [
      { ...complaint, ticket: 'T1', isSecret: false, title: 'Jalan berlubang (contoh)' },
      { ...complaint, ticket: 'T2', isSecret: true, title: 'Rahasia (contoh)' },
    ]);
    const reader = await hub.createKey('read:*');
    for (const key of [undefined, reader, hub.adminKey]) {
      const { body, text } = await ask(hub.url, query, key === undefined ? {} : { key });
      expect(body.data.complaints.nodes).toEqual([
        { ticket: 'T1', title: 'Jalan berlubang (contoh)', reporterName: null, reporterContact: null },
        { ticket: 'T2', title: null, reporterName: null, reporterContact: null },
      ]);
      expect(body.extensions.masked).toEqual([
        'complaints.complaints.reporterContact',
        'complaints.complaints.reporterName',
        'complaints.complaints.title',
      ]);
      expect(text).not.toMatch(/Pelapor Contoh|Rahasia/);
    }
    expect(await personalReads()).toEqual([]);
    const byFilter = '{ complaints(filter: { reporterName: { like: "P%" } }) { totalCount } }';
    expect(codeOf(await ask(hub.url, byFilter))).toBe('FORBIDDEN');

    const key = await hub.createKey('read:complaints.*', 'read_personal:complaints.*');
    const seen = await ask(hub.url, query, { key });
    const person = { reporterName: 'Pelapor Contoh', reporterContact: 'pelapor@contoh.invalid' };
    expect(seen.body.data.complaints.nodes).toEqual([
      { ticket: 'T1', title: 'Jalan berlubang (contoh)', ...person },
      { ticket: 'T2', title: 'Rahasia (contoh)', ...person },
    ]);
    expect(seen.body.extensions).not.toHaveProperty('masked');
    const reads = await personalReads();
    expect(reads).toMatchObject([
      {
        action: 'PERSONAL_DATA_READ',
        target: 'dataset:complaints.complaints',
        traceId: seen.headers['x-trace-id'],
        detail: { records: 2 },
      },
    ]);
    expect(JSON.stringify(reads)).not.toContain('Pelapor Contoh');
    expect(hub.log.join('')).not.toContain('Pelapor Contoh');
  });

  async function personalReads(): Promise<readonly unknown[]> {
    const audit = '{ auditEntries(first: 50) { action target detail traceId } }';
    const { body } = await ask(hub.url, audit, { key: hub.adminKey });
    return body.data.auditEntries.filter(({ action }: { action: string }) => action === 'PERSONAL_DATA_READ');
  }
});

/** Pushes and waits until every record is accounted for. */
async function pushAndEnd(
  dataset: string,
  records: string | readonly unknown[],
  { from = agency, mode = 'UPSERT' }: { readonly from?: Agency; readonly mode?: 'UPSERT' | 'DELETE' } = {},
): Promise<string> {
  pushes += 1;
  const toSend = { dataset, records, mode, idempotencyKey: `push ${pushes}` };
  const { batchId } = await push(hub.url, from.key, toSend);
  const [batch] = await ended(hub.url, from.key, [batchId]);
  expect(batch?.state).toBe('APPLIED');
  const { receivedCount = -1, appliedCount = 0, unchangedCount = 0, rejectedCount = 0 } = batch ?? {};
  expect(appliedCount + unchangedCount + rejectedCount).toBe(receivedCount);
  return batchId;
}

async function rejectionsOf(
  id: string,
  headers: Readonly<Record<string, string>> = {},
  from = agency,
): Promise<Answer['body']> {
  const query = `query ($id: ID!) { batch(id: $id) {
    rejections(first: 50) { nodes { index key problems { field code value message suggestion } record } } } }`;
  const answer = await ask(hub.url, query, { key: from.key, variables: { id }, headers });
  requireNoInsides(answer);
  return answer.body.data.batch.rejections.nodes;
}

function problemsOf(rejection: Answer['body']): readonly unknown[] {
  return rejection.problems.map(({ field, code, value }: Answer['body']) => [field, code, value]);
}

function codeOf({ body }: Answer): unknown {
  return body.errors?.[0]?.extensions?.code;
}

/** No stack, no file, no SQL, nothing of the database leaves with an answer. */
function requireNoInsides({ text }: Answer): void {
  expect(text).not.toMatch(/node_modules|\.[jt]s:\d|\n\s+at |insert into|select |relation "|pg_|SQLSTATE/);
}

import { utimesSync, writeFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GroupReport } from '#connector-kit';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { ConnectorOffice } from './connector-office.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

// Thousands of records through the whole hub, on a machine that is busy with other things.
jest.setTimeout(180_000);

const CATEGORIES = 'complaints.complaint_categories';
const STREAM = `{ name: kategori, dataset: ${CATEGORIES}, source: { type: file, path: "in/*.csv" }, map: { code: { from: kode }, name: { from: nama } } }`;

let hub: TestHub;
let office: ConnectorOffice;
let agencies = 0;
let agency: Agency;

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());
beforeEach(async () => {
  office = await ConnectorOffice.open();
  agency = await register(`push:${CATEGORIES}`);
  await office.describe({ url: hub.url, key: agency.key }, [STREAM]);
  await hub.database.pool.query('delete from complaints.complaint_categories');
});
afterEach(() => office.close());

async function register(...scopes: readonly string[]): Promise<Agency> {
  agencies += 1;
  return registerAgency(hub.url, hub.adminKey, { code: `dinas-${agencies}`, scopes });
}

const codeOf = (n: number): string => `KAT-${String(n).padStart(6, '0')}`;

function csv(count: number, change: (n: number) => string | null = (n) => `Kategori ${n}`): string {
  const rows = Array.from({ length: count }, (_, n) => [codeOf(n), change(n)] as const);
  const lines = rows.flatMap(([code, name]) => (name === null ? [] : [`${code};${name}`]));
  return `kode;nama\n${lines.join('\n')}\n`;
}

/** Pushes past the connector, as another program with the agency's key would. */
async function pushDirectly(
  sender: Agency,
  records: readonly unknown[],
  mode: 'UPSERT' | 'DELETE' = 'UPSERT',
): Promise<void> {
  const idempotencyKey = `direct-${Math.random()}`;
  const { batchId } = await push(hub.url, sender.key, { dataset: CATEGORIES, records, mode, idempotencyKey });
  await ended(hub.url, sender.key, [batchId]);
}

const named = ({ findings }: GroupReport): readonly string[] =>
  findings.map(({ kind, key, at }) => `${kind} ${key ?? '?'} ${at ?? '-'}`);

describe('a source and the hub', () => {
  it('are equal after a sync, other sources not counted, and nothing is left on the disk', async () => {
    const other = await register(`push:${CATEGORIES}`);
    await pushDirectly(other, [{ code: 'KAT-000002-X', name: 'Milik dinas lain' }]);
    await office.write('in/a.csv', csv(3_000));
    await office.sync();
    expect(await office.compare()).toMatchObject({
      exitCode: 0,
      state: 'equal',
      isWhole: true,
      sourceRecords: 3_000,
      hubRecords: 3_000,
      counts: { equal: 3_000, moving: 0, repeatedKeys: 0 },
      findings: [],
      findingsFile: null,
      ranges: { compared: 2, differing: 0, requests: 1 },
    });
    expect(await readdir(join(office.folder, 'state/.reconcile', CATEGORIES))).toEqual([]);
  });

  it('of 20,000 records differ in exactly the three that were changed, deleted and lost', async () => {
    await office.write('in/a.csv', csv(20_000));
    await office.sync();
    await pushDirectly(agency, [{ code: codeOf(7), name: 'Diubah di hub' }]);
    await pushDirectly(agency, [{ code: codeOf(12_345) }], 'DELETE');
    await office.write(
      'in/a.csv',
      csv(20_000, (n) => (n === 19_999 ? null : `Kategori ${n}`)),
    );
    const found = await office.compare();
    expect(found).toMatchObject({
      exitCode: 1,
      state: 'different',
      sourceRecords: 19_999,
      hubRecords: 19_999,
      counts: { equal: 19_997, missingAtHub: 1, missingAtSource: 1, different: 1, moving: 0 },
    });
    expect(named(found)).toEqual([
      `different ${codeOf(7)} in/a.csv!9`,
      `missing-at-hub ${codeOf(12_345)} in/a.csv!12347`,
      `missing-at-source ${codeOf(19_999)} -`,
    ]);
    const lines = (await readFile(found.findingsFile ?? '', 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(found.findings);
    const mended = await office.compare({ mend: true });
    expect(mended).toMatchObject({
      exitCode: 0,
      state: 'equal',
      sourceRecords: 19_999,
      hubRecords: 19_999,
      counts: { equal: 19_999 },
      mend: {
        before: { missingAtHub: 1 },
        sent: 2,
        applied: 2,
        deleted: 1,
        notDeleted: 0,
        notDeletedBecause: null,
      },
    });
    expect(await office.compare()).toMatchObject({ exitCode: 0, state: 'equal', mend: null });
  });

  it('a late commit is found: a row that came into the source after it was read', async () => {
    await office.write('in/a.csv', csv(50));
    await office.sync();
    // The same size and the same time: only its content tells.
    await office.write(
      'in/a.csv',
      csv(50, (n) => (n === 30 ? 'Terlambat 30' : `Kategori ${n}`)),
    );
    expect(named(await office.compare())).toEqual([`different ${codeOf(30)} in/a.csv!32`]);
    expect(await office.compare({ mend: true })).toMatchObject({ exitCode: 0, mend: { applied: 1 } });
  });

  it('cut in half without a sound, nothing is ended until somebody says how many', async () => {
    await office.write('in/a.csv', csv(400));
    await office.sync();
    await office.write('in/a.csv', csv(200));
    expect(await office.compare({ mend: true })).toMatchObject({
      exitCode: 1,
      hubRecords: 400,
      counts: { missingAtSource: 200 },
      mend: {
        deleted: 0,
        notDeleted: 200,
        notDeletedBecause: { en: expect.stringContaining('--allow-deletes 200') },
      },
    });
    expect(await office.compare({ mend: true, allowDeletes: 199 })).toMatchObject({
      exitCode: 1,
      mend: { deleted: 0, notDeleted: 200 },
    });
    expect(await office.compare({ mend: true, allowDeletes: 200 })).toMatchObject({
      exitCode: 0,
      hubRecords: 200,
      mend: { deleted: 200, notDeleted: 0 },
    });
  });

  it('a few that are gone are ended, unless none may be', async () => {
    await office.write('in/a.csv', csv(60));
    await office.sync();
    await office.write('in/a.csv', csv(55));
    expect(await office.compare({ mend: true, allowDeletes: 0 })).toMatchObject({
      exitCode: 1,
      mend: { deleted: 0 },
    });
    expect(await office.compare({ mend: true })).toMatchObject({ exitCode: 0, mend: { deleted: 5 } });
  });

  it('nothing is ended when a row does not tell its key, or when there is no file at all', async () => {
    await office.write('in/a.csv', csv(20));
    await office.sync();
    await office.write('in/a.csv', csv(18).replace(`${codeOf(3)};`, ';'));
    expect(await office.compare({ mend: true })).toMatchObject({
      exitCode: 1,
      isWhole: false,
      counts: { missingAtSource: 3, rejected: 1 },
      mend: {
        deleted: 0,
        notDeleted: 3,
        notDeletedBecause: { en: expect.stringContaining('not read whole') },
      },
    });
    await office.describe({ url: hub.url, key: agency.key }, [STREAM.replace('in/*.csv', 'elsewhere/*.csv')]);
    expect(await office.compare({ mend: true, allowDeletes: 100 })).toMatchObject({
      exitCode: 1,
      isWhole: false,
      hubRecords: 20,
      mend: { deleted: 0 },
    });
  });
});

describe('a record that cannot be at the hub', () => {
  it('is named with the reason, not as missing, and is not sent again', async () => {
    const owner = await register(`push:${CATEGORIES}`);
    await pushDirectly(owner, [{ code: codeOf(1), name: 'Milik dinas lain' }]);
    await office.write(
      'in/a.csv',
      csv(4, (n) => (n === 2 ? 'x'.repeat(2_000) : `Kategori ${n}`)),
    );
    await office.sync();
    const found = await office.compare();
    expect(found).toMatchObject({
      exitCode: 1,
      sourceRecords: 3,
      hubRecords: 2,
      counts: { equal: 2, rejected: 2, missingAtHub: 0 },
    });
    expect(found.findings).toMatchObject([
      {
        kind: 'rejected',
        key: codeOf(1),
        at: 'in/a.csv!3',
        problems: [{ code: 'KEY_OWNED_BY_OTHER_SOURCE' }],
      },
      { kind: 'rejected', key: codeOf(2), at: 'in/a.csv!4', problems: [{ code: 'TOO_LONG', field: 'name' }] },
    ]);
    expect((await office.compare({ mend: true })).mend).toBeNull();
  });

  it('is only missing when the hub refused another content of it', async () => {
    const owner = await register(`push:${CATEGORIES}`);
    await pushDirectly(owner, [{ code: codeOf(0), name: 'Milik dinas lain' }]);
    await office.write('in/a.csv', csv(1));
    await office.sync();
    await office.write(
      'in/a.csv',
      csv(1, () => 'Nama baru'),
    );
    expect(named(await office.compare())).toEqual([`missing-at-hub ${codeOf(0)} in/a.csv!2`]);
    const mended = await office.compare({ mend: true });
    expect(mended).toMatchObject({
      exitCode: 1,
      counts: { rejected: 1, missingAtHub: 0 },
      mend: { sent: 1, rejected: 1 },
    });
  });

  it('held back here keeps its version at the hub and counts as held back', async () => {
    const stream = STREAM.replace(
      'name: { from: nama }',
      'name: { from: nama }, isRoadDamage: { from: jalan }',
    );
    await office.describe({ url: hub.url, key: agency.key }, [stream]);
    await office.write('in/a.csv', 'kode;nama;jalan\nKAT-A;Satu;ya\nKAT-B;Dua;tidak\n');
    await office.sync();
    await office.write('in/a.csv', 'kode;nama;jalan\nKAT-A;Satu;mungkin\nKAT-B;Dua;tidak\n');
    const found = await office.compare({ mend: true });
    expect(found).toMatchObject({
      exitCode: 1,
      isWhole: true,
      hubRecords: 2,
      counts: { equal: 1, refused: 1 },
      mend: null,
    });
    expect(found.findings).toMatchObject([
      {
        kind: 'refused',
        key: 'KAT-A',
        at: 'in/a.csv!2',
        problems: [{ code: 'NOT_A_BOOLEAN', field: 'isRoadDamage' }],
      },
    ]);
  });
});

describe('while they change', () => {
  it('a record that changes between reading and comparing is moving, not different', async () => {
    await office.write('in/a.csv', csv(40));
    await office.sync();
    await office.write(
      'in/a.csv',
      csv(40, (n) => (n < 2 ? `Baru ${n}` : `Kategori ${n}`)),
    );
    let isChanged = false;
    const found = await office.compare({
      // Synchronous on purpose: the file changes after it was read and before the hub is asked.
      progress: ({ step }) => {
        if (step !== 'compare' || isChanged) return;
        isChanged = true;
        writeNow(csv(40, (n) => (n === 0 ? 'Lebih baru' : n === 1 ? 'Baru 1' : `Kategori ${n}`)));
      },
    });
    expect(found).toMatchObject({ exitCode: 1, counts: { different: 1, moving: 1 } });
    expect(named(found)).toEqual([`different ${codeOf(1)} in/a.csv!3`, `moving ${codeOf(0)} in/a.csv!2`]);
  });

  it('a mend sends what the source holds by then', async () => {
    await office.write('in/a.csv', csv(40));
    await office.sync();
    await office.write(
      'in/a.csv',
      csv(39, (n) => (n === 0 ? 'Baru 0' : `Kategori ${n}`)),
    );
    let isChanged = false;
    const found = await office.compare({
      mend: true,
      progress: ({ step }) => {
        if (step !== 'compare' || isChanged) return;
        isChanged = true;
        // The changed one changes again, and the one that was gone is back with another name.
        writeNow(csv(40, (n) => (n === 0 ? 'Lebih baru' : n === 39 ? 'Kembali' : `Kategori ${n}`)));
      },
    });
    expect(found).toMatchObject({ exitCode: 0, hubRecords: 40, mend: { sent: 2, applied: 2, deleted: 0 } });
    const { rows } = await hub.database.pool.query<{ name: string }>(
      `select name from complaints.complaint_categories where code = any($1) order by code`,
      [[codeOf(0), codeOf(39)]],
    );
    expect(rows).toEqual([{ name: 'Lebih baru' }, { name: 'Kembali' }]);
  });

  it('several rows of one key are one record, whichever of them the hub has', async () => {
    await office.write('in/1.csv', csv(10));
    await office.write(
      'in/2.csv',
      csv(5, (n) => `Belakangan ${n}`),
    );
    await office.describe({ url: hub.url, key: agency.key }, [STREAM.replace(/ \}$/, ', batchSize: 10 }')]);
    await office.sync();
    expect(await office.compare()).toMatchObject({
      exitCode: 0,
      sourceRecords: 10,
      hubRecords: 10,
      counts: { repeatedKeys: 5 },
    });
  });
});

function writeNow(content: string): void {
  writeFileSync(join(office.folder, 'in/a.csv'), content);
  const minuteAgo = new Date(Date.now() - 60_000);
  utimesSync(join(office.folder, 'in/a.csv'), minuteAgo, minuteAgo);
}

describe('streams', () => {
  it('of one dataset are compared together, for the hub cannot tell them apart', async () => {
    const second = STREAM.replace('kategori', 'lain').replace('in/*.csv', 'lain/*.csv');
    await office.describe({ url: hub.url, key: agency.key }, [STREAM, second]);
    await office.write('in/a.csv', csv(10));
    await office.write('lain/a.csv', csv(20).replaceAll('KAT-', 'LAIN-'));
    await office.sync();
    const found = await office.compare({ streams: ['lain'] });
    expect(found).toMatchObject({
      exitCode: 0,
      streams: ['kategori', 'lain'],
      sourceRecords: 30,
      hubRecords: 30,
    });
  });

  it('with a scope are compared within it', async () => {
    const scoped = `{ name: jalan, dataset: ${CATEGORIES}, mode: snapshot, scope: { isRoadDamage: true }, source: { type: file, path: jalan.csv }, map: { code: { from: kode }, name: { from: nama }, isRoadDamage: { from: jalan } } }`;
    await pushDirectly(agency, [{ code: 'KAT-LAIN', name: 'Di luar cakupan' }]);
    await office.describe({ url: hub.url, key: agency.key }, [scoped]);
    await office.write('jalan.csv', 'kode;nama;jalan\nKAT-A;Satu;ya\nKAT-B;Dua;ya\n');
    await office.sync();
    await office.write('jalan.csv', 'kode;nama;jalan\nKAT-A;Satu;ya\nKAT-C;Tiga;tidak\n');
    const found = await office.compare({ mend: true });
    expect(found).toMatchObject({
      exitCode: 1,
      scope: { isRoadDamage: true },
      sourceRecords: 1,
      hubRecords: 1,
      counts: { equal: 1, rejected: 1 },
      mend: { deleted: 1, sent: 0 },
    });
    expect(found.findings).toMatchObject([
      { kind: 'rejected', key: 'KAT-C', problems: [{ code: 'NOT_IN_SCOPE' }] },
    ]);
  });

  it('that leave out repeated records are read anew each time: nothing looks gone the second time', async () => {
    await office.describe({ url: hub.url, key: agency.key }, [STREAM.replace(/ \}$/, ', distinct: true }')]);
    await office.write('in/a.csv', csv(20) + csv(20).replace('kode;nama\n', ''));
    await office.sync();
    await office.write(
      'in/a.csv',
      csv(20, (n) => (n === 5 ? 'Baru' : `Kategori ${n}`)),
    );
    await pushDirectly(agency, [{ code: 'KAT-LAMA', name: 'Sudah tidak ada' }]);
    expect(await office.compare({ mend: true })).toMatchObject({
      exitCode: 0,
      sourceRecords: 20,
      hubRecords: 20,
      mend: { sent: 1, deleted: 1 },
    });
  });

  it('whose files are moved away once they are sent show only what is new: the rest is no difference', async () => {
    const archived = STREAM.replace('path: "in/*.csv"', 'path: "in/*.csv", archive: sudah');
    await office.describe({ url: hub.url, key: agency.key }, [archived]);
    await office.write('in/1.csv', csv(30));
    await office.sync();
    await office.write('in/2.csv', csv(31).replace(`${codeOf(4)};Kategori 4`, `${codeOf(4)};Diubah`));
    const before = await office.compare({ mend: true });
    expect(before).toMatchObject({
      exitCode: 0,
      isWhole: false,
      sourceRecords: 31,
      counts: { missingAtSource: 0 },
    });
    await office.write('in/2.csv', csv(3));
    expect(await office.compare({ mend: true, allowDeletes: 1_000 })).toMatchObject({
      exitCode: 0,
      sourceRecords: 3,
      hubRecords: 31,
      mend: null,
    });
  });

  it('with work in the outbox are compared with a notice, and mended only after it is sent', async () => {
    await office.write('in/a.csv', csv(5));
    await office.describe({ url: 'http://127.0.0.1:1', key: agency.key }, [STREAM]);
    await syncWithoutHub();
    await office.describe({ url: hub.url, key: agency.key }, [STREAM]);
    expect(await office.compare()).toMatchObject({
      exitCode: 1,
      counts: { missingAtHub: 5 },
      notices: [{ en: expect.stringContaining('run sync first') }],
    });
    expect(await office.compare({ mend: true })).toMatchObject({
      exitCode: 7,
      state: 'stopped',
      error: { code: 'OUTBOX_PENDING' },
    });
  });

  it('that cannot be read, or a hub that cannot be asked, stop the comparison with their exit code', async () => {
    await office.describe({ url: hub.url, key: agency.key }, [STREAM]);
    await office.write('in/a.csv', 'kod;nama\nA;B\n');
    expect(await office.compare()).toMatchObject({
      exitCode: 3,
      state: 'stopped',
      error: { code: 'COLUMN_MISSING' },
    });
    await office.write('in/a.csv', csv(1));
    await office.describe({ url: hub.url, key: 'lmb_wrong' }, [STREAM]);
    expect(await office.compare()).toMatchObject({ exitCode: 5 });
    const reader = await register(`read:${CATEGORIES}`);
    await office.describe({ url: hub.url, key: reader.key }, [STREAM]);
    expect(await office.compare()).toMatchObject({ exitCode: 5, error: { code: 'FORBIDDEN' } });
  });
});

async function syncWithoutHub(): Promise<void> {
  const report = await office.sync({ post: { attemptsMax: 1 } });
  if (report.exitCode !== 4) throw new Error('the hub should have been out of reach');
}

it('defaults that only the hub knows are learned from it, so that keys and hashes agree', async () => {
  const planner = await register('push:reference.regions', 'push:planning.*');
  const asIs = (...fields: readonly string[]): string =>
    fields.map((field) => `${field}: { from: ${field} }`).join(', ');
  const stream = (dataset: string, file: string, fields: string): string =>
    `{ name: ${file}, dataset: ${dataset}, source: { type: file, path: ${file}.ndjson }, map: { ${fields} } }`;
  await office.describe({ url: hub.url, key: planner.key }, [
    stream('reference.regions', 'wilayah', asIs('code', 'name', 'level', 'parentCode')),
    stream(
      'planning.plans',
      'rencana',
      asIs('code', 'kind', 'title', 'regionCode', 'startYear', 'endYear', 'revision', 'validFrom'),
    ),
    stream(
      'planning.indicators',
      'indikator',
      asIs('code', 'name', 'unit', 'polarity', 'accumulation', 'level', 'planCode'),
    ),
    stream(
      'planning.indicator_targets',
      'target',
      asIs('planCode', 'revision', 'indicatorCode', 'year', 'regionCode', 'targetLow', 'targetHigh'),
    ),
  ]);
  const lines = (records: readonly unknown[]): string =>
    records.map((record) => `${JSON.stringify(record)}\n`).join('');
  await office.write(
    'wilayah.ndjson',
    lines([
      { code: '33', name: 'Jawa Tengah', level: 'province' },
      { code: '33.74', name: 'Kota Semarang', level: 'city', parentCode: '33' },
    ]),
  );
  const plan = {
    kind: 'RPJMD',
    title: 'Rencana contoh',
    startYear: 2025,
    endYear: 2029,
    revision: 0,
    validFrom: '2025-08-20',
  };
  await office.write(
    'rencana.ndjson',
    lines([
      { ...plan, code: 'RPJMD-33', regionCode: '33' },
      { ...plan, code: 'RPJMD-3374', regionCode: '33.74' },
    ]),
  );
  const indicator = {
    name: 'Contoh',
    unit: 'persen',
    polarity: 'higher',
    accumulation: 'latest',
    level: 'impact',
  };
  await office.write(
    'indikator.ndjson',
    lines([
      { ...indicator, code: 'IKU-01' },
      { ...indicator, code: 'IKU-02', planCode: 'RPJMD-3374' },
    ]),
  );
  const target = { revision: 0, indicatorCode: 'IKU-01', targetLow: '4.50', targetHigh: '6' };
  await office.write(
    'target.ndjson',
    lines([
      { ...target, planCode: 'RPJMD-33', year: 2026 },
      { ...target, planCode: 'RPJMD-3374', year: 2026 },
      { ...target, planCode: 'RPJMD-33', year: 2027, regionCode: '33.74' },
      { ...target, planCode: 'TIDAK-ADA', year: 2026 },
    ]),
  );
  const sync = await office.sync();
  const { comparisons } = await office.reconcile();
  expect(sync.streams.map(({ applied, rejected }) => [applied, rejected])).toEqual([
    [2, 0],
    [2, 0],
    [2, 0],
    [3, 1],
  ]);
  expect(comparisons.map(({ dataset, counts: { equal, rejected } }) => [dataset, equal, rejected])).toEqual([
    ['reference.regions', 2, 0],
    ['planning.plans', 2, 0],
    ['planning.indicators', 2, 0],
    ['planning.indicator_targets', 3, 1],
  ]);
  // No plan tells the region of an unknown one, so the hub's own province stands in, in the key too.
  expect(comparisons.at(-1)?.findings).toMatchObject([
    {
      kind: 'rejected',
      key: expect.stringMatching(/^TIDAK-ADA\|.*\|33$/),
      problems: [{ code: 'UNKNOWN_REFERENCE' }],
    },
  ]);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { ended, push, registerAgency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const PLAN = 'RPJMD-33-2025';
const ANNUAL = 'RKPD-33-2026';
const HEALTH = '1.02.0.00.0.00.01.0000';
const ACTIVITY = '1.02.02.1.01.0001';
const CODES = { accountCode: '5.1.02.01.01.0024', fundSourceCode: '1.1' };

let hub: TestHub;
/** When everything was there but what was spent. */
let beforeSpending: string;

beforeAll(async () => {
  hub = await startTestHub();
  const { key } = await registerAgency(hub.url, hub.adminKey, { code: 'perencanaan', scopes: ['push:*'] });
  for (const [dataset, records] of RECORDS) {
    if (dataset === 'budgets.budget_realizations') beforeSpending = new Date().toISOString();
    const { batchId } = await push(hub.url, key, { dataset, records, idempotencyKey: dataset });
    const [batch] = await ended(hub.url, key, [batchId]);
    expect([dataset, batch?.rejectedCount]).toEqual([dataset, 0]);
  }
}, 120_000);
afterAll(() => hub.stop());

/** A program with one indicator, its budget and what was spent on it; synthetic. */
const RECORDS: readonly (readonly [string, readonly object[]])[] = [
  ['reference.regions', [{ code: '33', name: 'Provinsi Jawa Tengah', level: 'province' }]],
  [
    'reference.organizations',
    [{ code: HEALTH, name: 'Dinas Kesehatan', kind: 'agency', regionCode: '33', functionCodes: ['1.02'] }],
  ],
  [
    'reference.program_codes',
    [
      ['1.02', 'field', 'KESEHATAN'],
      ['1.02.02', 'program', 'PROGRAM UPAYA KESEHATAN'],
      ['1.02.02.1.01', 'activity', 'Penyediaan layanan'],
      [ACTIVITY, 'sub_activity', 'Pelayanan rujukan'],
    ].map(([code, level, name]) => ({
      ...{ code, level, name, governmentLevel: 'province', isMinimumService: false },
    })),
  ],
  [
    'reference.account_codes',
    [{ code: CODES.accountCode, level: 6, name: 'Belanja obat', kind: 'expenditure' }],
  ],
  ['reference.fund_sources', [{ code: CODES.fundSourceCode, name: 'PAD' }]],
  [
    'planning.plans',
    [
      { code: PLAN, kind: 'RPJMD', startYear: 2025, endYear: 2026 },
      { code: ANNUAL, kind: 'RKPD', startYear: 2026, endYear: 2026 },
    ].map((plan) => ({
      ...{ ...plan, title: plan.code, regionCode: '33', revision: 0, validFrom: '2025-07-01' },
    })),
  ],
  [
    'planning.plan_nodes',
    [PLAN, ANNUAL].map((planCode) => ({
      ...{ planCode, code: 'P1', kind: 'program', title: '=PROGRAM UPAYA KESEHATAN', sequence: 1 },
      ...{ organizationCode: HEALTH, activityCode: '1.02.02' },
    })),
  ],
  [
    'planning.indicators',
    [
      {
        ...{ code: 'TREATED', name: 'Pasien dilayani', unit: 'orang', polarity: 'higher' },
        ...{ accumulation: 'sum', level: 'outcome', planCode: PLAN, nodeCode: 'P1' },
      },
    ],
  ],
  [
    'planning.indicator_targets',
    [
      { year: 2025, targetLow: '60', targetHigh: '70' },
      { year: 2026, targetLow: '40', targetHigh: '40', ceilingAmount: '30000000000000.05' },
    ].map((target) => ({ ...target, planCode: PLAN, revision: 0, indicatorCode: 'TREATED' })),
  ],
  [
    'planning.indicator_achievements',
    [
      { year: 2025, month: 12, value: '25', isProvisional: false },
      { year: 2026, month: 2, value: '10.5', isProvisional: false, drivers: 'Rujukan, lancar' },
      { year: 2026, month: 5, value: '10', isProvisional: true },
    ].map((figure) => ({ ...figure, indicatorCode: 'TREATED' })),
  ],
  [
    'budgets.budget_versions',
    [
      {
        ...{ regionCode: '33', fiscalYear: 2026, versionCode: 'MURNI', stage: 'initial', sequence: 1 },
        ...{ effectiveFrom: '2026-01-02', isCurrent: true },
      },
    ],
  ],
  [
    'budgets.budget_lines',
    [
      {
        ...{ fiscalYear: 2026, versionCode: 'MURNI', organizationCode: HEALTH, activityCode: ACTIVITY },
        ...{ ...CODES, stage: 'initial', amount: '1000.50' },
      },
    ],
  ],
  [
    'budgets.budget_realizations',
    [
      [2, '100.25'],
      [5, '300.75'],
    ].map(([month, amount]) => ({
      ...{ fiscalYear: 2026, month, organizationCode: HEALTH, activityCode: ACTIVITY, ...CODES, amount },
    })),
  ],
];

const file = (ending: string, query: object = {}, headers: Record<string, string> = {}) => {
  const asked = { plan: ANNUAL, year: '2026', quarter: '2', ...query };
  return fetch(`${hub.url}/planning/rkpd-evaluation.${ending}?${new URLSearchParams(asked).toString()}`, {
    headers,
  });
};

/** What the form has to say, by its own headers; a header that is missing is undefined. */
const EXPECTED = {
  'Urusan/Bidang': 'KESEHATAN',
  Kode: '1.02.02',
  Indikator: 'Pasien dilayani',
  Satuan: 'orang',
  'Target akhir RPJMD (K)': '100–110',
  'Target akhir RPJMD (Rp)': '30000000000000.05',
  'Realisasi RPJMD s.d. RKPD 2025 (K)': '25',
  'Realisasi RPJMD s.d. RKPD 2025 (Rp)': '',
  'Target RKPD 2026 (K)': '40',
  'Target RKPD 2026 (Rp)': '1000.50',
  'Realisasi TW I (K)': '10.5',
  'Realisasi TW I (Rp)': '100.25',
  'Realisasi TW II (K)': '10',
  'Realisasi TW II (Rp)': '200.50',
  'Realisasi TW III (K)': '',
  'Realisasi TW III (Rp)': '',
  'Realisasi RKPD 2026 (K)': '20.5',
  'Realisasi RKPD 2026 (Rp)': '300.75',
  'Realisasi RPJMD s.d. 2026 (K)': '45.5',
  'Realisasi RPJMD s.d. 2026 (Rp)': '300.75',
  // 45.5 of at least 100.
  'Tingkat capaian (K, %)': '45.50',
  'Unit penanggung jawab': 'Dinas Kesehatan',
  Keterangan: 'Angka sementara',
  // Said in February; the figure of May came without words.
  'Faktor pendorong': 'Rujukan, lancar',
};

describe('the quarterly evaluation as a file', () => {
  it('CSV: every column of the form, amounts to the sen, and nothing is a formula', async () => {
    const answer = await file('csv');
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('content-disposition'),
    ]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="evaluasi-rkpd-2026-tw2.csv"',
    ]);
    const [header = [], row = [], ...others] = csvRows(await answer.text());
    expect(others).toEqual([]);
    const cells = Object.fromEntries(header.map((name, at) => [name, row[at]]));
    expect(cells).toMatchObject(EXPECTED);
    expect(cells['Program/Kegiatan/Sub Kegiatan']).toBe("'=PROGRAM UPAYA KESEHATAN");
  });

  it('XLSX: the same cells, numbers as numbers where a cell holds them exactly', async () => {
    const answer = await file('xlsx');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['Evaluasi TW 2 2026']);
    const [header = [], row = [], ...others] = sheets[0]?.rows ?? [];
    expect(others).toEqual([]);
    const cells = Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? '']));
    for (const [name, expected] of Object.entries(EXPECTED)) {
      const isNumber = typeof cells[name] === 'number';
      expect([name, cells[name]]).toEqual([name, isNumber ? Number(expected) : expected]);
    }
    expect(['Target RKPD 2026 (Rp)', 'Realisasi TW I (K)'].map((name) => typeof cells[name])).toEqual([
      'number',
      'number',
    ]);
    // Sixteen digits: a double would lose the sen.
    expect(cells['Target akhir RPJMD (Rp)']).toBe('30000000000000.05');
    expect(cells['Program/Kegiatan/Sub Kegiatan']).toBe('=PROGRAM UPAYA KESEHATAN');
  });

  it('says the same as the query', async () => {
    const { body } = await hub.graphql(
      `{ rkpdEvaluation(planCode: "${ANNUAL}", year: 2026, quarter: 2) { mediumPlanCode rowCount rows {
          fieldName achievementPercent isProvisional drivers amounts { quarters } } } }`,
    );
    expect(body.data.rkpdEvaluation).toEqual({
      ...{ mediumPlanCode: PLAN, rowCount: 1 },
      rows: [
        {
          ...{ fieldName: 'KESEHATAN', achievementPercent: '45.50', isProvisional: true },
          ...{ drivers: 'Rujukan, lancar', amounts: { quarters: ['100.25', '200.50', null, null] } },
        },
      ],
    });
  });
});

describe('the form of a moment in the past', () => {
  it('holds what was known then, the same as the query says', async () => {
    const answer = await file('csv', { asOf: beforeSpending });
    const [header = [], row = []] = csvRows(await answer.text());
    const cells = Object.fromEntries(header.map((name, at) => [name, row[at]]));
    expect(cells).toMatchObject({
      ...{ 'Target RKPD 2026 (Rp)': '1000.50', 'Realisasi TW I (K)': '10.5' },
      ...{ 'Realisasi TW I (Rp)': '', 'Realisasi RKPD 2026 (Rp)': '' },
    });
    const { body } = await hub.graphql(
      `{ rkpdEvaluation(planCode: "${ANNUAL}", year: 2026, quarter: 2, asOf: "${beforeSpending}") { rows { amounts { budgetYear quarters } } } }`,
    );
    expect(body.data.rkpdEvaluation.rows).toEqual([
      { amounts: { budgetYear: '1000.50', quarters: [null, null, null, null] } },
    ]);
  });

  it('an empty one is none', async () => {
    expect(await (await file('csv', { asOf: '' })).text()).toBe(await (await file('csv')).text());
  });
});

describe('who may have it, and what it is asked for', () => {
  it('everybody may: a key opens nothing more, since all of it is public', async () => {
    const key = await hub.createKey('read:reference.regions');
    const open = await file('csv');
    const keyed = await file('csv', {}, { authorization: `Bearer ${key}` });
    expect([open.status, keyed.status]).toEqual([200, 200]);
    expect(await keyed.text()).toBe(await open.text());
  });

  it('nobody may write there', async () => {
    const answer = await fetch(`${hub.url}/planning/rkpd-evaluation.csv`, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toContain('GET');
  });

  it.each([
    ['a year outside the plan', { year: '2027' }, 400, 'YEAR_OUTSIDE_PLAN', '2026–2026'],
    ['a plan that nobody sent', { plan: 'RKPD-33-1999' }, 404, 'UNKNOWN_PLAN', 'RKPD-33-1999'],
    ['a quarter that no year has', { quarter: '5' }, 400, 'BAD_USER_INPUT', '1 sampai 4'],
    ['a year that is no number', { year: 'ini' }, 400, 'BAD_USER_INPUT', 'year'],
    ['no plan', { plan: '' }, 400, 'BAD_USER_INPUT', 'plan'],
    ['a moment without a zone', { asOf: '2026-07-01T00:00:00' }, 400, 'BAD_USER_INPUT', 'asOf'],
    ['a moment before the plan', { asOf: '2020-01-01T00:00:00Z' }, 404, 'UNKNOWN_PLAN', ANNUAL],
  ])('%s is an error that says so, in both files', async (_what, query, status, code, words) => {
    for (const ending of ['csv', 'xlsx']) {
      const answer = await file(ending, query);
      const text = await answer.text();
      expect([ending, answer.status, text.includes(code), text.includes(words)]).toEqual([
        ...[ending, status, true, true],
      ]);
    }
  });
});

/** Rows of a comma-separated text with quoted cells. */
function csvRows(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

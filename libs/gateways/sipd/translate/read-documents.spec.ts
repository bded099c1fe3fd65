import { describe, expect, it } from '@jest/globals';
import { parseExactJson } from '../payload/exact-json.js';
import { RANWAL, RENSTRA, RPJMD } from '../test-support/payloads.js';
import type { PushContext, Region } from './frame.js';
import type { Draft, Translation } from './item.js';
import { Organizations } from './organizations.js';
import { readRanwal, readRenstra, readRpjmd, regionCodeOf, type DocumentReader } from './read-documents.js';

const SEMARANG: Region = { code: '33.74', name: 'Kota Semarang', level: 'city' };
const PROVINCE: Region = { code: '33', name: 'Provinsi Jawa Tengah', level: 'province' };

describe('push_rpjmd', () => {
  const read = translate(readRpjmd, RPJMD, { region: SEMARANG });

  it('becomes a plan of its region and years', () => {
    expect(read.plan?.record).toMatchObject({
      ...{
        code: 'RPJMD-33.74-2021',
        kind: 'RPJMD',
        vision: 'Kota yang tertata (contoh)',
        regionCode: '33.74',
      },
      ...{ organizationCode: '33.74', startYear: 2021, endYear: 2026, revision: 0 },
      ...{ validFrom: '2021-01-01', validTo: '2026-12-31' },
      title: 'Rencana Pembangunan Jangka Menengah Daerah Kota Semarang 2021–2026',
    });
  });

  it('becomes a tree in the order of the document', () => {
    expect(
      read.nodes.map(({ record }) => [
        record['code'],
        record['kind'],
        record['parentCode'],
        record['sequence'],
      ]),
    ).toEqual([
      ['M1', 'mission', undefined, 1],
      ['M1.T1', 'goal', 'M1', 2],
      ['M1.T1.S1', 'objective', 'M1.T1', 3],
      ['M1.T1.S1.1.02.02', 'program', 'M1.T1.S1', 4],
      ['M1.T1.S1.X.XX.01', 'program', 'M1.T1.S1', 5],
    ]);
    expect(read.nodes.map(({ record }) => record['activityCode'])).toEqual([
      ...[undefined, undefined, undefined],
      '1.02.02',
      'X.XX.01',
    ]);
  });

  it('takes polarity and accumulation from the status, and the level from the place', () => {
    expect(
      read.indicators.map(({ record }) => [
        record['name'],
        record['polarity'],
        record['accumulation'],
        record['level'],
      ]),
    ).toEqual([
      ['Pertumbuhan ekonomi', 'higher', 'latest', 'impact'],
      ['Indeks risiko bencana', 'lower', 'latest', 'impact'],
      ['Kunjungan puskesmas', 'higher', 'sum', 'outcome'],
      ['Cakupan layanan', 'higher', 'latest', 'outcome'],
    ]);
    expect(read.indicators[0]?.record).toMatchObject({
      ...{ code: 'RPJMD-33.74-2021:M1.T1:01', nodeCode: 'M1.T1', planCode: 'RPJMD-33.74-2021', unit: '%' },
    });
  });

  it('spreads the targets over the years, ranges put in order', () => {
    const growth = targetsOf(read, 'RPJMD-33.74-2021:M1.T1:01');
    expect(growth).toEqual([
      { year: 2021, targetLow: '4.42', targetHigh: '6.12', baseline: '3.56', baselineYear: 2020 },
      { year: 2022, targetLow: '5.1', targetHigh: '5.6', baseline: '3.56', baselineYear: 2020 },
      { year: 2023, targetLow: '5.5', targetHigh: '5.5', baseline: '3.56', baselineYear: 2020 },
    ]);
    expect(targetsOf(read, 'RPJMD-33.74-2021:M1.T1:02')).toEqual([
      { year: 2021, targetLow: '116.26', targetHigh: '117.26' },
    ]);
  });

  it('a value of a year after the plan is not stored, and the line says so', () => {
    expect(read.items.find(({ key }) => key === '3374.M1.T1,01')?.notStored).toEqual(['target_t7']);
  });

  it('the ceiling of a program stands at the target of its first indicator, to the last digit', () => {
    expect(targetsOf(read, 'RPJMD-33.74-2021:M1.T1.S1.1.02.02:01')).toEqual([
      { year: 2021, targetLow: '95', targetHigh: '95', ceilingAmount: '1250000000.5' },
      { year: 2022, targetLow: '96.5', targetHigh: '96.5', ceilingAmount: '1300000000.25' },
    ]);
  });

  it('is the same every time', () => {
    expect(translate(readRpjmd, RPJMD, { region: SEMARANG })).toEqual(read);
  });

  it('has a line for each of its items and nothing wrong with any', () => {
    expect(read.items.map(({ key }) => key)).toEqual([
      ...[
        '3374.RPJMD-33.74-2021',
        '3374.M1',
        '3374.M1.T1',
        '3374.M1.T1,01',
        '3374.M1.T1,02',
        '3374.M1.T1.S1',
      ],
      ...['3374.M1.T1.S1,01', '3374.M1.T1.S1.1.02.02', '3374.M1.T1.S1.1.02.02,01', '3374.M1.T1.S1.X.XX.01'],
    ]);
    expect(read.items.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('the revision is what the sender says, in the payload or the address', () => {
    const revised = translate(readRpjmd, { ...RPJMD, revisi: '1' }, { region: SEMARANG });
    expect(revised.plan?.record).toMatchObject({ code: 'RPJMD-33.74-2021', revision: 1 });
    expect(revised.targets.every(({ record }) => record['revision'] === 1)).toBe(true);
    expect(translate(readRpjmd, RPJMD, { region: SEMARANG, revision: 2 }).plan?.record).toMatchObject({
      revision: 2,
    });
    expect(
      problems(translate(readRpjmd, { ...RPJMD, revisi: 1 }, { region: SEMARANG, revision: 2 })),
    ).toEqual(['revisi']);
  });

  it.each([
    ['no first year', { tahunmulai: '', periode_rpjmd: undefined }, ['tahunmulai']],
    ['a year that is none', { tahunmulai: 'dua ribu' }, ['tahunmulai']],
    ['a period that contradicts the years', { periode_rpjmd: '2016-2021' }, ['periode_rpjmd']],
    ['a period that was subtracted', { periode_rpjmd: -5 }, ['periode_rpjmd']],
    ['years in the wrong order', { tahunselesai: '2019', periode_rpjmd: '2021-2019' }, ['tahunselesai']],
    ['another region', { kodepemda: '3501' }, ['kodepemda']],
    ['no mission', { misi: [] }, ['misi']],
    ['missions that are no list', { misi: { kodemisi: '1' } }, ['misi']],
  ])('with %s is refused whole, and the member is named', (_, change, fields) => {
    const refused = translate(readRpjmd, { ...RPJMD, ...change }, { region: SEMARANG });
    expect(problems(refused)).toEqual(fields);
    expect([refused.plan, refused.nodes]).toEqual([undefined, []]);
  });

  it('of a province has no organization, and knows it as 33 or 3300', () => {
    for (const kodepemda of ['33', '3300', 3300]) {
      const read = translate(readRpjmd, { ...RPJMD, kodepemda }, { region: PROVINCE });
      expect(read.plan?.record).toMatchObject({
        code: 'RPJMD-33-2021',
        regionCode: '33',
        organizationCode: undefined,
      });
    }
  });

  it('the period alone gives the years', () => {
    const { tahunmulai: _from, tahunselesai: _to, ...rest } = RPJMD;
    expect(translate(readRpjmd, rest, { region: SEMARANG }).plan?.record).toMatchObject({
      startYear: 2021,
      endYear: 2026,
    });
  });
});

describe('single items', () => {
  const GOAL = RPJMD.misi[0].tujuan[0];
  const withIndicator = (indicator: object): object => ({
    ...RPJMD,
    misi: [{ ...RPJMD.misi[0], tujuan: [{ ...GOAL, sasaran: [], indikator: [indicator] }] }],
  });
  const INDICATOR = { kodeindikator: '01', uraiindikator: 'N', satuan: 'persen', status: 'positif' };

  it('a target that may mean two things costs its year, and the member is named by its path', () => {
    const read = translate(readRpjmd, withIndicator({ ...INDICATOR, target_t1: '1.000', target_t2: '5' }), {
      region: SEMARANG,
    });
    expect(read.indicators).toHaveLength(1);
    expect(read.targets.map(({ record }) => record['year'])).toEqual([2022]);
    expect(read.items.flatMap((item) => item.problems)).toMatchObject([
      { field: 'misi[0].tujuan[0].indikator[0].target_t1', value: '1.000' },
    ]);
  });

  it.each([
    ['status', { status: 'naik' }],
    ['status', { status: undefined }],
    ['satuan', { satuan: ' ' }],
    ['uraiindikator', { uraiindikator: null }],
    ['uraiindikator', { uraiindikator: 5 }],
    ['kodeindikator', { kodeindikator: 'Meningkatnya layanan' }],
    ['kodeindikator', { kodeindikator: 1.5 }],
  ])('an indicator whose %s is %j is refused, its goal is not', (field, change) => {
    const read = translate(readRpjmd, withIndicator({ ...INDICATOR, ...change, target_t1: '5' }), {
      region: SEMARANG,
    });
    expect(problems(read)).toEqual([`misi[0].tujuan[0].indikator[0].${field}`]);
    expect([read.nodes.length, read.indicators, read.targets]).toEqual([2, [], []]);
  });

  it('a misspelt status is told the near one; capitals and the national misspelling are read', () => {
    const one = translate(readRpjmd, withIndicator({ ...INDICATOR, status: 'positip' }), {
      region: SEMARANG,
    });
    expect(one.items.flatMap((item) => item.problems)[0]?.suggestion).toBe('positif');
    for (const status of ['Positif', ' NEGATIF', 'kumulatif', 'Komulatif'])
      expect(
        problems(translate(readRpjmd, withIndicator({ ...INDICATOR, status }), { region: SEMARANG })),
      ).toEqual([]);
  });

  it('two spellings of one year contradict each other', () => {
    const read = translate(readRpjmd, withIndicator({ ...INDICATOR, target_t1: '5', target1: '6' }), {
      region: SEMARANG,
    });
    expect(problems(read)).toEqual(['misi[0].tujuan[0].indikator[0].target1']);
  });

  it('a goal without its code takes what is below it along, counted', () => {
    const misi = [{ ...RPJMD.misi[0], tujuan: [{ ...GOAL, kodetujuan: null }] }];
    const read = translate(readRpjmd, { ...RPJMD, misi }, { region: SEMARANG });
    expect(problems(read)).toEqual(['misi[0].tujuan[0].kodetujuan']);
    expect(read.items.at(-1)).toMatchObject({ key: '3374.misi[0].tujuan[0]', below: 7 });
    expect(read.nodes).toHaveLength(1);
  });

  it('the second of two nodes or indicators with one code is refused', () => {
    const twice = { ...RPJMD, misi: [RPJMD.misi[0], RPJMD.misi[0]] };
    expect(problems(translate(readRpjmd, twice, { region: SEMARANG }))).toEqual(['misi[1].kodemisi']);
    const indikator = [INDICATOR, INDICATOR];
    const misi = [{ ...RPJMD.misi[0], tujuan: [{ ...GOAL, sasaran: [], indikator }] }];
    expect(problems(translate(readRpjmd, { ...RPJMD, misi }, { region: SEMARANG }))).toEqual([
      'misi[0].tujuan[0].indikator[1].kodeindikator',
    ]);
  });
});

describe('push_renstra', () => {
  const read = translate(readRenstra, RENSTRA, { region: PROVINCE });

  it('becomes the plan of its agency', () => {
    expect(read.plan?.record).toMatchObject({
      ...{ code: 'RENSTRA-33-2025-1.02.0.00.0.00.01.0000', kind: 'RENSTRA' },
      ...{ organizationCode: '1.02.0.00.0.00.01.0000', startYear: 2025, endYear: 2029 },
      title: 'Rencana Strategis Dinas Kesehatan Provinsi Jawa Tengah 2025–2029',
    });
  });

  it('has programs, activities and sub-activities with two and four digits', () => {
    expect(read.nodes.map(({ record }) => [record['code'], record['kind'], record['parentCode']])).toEqual([
      ['1.02.02', 'program', undefined],
      ['1.02.02.1.01', 'activity', '1.02.02'],
      ['1.02.02.1.01.0001', 'sub_activity', '1.02.02.1.01'],
      ['1.02.02.1.01.02', 'sub_activity', '1.02.02.1.01'],
    ]);
    expect(read.nodes.every(({ record }) => record['organizationCode'] === '1.02.0.00.0.00.01.0000')).toBe(
      true,
    );
  });

  it('reads volume_t1 as the target of the first year, beside its ceiling', () => {
    expect(
      read.targets.map(({ record }) => [record['year'], record['targetLow'], record['ceilingAmount']]),
    ).toEqual([
      [2025, '76.15', '5000000000'],
      [2026, '75.1', undefined],
    ]);
  });

  it('throws the head of the agency away and says so, and names what it does not store', () => {
    expect(read.item).toMatchObject({
      personal: ['pejabat'],
      notStored: ['kodebidang', 'uraibidang', 'pilihanbidang', 'uraiurusan'],
    });
    expect(JSON.stringify(read)).not.toMatch(/19800101|Nama Karangan/);
  });

  it('keeps what has no place beside the plan, if the source may send it', () => {
    const extras = translate(readRenstra, RENSTRA, { region: PROVINCE, allowsExtras: true });
    expect(extras.plan?.record).toMatchObject({
      sipd: {
        kodebidang: '1.02',
        uraibidang: 'Kesehatan',
        pilihanbidang: ['1.02'],
        uraiurusan: 'Urusan wajib',
      },
    });
    expect(extras.item).toMatchObject({ personal: ['pejabat'], notStored: [] });
    expect(JSON.stringify(extras)).not.toMatch(/19800101|Nama Karangan/);
  });

  it.each([
    ['kontak', { nip: '1980' }],
    ['catatan', 'hubungi 198001012005011001'],
    ['penanggungjawab', [{ nomor: 3374010101800001 }]],
    ['no_hp', '0812'],
  ])('%s tells of a person and is thrown away with extras, too', (name, value) => {
    const read = translate(
      readRenstra,
      { ...RENSTRA, [name]: value },
      { region: PROVINCE, allowsExtras: true },
    );
    expect(read.item.personal).toEqual(['pejabat', name]);
  });

  it('extras that the hub could not keep are named instead of costing the record', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(8)}1${'}'.repeat(8)}`) as object;
    const read = translate(
      readRenstra,
      { ...RENSTRA, deep, name: 'bukan judul' },
      { region: PROVINCE, allowsExtras: true },
    );
    expect(read.item.notStored).toEqual(['deep']);
    // A member of the dataset's own name stays apart from it.
    expect(read.plan?.record).toMatchObject({ sipd: { name: 'bukan judul' } });
  });

  it('an agency that the hub does not know is named with the nearest one', () => {
    const read = translate(readRenstra, { ...RENSTRA, kodeskpd: '1.02.01' }, { region: PROVINCE });
    expect(read.item.problems).toMatchObject([
      { field: 'kodeskpd', value: '1.02.01', suggestion: '1.02.0.00.0.00.01.0000' },
    ]);
  });

  it('an agency of a city is found without the code of its government in front', () => {
    const read = translate(readRenstra, { ...RENSTRA, kodepemda: '3374' }, { region: SEMARANG });
    expect(read.plan?.record).toMatchObject({
      code: 'RENSTRA-33.74-2025-1.02.0.00.0.00.01.0000',
      organizationCode: '33.74-1.02.0.00.0.00.01.0000',
    });
  });
});

describe('push_ranwal', () => {
  const read = translate(readRanwal, RANWAL, { region: PROVINCE });

  it('becomes the agency’s share of the draft of one year; dots behind codes are dropped', () => {
    expect(read.plan?.record).toMatchObject({
      ...{ code: 'RKPD-33-2026-RANWAL-1.02.0.00.0.00.01.0000', kind: 'RKPD', startYear: 2026, endYear: 2026 },
    });
    expect(read.nodes.map(({ record }) => record['activityCode'])).toEqual(['1.02.02', '1.02.02.1.01']);
  });

  it('has the targets and ceilings of its year; the activity’s ceiling stands at its indicator', () => {
    expect(
      read.targets.map(({ record }) => [record['year'], record['targetLow'], record['ceilingAmount']]),
    ).toEqual([
      [2026, '95', '2500000000'],
      [2026, '12', '1500000000'],
    ]);
  });

  it('an indicator without status is taken for positive, and the line says so', () => {
    expect(read.indicators.map(({ record }) => record['polarity'])).toEqual(['higher', 'higher']);
    expect(read.items.filter(({ notes }) => notes.length > 0).map(({ key }) => key)).toEqual([
      '3300.1.02.02,01',
      '3300.1.02.02.1.01,01',
    ]);
  });

  it('takes the year from the address when the payload has none, and refuses two years', () => {
    const { tahun: _year, ...rest } = RANWAL;
    expect(translate(readRanwal, rest, { region: PROVINCE, tahun: 2027 }).plan?.record).toMatchObject({
      startYear: 2027,
    });
    expect(problems(translate(readRanwal, RANWAL, { region: PROVINCE, tahun: 2027 }))).toEqual(['tahun']);
    expect(problems(translate(readRanwal, rest, { region: PROVINCE }))).toEqual(['tahun']);
  });
});

it.each([
  ['3374', '33.74'],
  ['33.74', '33.74'],
  ['3300', '33'],
  ['33', '33'],
  ['35', '35'],
  ['337', undefined],
  ['33740', undefined],
  ['', undefined],
  ['AB12', undefined],
])('kodepemda %j is region %s', (kodepemda, region) => {
  expect(regionCodeOf(kodepemda)).toBe(region);
});

function translate(
  reader: DocumentReader,
  payload: object,
  context: Partial<PushContext> & { readonly region: Region },
): Translation {
  const organizations = new Organizations(context.region, [
    { code: '33.74', name: 'Pemerintah Kota Semarang' },
    { code: '1.02.0.00.0.00.01.0000', name: 'Dinas Kesehatan' },
    { code: '33.74-1.02.0.00.0.00.01.0000', name: 'Dinas Kesehatan Kota Semarang' },
  ]);
  return reader(parseExactJson(JSON.stringify(payload)), '', {
    ...{ kodepemda: context.region.level === 'province' ? '3300' : '3374', organizations, tahun: undefined },
    ...{ revision: undefined, locale: undefined, allowsExtras: false, count: () => undefined },
    ...context,
  });
}

function problems({ items }: Translation): readonly string[] {
  return items.flatMap((item) => item.problems.map(({ field }) => field));
}

function targetsOf({ targets }: Translation, indicatorCode: string): readonly object[] {
  return targets
    .filter(({ record }: Draft) => record['indicatorCode'] === indicatorCode)
    .map(({ record }) => {
      const { year, targetLow, targetHigh, baseline, baselineYear, ceilingAmount } = record;
      return JSON.parse(
        JSON.stringify({ year, targetLow, targetHigh, baseline, baselineYear, ceilingAmount }),
      ) as object;
    });
}

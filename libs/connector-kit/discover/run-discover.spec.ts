import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { parseConnectorFile } from '../config/load-connector-file.js';
import { catalogueOf } from '../contract.js';
import { previewStream, type StreamPreview } from '../preview/preview-stream.js';
import { ConnectorFolder } from '../test-support/connector-folder.js';
import { json, LocalWeb } from '../test-support/local-web.js';
import { httpAccess } from './http-access.js';
import { type DiscoverReport, type DiscoverTarget, runDiscover } from './run-discover.js';
import { Synonyms } from './synonyms.js';

const definitions = DATASETS.map(({ dataset }) => dataset);
const catalogue = catalogueOf(definitions);
const ENVIRONMENT = {
  LUMBUNG_URL: 'http://127.0.0.1:3000',
  LUMBUNG_KEY: 'kunci',
  SOURCE_URL: 'http://127.0.0.1:1',
};
const LRA = fileURLToPath(new URL('../presets/lra-worksheet/fixture/contoh-lra.xlsx', import.meta.url));
let folder: ConnectorFolder;

beforeEach(async () => {
  folder = await ConnectorFolder.make();
});
afterEach(() => folder.remove());

function discover(target: DiscoverTarget, dataset?: string): Promise<DiscoverReport> {
  return runDiscover({ target, dataset, catalogue, folder: folder.path, language: 'en' });
}

const file = (path: string): DiscoverTarget => ({ kind: 'file', path });

/** The proposed lines of a field: active ones, and those that wait for a person. */
function line({ connectorFile }: DiscoverReport, field: string): string {
  const found = connectorFile.split('\n').find((one) => new RegExp(`^\\s+(?:# )?${field}: `).test(one));
  return found?.trim() ?? '';
}

/** What `preview` says of the proposal once a person has answered its questions. */
async function previewOf(
  report: DiscoverReport,
  answers: (text: string) => string = (text) => text,
): Promise<StreamPreview | undefined> {
  const config = parseConnectorFile(
    answers(report.connectorFile),
    join(folder.path, 'lumbung.connector.yaml'),
    ENVIRONMENT,
  );
  const [stream] = config.streams;
  return stream === undefined ? undefined : previewStream({ config, stream, catalogue, limit: 0 });
}

const uncommented =
  (...fields: readonly string[]) =>
  (text: string): string =>
    fields.reduce((rest, field) => rest.replace(new RegExp(`# (${field}: )`), '$1'), text);

describe('a plain table', () => {
  const csv = `kode_skpd;tahun_anggaran;bulan;kode_sub_giat;kode_akun;kode_dana;nilai_realisasi;no
1.02.0.00.0.00.01.0000;2026;1;1.02.02.1.01.0001;5.1.02.01.01.0024;1.1;1.250.000,50;1
1.02.0.00.0.00.01.0000;2026;2;1.02.02.1.01.0001;5.1.02.01.01.0024;1.1;850.000;2
`;

  it('with the names of SIPD is mapped without a question, and previews clean', async () => {
    await folder.write('realisasi.csv', csv);
    const report = await discover(file('realisasi.csv'));
    expect(report.exitCode).toBe(0);
    expect(report.tables[0]?.candidates[0]?.proposal.dataset).toBe('budgets.budget_realizations');
    expect(line(report, 'organizationCode')).toBe(
      'organizationCode: { from: kode_skpd, as: code } # 100%: the name fits; 2 of 2 values fit',
    );
    expect(report.connectorFile).toContain(
      'locale: id-ID # 1 cells read only so, none the other way; 1 cells depend on it',
    );
    expect(await previewOf(report)).toMatchObject({ error: null, counts: { records: 2, good: 2 } });
  });

  it('without a cell that tells the locale gets a question instead of one', async () => {
    await folder.write('realisasi.csv', csv.replace('1.250.000,50', '1.000'));
    const report = await discover(file('realisasi.csv'));
    expect(report.connectorFile).toContain('# locale: id-ID # check: 2 cells can be read in two ways');
    expect((await previewOf(report))?.counts.bad).toBe(2);
  });

  it('written both ways gets no locale either', async () => {
    await folder.write('realisasi.csv', csv.replace('850.000', '850,000.25'));
    expect((await discover(file('realisasi.csv'))).connectorFile).toContain(
      'check: the cells are written in both ways',
    );
  });
});

describe('an ugly worksheet', () => {
  it('gives its header row, its headings, and what its titles say, as questions', async () => {
    await folder.write('lra.xlsx', await readFile(LRA));
    const report = await discover(file('*.xlsx'));
    expect(report.connectorFile).toContain('headerRow: 14');
    expect(line(report, 'month')).toBe(
      '# month: { const: 10 } # required, check: 50%: from the title row "sampai dengan 31 Oktober 2026"; check it',
    );
    expect(line(report, 'fundSourceCode')).toMatch(
      /^# .*it holds no codes; make a lookup table for PAD, DAU$/,
    );
    // As it stands, preview names what is missing; with the questions answered it reads what the preset reads.
    expect((await previewOf(report))?.error?.code).toBe('MAPPING_INVALID');
    await folder.write('lookups/fundSourceCode.csv', 'a,b\nPAD,1.1\nDAU,1.2.01.01.02\n');
    const answered = uncommented('fiscalYear', 'month', 'organizationCode', 'fundSourceCode', 'skip');
    expect(await previewOf(report, answered)).toMatchObject({
      counts: { records: 11, skipped: 6, good: 4, bad: 1 },
    });
  });

  it('that is wide by month is made long', async () => {
    await folder.write(
      'kas.csv',
      'tahun;kode_skpd;kode_sub_giat;kode_akun;bulan_1;bulan_2;bulan_3;triwulan_1;bulan_4;bulan_5;bulan_6\n2026;1.02.0.00.0.00.01.0000;1.02.02.1.01.0001;5.1.02.01.01.0024;10;20;30;60;40;50;60\n',
    );
    const report = await discover(file('kas.csv'));
    expect(report.tables[0]?.candidates[0]?.proposal.dataset).toBe('budgets.cash_plans');
    expect(line(report, 'unpivot')).toContain('bulan_4: 4');
    expect(await previewOf(report)).toMatchObject({ error: null, counts: { records: 6, good: 6 } });
  });
});

describe('words and doubts', () => {
  it('of a list of values become a lookup, whole or as a question', async () => {
    const row = (kind: string, status: string): string => `LG1;${kind};${status};2026-01-01 08:00\n`;
    await folder.write(
      'laporan.csv',
      `no_laporan;jenis_laporan;status;posting_date\n${row('Pengaduan', 'Selesai')}${row('Aspirasi', 'Ditinjau')}`,
    );
    const report = await discover(file('laporan.csv'), 'complaints.complaints');
    expect(line(report, 'kind')).toBe(
      'kind: { from: jenis_laporan, lookup: { Pengaduan: complaint, Aspirasi: aspiration } } # 100%: the name fits; 2 of 2 words fit',
    );
    expect(line(report, 'status')).toMatch(/^# status: .*without a translation: Ditinjau$/);
    expect(report.connectorFile).toContain('# zone: WIB # check: 2 times without a zone');
  });

  it('a second column that would do as well makes a question of the first', async () => {
    await folder.write('pagu.csv', 'pagu;anggaran\n1;2\n3;4\n');
    expect(line(await discover(file('pagu.csv'), 'budgets.budget_lines'), 'amount')).toMatch(
      /^# amount: \{ from: pagu, as: money \}.* or the column "anggaran"\?$/,
    );
  });

  it('nothing is proposed for what nothing fits, and it is told', async () => {
    await folder.write('acak.csv', 'foo;bar\n1;2\n');
    expect(await discover(file('acak.csv'))).toMatchObject({ exitCode: 1, connectorFile: '' });
    await expect(discover(file('acak.csv'), 'budgets.budget_line')).rejects.toMatchObject({
      text: { en: '--dataset "budgets.budget_line" is not known; did you mean "budgets.budget_lines"?' },
    });
  });
});

describe('JSON', () => {
  const rows = [
    { kode_dana: '1.1', nama_dana: 'PAD' },
    { kode_dana: '1.2', nama_dana: 'Transfer' },
  ];
  let server: Server | undefined;

  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
  });

  it('in a file has its list found, however deep', async () => {
    await folder.write('dana.json', JSON.stringify({ status: 'success', data: { rows, keterangan: [] } }));
    const report = await discover(file('dana.json'));
    expect(report.connectorFile).toContain('records: data.rows');
    expect(await previewOf(report)).toMatchObject({ error: null, counts: { good: 2 } });
  });

  it('at an address too, and what is secret in the address is not written down', async () => {
    const started = createServer((_, response) => response.end(JSON.stringify({ data: rows })));
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}/api/sumber_dana?api_key=rahasia-42`;
    const report = await discover({ kind: 'http', url });
    expect(report.connectorFile).toContain("url: '${SOURCE_URL}'");
    expect(report.connectorFile).toContain('records: data');
    expect(JSON.stringify(report)).not.toContain('rahasia-42');
    expect(report.tables[0]?.candidates[0]?.proposal.dataset).toBe('reference.fund_sources');
  });
});

describe('an interface that asks who reads', () => {
  const rows = [{ kode_dana: '1.1', nama_dana: 'PAD' }];
  let web: LocalWeb;
  beforeEach(async () => {
    web = await LocalWeb.start(({ path, headers, body }, response) => {
      if (path === '/masuk')
        return json(response, body.includes('rahasia-42') ? { data: { token: 'token-99' } } : {}, 200);
      const isKnown = headers['x-kunci'] === 'rahasia-42' || headers.authorization === 'Bearer token-99';
      json(response, isKnown ? { data: rows } : { error: 'siapa?' }, isKnown ? 200 : 401);
    });
  });
  afterEach(() => web.stop());

  it.each([
    ['a header', { headers: ['X-Kunci: ${KUNCI}'], auth: undefined }, "headers: { X-Kunci: '${KUNCI}' }"],
    [
      'signing in',
      { headers: [], auth: '{ type: login, url: "MASUK", json: { sandi: ${KUNCI} }, token: data.token }' },
      "json: { sandi: '${KUNCI}' }, token: data.token }",
    ],
  ])('is read with %s, and the proposal holds the name of the secret only', async (_, asked, line) => {
    const auth = asked.auth?.replace('MASUK', `${web.url}/masuk`);
    const access = httpAccess({ ...asked, auth }, { KUNCI: 'rahasia-42' });
    const report = await discover({ kind: 'http', url: `${web.url}/sumber_dana`, access });
    expect(report.connectorFile).toContain(line);
    expect(JSON.stringify(report)).not.toMatch(/rahasia-42|token-99/);
    const [stream] = parseConnectorFile(report.connectorFile, join(folder.path, 'x.yaml'), {
      ...ENVIRONMENT,
      KUNCI: 'rahasia-42',
    }).streams;
    expect(stream?.source).toMatchObject(access.filled);
  });

  it('says that it is refused, and what is wrong with what was asked', async () => {
    await expect(discover({ kind: 'http', url: `${web.url}/sumber_dana` })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
    const wrong =
      (headers: readonly string[], auth?: string): (() => unknown) =>
      () =>
        httpAccess({ headers, auth }, {});
    expect(wrong(['X-Kunci'])).toThrow('write name: value');
    expect(wrong([], '{ type: baerer, token: a }')).toThrow('auth.type');
    expect(wrong(['X-Kunci: ${KUNCI}'])).toThrow('${KUNCI} is not set');
  });
});

it('the synonyms are of datasets and fields that there are, written as they are compared', async () => {
  const synonyms = await Synonyms.load();
  const { datasets, fields, of } = synonyms.fieldKeys;
  const allFields = new Set(definitions.flatMap((dataset) => Object.keys(dataset.fields)));
  const allPaths = new Set(
    definitions.flatMap((dataset) => Object.keys(dataset.fields).map((field) => `${dataset.name}.${field}`)),
  );
  expect(datasets.filter((name) => catalogue.dataset(name) === undefined)).toEqual([]);
  expect(fields.filter((name) => !allFields.has(name))).toEqual([]);
  expect(of.filter((name) => !allPaths.has(name))).toEqual([]);
  expect(synonyms.all.filter((name) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(name))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { ConnectorFolder, fundSourcesCsv, fundSourcesYaml } from '../test-support/connector-folder.js';
import { FINDING_CODES } from './finding-codes.js';
import { exitCodeOfFindings, finding } from './finding.js';
import { type DoctorReport, runDoctor } from './run-doctor.js';

const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
const HOLDER = { name: 'konektor', prefix: 'lmb_Ab12Cd34', sourceCode: 'dinas', scopes: [], expiresAt: null };
const CONTRACT = {
  dataset: 'reference.fund_sources',
  version: 1,
  mayPush: true,
  pushLimits: [{ organizations: null, regions: null }],
};

let folder: ConnectorFolder;
let server: Server;
let url: string;
/** What the hub says; a function takes the answer into its own hands. */
let hub: { data: Record<string, unknown>; answer?: (response: ServerResponse) => void };

beforeEach(async () => {
  folder = await ConnectorFolder.make();
  await folder.write('in/dana.csv', fundSourcesCsv(3));
  hub = { data: { __typename: 'Query', me: HOLDER, datasetContracts: [CONTRACT] } };
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (hub.answer !== undefined) hub.answer(response);
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ data: hub.data }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await folder.remove();
});

async function doctor(
  yaml = fundSourcesYaml(url),
  more: Partial<Parameters<typeof runDoctor>[0]> = {},
): Promise<DoctorReport> {
  const configFile = await folder.write('lumbung.connector.yaml', yaml);
  return runDoctor({ configFile, environment: {}, catalogue, streams: [], ...more });
}

/** The findings that are not good news, as `CODE path`. */
const bad = ({ findings }: DoctorReport): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);

const codes = ({ findings }: DoctorReport): readonly string[] => findings.map(({ code }) => code);
const one = ({ findings }: DoctorReport, code: string): string =>
  findings.find((found) => found.code === code)?.message.en ?? '';

describe('a connector with which all is well', () => {
  it('ends with 0 and says what was looked at', async () => {
    const report = await doctor();
    expect(report.exitCode).toBe(0);
    expect(codes(report)).toEqual([
      'CONFIG_OK',
      'KEY_IN_FILE',
      'STATE_OK',
      'HUB_OK',
      'CLOCK_OK',
      'KEY_OK',
      'CONTRACT_OK',
      'SCOPE_OK',
      'MAPPING_OK',
    ]);
  });

  it('has its findings told one by one, as they are found', async () => {
    const told: string[] = [];
    const report = await doctor(undefined, { onFinding: ({ code }) => told.push(code) });
    expect(told).toEqual(codes(report));
  });
});

describe('the hub', () => {
  const page = '<!doctype html><html><head><title>Masuk ke jaringan</title></head></html>';

  it.each([
    ['a web page of a proxy', 200, page, 'WEB_PAGE hub.url', 6],
    ['something else', 404, '{"error":"no"}', 'NOT_A_HUB hub.url', 6],
    ['a hub in trouble', 503, '{}', 'HUB_FAILS hub.url', 4],
    ['a hub that has enough', 429, '{}', 'HUB_THROTTLES hub.url', 0],
  ])('%s is told apart', async (_, status, body, expected, exitCode) => {
    hub.answer = (response) => response.writeHead(status).end(body);
    const report = await doctor();
    expect([bad(report), report.exitCode]).toEqual([['KEY_IN_FILE hub.key', expected], exitCode]);
    // The rest is looked at all the same.
    expect(codes(report)).toEqual(expect.arrayContaining(['CHECK_SKIPPED', 'MAPPING_OK']));
    if (expected.startsWith('WEB_PAGE')) expect(one(report, 'WEB_PAGE')).toContain('"Masuk ke jaringan"');
  });

  it.each([
    ['where nobody listens', 'http://127.0.0.1:9', 'HUB_NO_CONNECTION', 'ECONNREFUSED'],
    ['whose name does not exist', 'https://lumbung.invalid', 'HUB_NAME_UNKNOWN', 'lumbung.invalid'],
  ])('%s ends with 4 and names the proxy that would not be used', async (_, address, code, shown) => {
    const environment = { HTTP_PROXY: 'http://proxy:3128', HTTPS_PROXY: 'http://proxy:3128' };
    const report = await doctor(fundSourcesYaml(address), { environment });
    expect([report.exitCode, codes(report)]).toEqual([4, expect.arrayContaining([code, 'PROXY_NOT_USED'])]);
    expect(one(report, code)).toContain(shown);
  });

  it('that speaks no TLS where TLS is asked for is a matter of the certificate', async () => {
    expect(bad(await doctor(fundSourcesYaml(url.replace('http:', 'https:'))))).toContain(
      'HUB_CERTIFICATE hub.url',
    );
  });

  it('outside of the office without encryption is warned of', async () => {
    expect(bad(await doctor(fundSourcesYaml('http://lumbung.invalid')))).toContain('NOT_ENCRYPTED hub.url');
    expect(codes(await doctor())).not.toContain('NOT_ENCRYPTED');
  });
});

describe('the clock', () => {
  it.each([
    [4, 'CLOCK_OK', 0],
    [-4, 'CLOCK_OK', 0],
    [6, 'CLOCK_SKEW', 2],
    [-600, 'CLOCK_SKEW', 2],
  ])('%d minutes off is %s', async (minutes, code, exitCode) => {
    const report = await doctor(undefined, { now: () => Date.now() + minutes * 60_000 });
    expect([codes(report), report.exitCode]).toEqual([expect.arrayContaining([code]), exitCode]);
    if (minutes === -600)
      expect(one(report, code)).toBe("this machine's clock is 600 minutes behind of the hub's");
  });
});

describe('the key', () => {
  /** The probe without a key is answered, the questions with it are refused. */
  function keyRefused(code: string, status = 401): void {
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      request.resume().on('end', () => {
        if (request.headers.authorization !== undefined) {
          response
            .writeHead(status)
            .end(JSON.stringify({ errors: [{ message: 'sejak 1 Januari', extensions: { code } }] }));
        } else response.writeHead(200).end(JSON.stringify({ data: hub.data }));
      });
    });
  }

  it.each([
    ['INVALID_KEY', 'KEY_INVALID', 5],
    ['KEY_EXPIRED', 'KEY_EXPIRED', 5],
    ['KEY_REVOKED', 'KEY_REVOKED', 5],
    ['SOMETHING_NEW', 'KEY_NOT_CHECKED', 6],
  ])('that the hub answers with %s is %s', async (code, expected, exitCode) => {
    keyRefused(code);
    const report = await doctor();
    expect([bad(report).slice(1), report.exitCode]).toEqual([[`${expected} hub.key`], exitCode]);
    expect(JSON.stringify(report)).not.toContain('test-key');
  });

  it('cannot be asked for by an old hub', async () => {
    keyRefused('GRAPHQL_VALIDATION_FAILED', 400);
    const report = await doctor();
    expect([bad(report).slice(1), report.exitCode]).toEqual([['HUB_TOO_OLD hub.url'], 0]);
  });

  it('without a source only reads; one that ends soon is mentioned', async () => {
    hub.data['me'] = { ...HOLDER, sourceCode: null };
    expect((await doctor()).exitCode).toBe(5);
    hub.data['me'] = { ...HOLDER, expiresAt: new Date(Date.now() + 3 * 86_400_000).toISOString() };
    const report = await doctor();
    expect([bad(report).slice(1), report.exitCode]).toEqual([['KEY_EXPIRES_SOON hub.key'], 0]);
  });
});

describe('contract and scope', () => {
  it.each([
    ['another version', { version: 2 }, 'CONTRACT_DIFFERS', 6],
    ['no such dataset', { dataset: 'reference.others' }, 'DATASET_NOT_AT_HUB', 6],
    ['no right to push', { mayPush: false, pushLimits: [] }, 'SCOPE_MISSING', 5],
  ])('%s', async (_, change, code, exitCode) => {
    hub.data['datasetContracts'] = [{ ...CONTRACT, ...change }];
    const report = await doctor();
    expect([bad(report).slice(1), report.exitCode]).toEqual([[`${code} streams.dana.dataset`], exitCode]);
  });

  it('organizations outside of the grant are named with the field they stand in', async () => {
    const dataset = 'budgets.cash_plans';
    const pushLimits = [
      { organizations: ['1.02.0.00.0.00.01.0000'], regions: null },
      { organizations: ['1.03.0.00.0.00.01.0000'], regions: null },
    ];
    hub.data['datasetContracts'] = [{ dataset, version: 1, mayPush: true, pushLimits }];
    await folder.write(
      'in/kas.csv',
      `skpd;bulan;nilai\n1.02.0.00.0.00.01.0000;1;5\n1.04.0.00.0.00.01.0000;1;6\n1.04.0.00.0.00.01.0000;2;7\n`,
    );
    const yaml = `${fundSourcesYaml(url).split('streams:')[0]}streams:
  - name: kas
    dataset: ${dataset}
    source: { type: file, path: in/kas.csv }
    map:
      fiscalYear: { const: 2026 }
      month: { from: bulan, as: integer }
      organizationCode: { from: skpd }
      activityCode: { const: 1.02.02.1.01.0001 }
      accountCode: { const: 5.1.02.01.01.0024 }
      amount: { from: nilai }
`;
    const report = await doctor(yaml);
    expect([bad(report).slice(1), report.exitCode]).toEqual([
      ['SCOPE_EXCLUDES streams.kas.map.organizationCode'],
      5,
    ]);
    expect(one(report, 'SCOPE_EXCLUDES')).toContain('1.04.0.00.0.00.01.0000');
  });
});

describe('source and mapping', () => {
  it('a source that cannot be read, an empty one and one that still holds nothing to say', async () => {
    const missing = await doctor(fundSourcesYaml(url, { path: 'in/lain.csv' }));
    expect([bad(missing).slice(1), missing.exitCode]).toEqual([['SOURCE_UNREADABLE streams.dana.source'], 3]);
    expect(one(missing, 'SOURCE_UNREADABLE')).toContain('FILE_MISSING: there is no file in/lain.csv');
    await folder.write('in/dana.csv', 'kode;nama\n');
    const empty = await doctor();
    expect([bad(empty).slice(1), empty.exitCode]).toEqual([['SOURCE_EMPTY streams.dana.source'], 0]);
  });

  it('unknown and unmapped fields, each with its path and the near name', async () => {
    const report = await doctor(fundSourcesYaml(url).replace('name: { from: nama }', 'nam: { from: nama }'));
    expect([bad(report).slice(1), report.exitCode]).toEqual([
      ['MAPPING_INVALID streams.dana.map', 'MAPPING_INVALID streams.dana.map.nam'],
      2,
    ]);
    expect(report.findings.map(({ message }) => message.en)).toContainEqual(
      expect.stringContaining('did you mean "name"?'),
    );
  });

  it('a column that is missing, rows that are refused, a field that is never filled', async () => {
    const other = await doctor(fundSourcesYaml(url).replace('from: nama', 'from: namaa'));
    expect(one(other, 'SOURCE_UNREADABLE')).toContain('did you mean "nama"?');
    await folder.write('in/dana.csv', 'kode;nama\n1.1;\n1.2;\nx;Tiga\n1.4;Empat\n');
    const rows = await doctor();
    expect([bad(rows).slice(1), rows.exitCode]).toEqual([['ROWS_REFUSED streams.dana.map.name'], 1]);
    expect(one(rows, 'ROWS_REFUSED')).toBe(
      '3 of the first 4 records have problems; 2× REQUIRED name: is required (such as in/dana.csv!B2)',
    );
  });

  it('a mapped column that is empty throughout', async () => {
    await folder.write('in/dana.csv', 'kode;nama;kelompok\nJALAN;Jalan;\n');
    const yaml = fundSourcesYaml(url)
      .replace('reference.fund_sources', 'complaints.complaint_categories')
      .replace('name: {', 'group: { from: kelompok }, name: {');
    expect(one(await doctor(yaml), 'FIELD_EMPTY')).toBe(
      'group is mapped and empty in all of the first 1 records',
    );
  });
});

describe('the connector file', () => {
  it('that is not there, or not YAML, is said with 2', async () => {
    const away = await runDoctor({ configFile: '/tidak/ada.yaml', environment: {}, catalogue, streams: [] });
    expect([codes(away), away.exitCode]).toEqual([['CONFIG_MISSING'], 2]);
    const broken = await doctor('hub: [');
    expect([codes(broken), broken.exitCode]).toEqual([['CONFIG_NOT_YAML'], 2]);
  });

  it('with faults has each of them told, and what is right in it checked', async () => {
    const yaml = fundSourcesYaml(url, { top: 'maxOutboxMiB: 0' }).replace('key: test-key', 'key: ${KUNCI}');
    const report = await doctor(yaml);
    expect(report.exitCode).toBe(2);
    expect(bad(report)).toEqual([
      expect.stringMatching(/^ENVIRONMENT_MISSING /),
      expect.stringMatching(/^CONFIG_INVALID .*:3 maxOutboxMiB$/),
    ]);
    expect(codes(report)).toEqual(expect.arrayContaining(['STATE_OK', 'CHECK_SKIPPED', 'MAPPING_OK']));
  });

  it('never has its secrets printed', async () => {
    const yaml = fundSourcesYaml('http://pembaca:kata-sandi@lumbung.invalid');
    expect(JSON.stringify(await doctor(yaml))).not.toContain('kata-sandi');
  });
});

describe('the state folder', () => {
  it('that is a file cannot be written', async () => {
    await folder.write('state', '');
    const report = await doctor();
    expect([bad(report).slice(1), report.exitCode]).toEqual([['STATE_NOT_WRITABLE stateDir'], 7]);
  });

  it('tells who has it, and what waits in it once nobody has', async () => {
    await folder.write('state/dana/outbox/00000001.segment', 'x'.repeat(3_000));
    const waiting = await doctor();
    expect([bad(waiting).slice(1), waiting.exitCode]).toEqual([['BACKLOG streams.dana'], 0]);
    await folder.write('state/lock', String(process.ppid));
    const used = await doctor();
    expect([bad(used).slice(1), one(used, 'STATE_IN_USE')]).toEqual([
      [],
      expect.stringContaining(`pid ${process.ppid}`),
    ]);
  });
});

describe('the codes', () => {
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith('check-') || name === 'run-doctor.ts')
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');

  it('are all given by some check, and say something in both languages', () => {
    const unused = Object.keys(FINDING_CODES).filter((code) => !sources.includes(`'${code}'`));
    expect(unused).toEqual([]);
    for (const { message } of Object.values(FINDING_CODES))
      expect([message.id, message.en]).not.toContain('');
  });

  it('decide the exit code: the first error, else the worst warning, else 0', () => {
    const [hub, rows, soon] = [
      finding('HUB_FAILS', ''),
      finding('ROWS_REFUSED', ''),
      finding('KEY_EXPIRES_SOON', ''),
    ];
    expect(exitCodeOfFindings([])).toBe(0);
    expect(exitCodeOfFindings([soon])).toBe(0);
    expect(exitCodeOfFindings([soon, rows])).toBe(1);
    expect(exitCodeOfFindings([rows, hub, finding('KEY_INVALID', '')])).toBe(4);
  });
});

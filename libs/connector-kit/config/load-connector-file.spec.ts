import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { fillReferences, maskReferences } from './environment-values.js';
import { schemaFaults } from './check-schema.js';
import { CONNECTOR_FILE_SCHEMA } from './connector-file.schema.js';
import { parseConnectorFile } from './load-connector-file.js';

const good = `
hub: { url: http://127.0.0.1:3000/, key: \${LUMBUNG_KEY} }
stateDir: ./state
streams:
  - name: harga
    dataset: prices.price_observations
    source: { type: file, path: "in/*.xlsx", sheet: 1, headerRow: 14, locale: id-ID }
    map:
      price: { from: nilai, as: money, locale: id-ID }     # 1.250.000,50
      unit: { const: "kg" }
`;
const load = (yaml: string, environment: Record<string, string> = { LUMBUNG_KEY: 'rahasia' }) =>
  parseConnectorFile(yaml, '/dinas/lumbung.connector.yaml', environment);
const faultsOf = (yaml: string, environment?: Record<string, string>): string => {
  try {
    load(yaml, environment);
    return '';
  } catch (cause) {
    return (cause as { text: { en: string } }).text.en;
  }
};

describe('the connector file', () => {
  it('is read with its environment, defaults and paths', () => {
    expect(load(good)).toMatchObject({
      folder: '/dinas',
      hub: { url: 'http://127.0.0.1:3000', key: 'rahasia' },
      stateDir: '/dinas/state',
      maxOutboxMiB: 256,
      timeZone: 'Asia/Jakarta',
      streams: [{ name: 'harga', mode: 'upsert', batchSize: 1_000 }],
    });
  });

  it.each([
    [
      ['as: money', 'as: mony'],
      '/dinas/lumbung.connector.yaml:9: streams[0].map.price.as: "mony" is not one of "text", "code", "integer", "decimal", "percent", "money", "date", "timestamp", "month", "boolean", "strings", "point"; did you mean "money"?',
    ],
    [
      ['headerRow: 14', 'headrRow: 14'],
      '/dinas/lumbung.connector.yaml:7: streams[0].source.headrRow: "headrRow" is not known here; did you mean "headerRow"?',
    ],
    [
      ['headerRow: 14', 'headerRow: "14"'],
      '/dinas/lumbung.connector.yaml:7: streams[0].source.headerRow: must be a whole number or a list, this is "14"',
    ],
    [
      ['headerRow: 14', 'headerRow: [4, 3]'],
      '/dinas/lumbung.connector.yaml:7: streams[0].source.headerRow: list the rows from top to bottom',
    ],
    [
      ['type: file', 'type: fil'],
      /^\/dinas\/lumbung\.connector\.yaml:7: streams\[0\]\.source\.type: "fil" is not one of "file", .*; did you mean "file"\?$/,
    ],
    [
      ['type: file, ', ''],
      /^\/dinas\/lumbung\.connector\.yaml:7: streams\[0\]\.source: "type" is missing; it is required, one of "file", /,
    ],
    [['stateDir: ./state\n', ''], '/dinas/lumbung.connector.yaml:1: "stateDir" is missing; it is required'],
    [
      ['unit: { const: "kg" }', 'unit: { const: kg, from: satuan }'],
      '/dinas/lumbung.connector.yaml:10: streams[0].map.unit: must have exactly one of from, const, expr; this has from and const',
    ],
    [
      ['dataset:', 'mode: snapshot\n    dataset:'],
      '/dinas/lumbung.connector.yaml:5: streams[0]: mode snapshot needs a scope: what the snapshot is complete for, such as { fiscalYear: 2026 }',
    ],
    [
      ['name: harga', 'name: Harga Pasar'],
      /^\/dinas\/lumbung\.connector\.yaml:5: streams\[0\]\.name: "Harga Pasar" does not have the right form/,
    ],
    [
      ['name: harga', 'name: harga\n    schedule: "0 25 * * *"'],
      /^\/dinas\/lumbung\.connector\.yaml:6: streams\[0\]\.schedule: "0 25 \* \* \*" is not a cron schedule \(.*hour.*\); write five fields/,
    ],
    [
      ['stateDir: ./state', 'stateDir: ./state\ntimeZone: Jakarta'],
      '/dinas/lumbung.connector.yaml:4: timeZone: "Jakarta" is not a time zone; write WIB, WITA, WIT, or a name such as Asia/Makassar',
    ],
    [['streams:', 'streams: ['], /^\/dinas\/lumbung\.connector\.yaml:\d+: not YAML: /],
  ] as const)('with %j says what is wrong and where', ([from, to], message) => {
    const said = faultsOf(good.replace(from, to));
    expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  const sql = good.replace(
    /source: .*/,
    'source: { type: sql, driver: mariadb, url: "${DB}", query: select a from b where c > :position, cursor: { columns: [c], lag: 15m } }',
  );
  const withDatabase = { LUMBUNG_KEY: 'rahasia', DB: 'mysql://u:kata-sandi@h/d' };
  const at = '/dinas/lumbung.connector.yaml:7: streams[0].source';

  it.each([
    [
      ['query: select a', 'query: delete a'],
      `${at}.query: "delete": only one SELECT (or WITH … SELECT) is allowed; the connector never writes`,
    ],
    [
      ['where c >', 'where c + 1 >'],
      /^[^ ]+ streams\[0\]\.source\.query: the comparison with :position is not simply "column > :position"/,
    ],
    [
      ['lag: 15m', 'lag: soon'],
      `${at}.cursor.lag: "soon" does not have the right form: such as 15m (^\\d{1,6}[smhd]$)`,
    ],
    [[', cursor: { columns: [c], lag: 15m }', ''], /source\.query: :position needs a cursor/],
    [
      ['dataset:', 'mode: snapshot\n    scope: { a: 1 }\n    dataset:'],
      /source\.cursor: mode snapshot always reads the whole source/,
    ],
    [
      ['driver: mariadb', 'driver: postgres'],
      /source\.url: an address of postgres begins with postgres:\/\/ or postgresql:\/\//,
    ],
    [
      ['driver: mariadb', 'driver: oracel'],
      /source\.driver: "oracel" is not one of .* did you mean "oracle"\?$/,
    ],
  ] as const)('of an SQL source with %j says what is wrong and where', ([from, to], message) => {
    const said = faultsOf(sql.replace(from, to), withDatabase);
    expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it.each(['mysql://u:kata sandi#1@h/d', 'kata-sandi', 'mysql://u:kata-sandi@/d', 'mysql://u:kata-sandi@h'])(
    'never repeats the address of a database that is wrong (%#)',
    (address) => {
      const said = faultsOf(sql, { ...withDatabase, DB: address });
      expect(said).toMatch(/source\.url: /);
      expect(said).not.toContain('kata');
    },
  );

  it('says every fault at once', () => {
    expect(
      faultsOf(good.replace('as: money', 'as: x').replace('sheet: 1', 'sheet: 0')).split('\n'),
    ).toHaveLength(2);
  });

  it('names variables that are not set', () => {
    expect(faultsOf(good, {})).toBe(
      '/dinas/lumbung.connector.yaml: ${LUMBUNG_KEY} is not set in the environment',
    );
  });

  it('takes a variable from the file that NAME_FILE names, as systemd and Docker hand over secrets', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'lumbung-secret-')), 'key');
    writeFileSync(path, 'dari-berkas\n');
    expect(load(good, { LUMBUNG_KEY_FILE: path }).hub.key).toBe('dari-berkas');
    expect(load(good, { LUMBUNG_KEY_FILE: path, LUMBUNG_KEY: 'langsung' }).hub.key).toBe('langsung');
    rmSync(dirname(path), { recursive: true });
    expect(faultsOf(good, { LUMBUNG_KEY_FILE: path })).toContain('${LUMBUNG_KEY} is not set');
  });

  it('cannot be restructured by what is in a variable', () => {
    expect(load(good, { LUMBUNG_KEY: 'a } # , b: "' }).hub.key).toBe('a } # , b: "');
    const { value } = fillReferences({ a: maskReferences('x${A}y${B}') }, { A: '${B}', B: '2' });
    expect(value).toEqual({ a: 'x${B}y2' });
  });
});

describe('the published JSON Schema', () => {
  it('is the one the connector checks with', () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL('../connector-file.schema.json', import.meta.url), 'utf8'),
    );
    expect(published).toEqual(JSON.parse(JSON.stringify(CONNECTOR_FILE_SCHEMA)));
  });

  let validate: ValidateFunction | undefined;
  const file = { hub: { url: 'http://h', key: 'k' }, stateDir: 's' };
  const stream = {
    name: 'a',
    dataset: 'a.bs',
    source: { type: 'file', path: 'x' },
    map: { f: { from: 'g' } },
  };
  it.each([
    { ...file, streams: [stream] },
    { ...file, streams: [] },
    { ...file, streams: [{ ...stream, map: {} }] },
    { ...file, streams: [{ ...stream, batchSize: 5_001 }] },
    { ...file, streams: [{ ...stream, source: { type: 'sql', path: 'x' } }] },
    { ...file, streams: [{ ...stream, source: { path: 'x' } }] },
    { ...file, streams: [{ ...stream, source: { type: 'http', url: 'https://a.example/b' } }] },
    { ...file, streams: [{ ...stream, source: { type: 'http', url: 'ftp://a.example/b' } }] },
    {
      ...file,
      streams: [{ ...stream, source: { type: 'sql', driver: 'sqlite', url: 'a.db', query: 'select 1' } }],
    },
    {
      ...file,
      streams: [{ ...stream, source: { type: 'sql', driver: 'db2', url: 'a.db', query: 'select 1' } }],
    },
    {
      ...file,
      streams: [
        {
          ...stream,
          source: {
            type: 'http',
            url: 'https://a.example/b',
            auth: { type: 'key', name: 'X', key: 'y' },
            pagination: { type: 'offset', size: 100, total: 'meta.total' },
            json: { tahun: 2026, daftar: [1] },
          },
        },
      ],
    },
    {
      ...file,
      streams: [
        {
          ...stream,
          source: {
            type: 'sql',
            driver: 'sqlite',
            url: 'a.db',
            query: 'select 1',
            cursor: { columns: ['a'], lag: '15 m' },
          },
        },
      ],
    },
    {
      ...file,
      streams: [
        { ...stream, source: { type: 'http', url: 'https://a.example/b', pagination: { type: 'cursor' } } },
      ],
    },
    { ...file, streams: [{ ...stream, source: { type: 'http', url: 'https://a.example', auth: {} } }] },
    { ...file, streams: [{ ...stream, source: { type: 'rss', feeds: ['https://a.example/b'] } }] },
    {
      ...file,
      streams: [{ ...stream, source: { type: 'rss', feeds: [{ path: 'in/*.xml', outlet: 'A' }] } }],
    },
    { ...file, streams: [{ ...stream, source: { type: 'rss', feeds: [{ outlet: 'A' }] } }] },
    { ...file, streams: [{ ...stream, source: { type: 'rss', feeds: [] } }] },
    { ...file, streams: [{ ...stream, source: 'x' }] },
    {
      ...file,
      streams: [
        { ...stream, source: { type: 'file', path: 'x', headerRow: [1, 2], sheet: 'A', zone: 'WIB' } },
      ],
    },
    { ...file, streams: [{ ...stream, source: { type: 'file', path: 'x', zone: 'Asia/Jakarta' } }] },
    { ...file, streams: [{ ...stream, map: { f: { from: 'g', lookup: { a: 1 }, default: false } } }] },
    { ...file, streams: [{ ...stream, map: { f: { from: 'g', expr: 'h' } } }] },
    {
      ...file,
      streams: [
        {
          ...stream,
          source: { type: 'file', path: 'x', unpivot: { columns: { a: 1 }, name: 'n', value: 'v' } },
        },
      ],
    },
    {
      ...file,
      streams: [
        { ...stream, source: { type: 'file', path: 'x', unpivot: { columns: [], name: 'n', value: 'v' } } },
      ],
    },
    { ...file, streams: null },
    'text',
  ])('and the check agree with a second implementation on %j', (document) => {
    validate ??= new Ajv({ strict: false }).compile(CONNECTOR_FILE_SCHEMA);
    expect(schemaFaults(document, CONNECTOR_FILE_SCHEMA).length === 0).toBe(validate(document));
  });
});

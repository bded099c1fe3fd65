import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { ConnectorFolder } from '../test-support/connector-folder.js';
import { json, LocalWeb, page } from '../test-support/local-web.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { runSync, type SyncOptions } from './run-sync.js';
import type { StreamReport, SyncReport } from './sync-report.js';

const QUICK: SyncOptions = {
  catalogue: catalogueOf(DATASETS.map(({ dataset }) => dataset)),
  post: { attemptsMax: 2, firstPauseMs: 1, timeoutMs: 2_000 },
};

let hub: StandInHub;
let folder: ConnectorFolder;
let web: LocalWeb;

beforeEach(async () => {
  hub = new StandInHub();
  await hub.start();
  folder = await ConnectorFolder.make();
  web = await LocalWeb.start();
});

afterEach(async () => {
  await web.stop();
  await hub.stop();
  await folder.remove();
});

async function sync(source: string, more = ''): Promise<SyncReport> {
  const yaml = [
    `hub: { url: "${hub.url}", key: test-key }`,
    'stateDir: ./state',
    'streams:',
    '  - name: dana',
    '    dataset: reference.fund_sources',
    `    source: { type: http, url: "${web.url}/api", ${source} }`,
    '    map: { code: { from: kode }, name: { from: nama } }',
    more,
  ].join('\n');
  return runSync(folder.config(yaml, { KUNCI: 'kunci-rahasia' }), QUICK);
}

function only({ streams: [stream] }: SyncReport): StreamReport {
  if (stream === undefined) throw new Error('no stream in the report');
  return stream;
}

const RECORDS = [
  { kode: '1.1', nama: 'Satu', diubah: '2026-11-22 08:00:00' },
  { kode: '1.2', nama: 'Dua', diubah: '2026-11-23 09:00:00' },
  { kode: '1.3', nama: 'Tiga', diubah: null },
];

describe('a stream of an interface', () => {
  it('sends its records, with the place of each, and sends them again in the next run', async () => {
    web.answer = (_request, response) => json(response, { data: RECORDS });
    expect(only(await sync('records: data'))).toMatchObject({ state: 'done', read: 3, sent: 3, applied: 3 });
    expect(hub.pushes[0]?.input.records[0]).toMatchObject({ code: '1.1', name: 'Satu' });
    expect(String(hub.pushes[0]?.input.records[0]?.['$sourceKey'])).toMatch(/p1!1$/);
    expect(only(await sync('records: data'))).toMatchObject({ read: 3, applied: 0, unchanged: 3 });
  });

  it('asks the next run only for what changed, less the lag, once everything is at the hub', async () => {
    const asked: (string | null)[] = [];
    web.answer = ({ query }, response) => {
      asked.push(query.get('since'));
      json(response, RECORDS);
    };
    const source =
      'query: { since: ":position" }, cursor: { column: diubah, start: "2020-01-01 00:00:00", lag: 15m }';
    await sync(source);
    await sync(source);
    expect(asked).toEqual(['2020-01-01 00:00:00', '2026-11-23 08:45:00']);
    web.answer = ({ query }, response) => {
      asked.push(query.get('since'));
      json(response, []);
    };
    await sync(source);
    await sync(source);
    // What an empty answer leaves behind is the position there was.
    expect(asked.slice(2)).toEqual(['2026-11-23 08:45:00', '2026-11-23 08:45:00']);
  });

  it('does not move the position when the reading breaks off, though what came before is sent', async () => {
    const asked: (string | null)[] = [];
    let isBroken = true;
    web.answer = ({ query }, response) => {
      const at = Number(query.get('page'));
      asked.push(query.get('since'));
      if (at === 2 && isBroken) return json(response, { status: 'error', message: 'basis data terkunci' });
      json(response, at <= 2 ? [RECORDS[at - 1]] : []);
    };
    const source =
      'query: { since: ":position" }, cursor: { column: diubah, start: "2020-01-01" }, pagination: { type: page }';
    const broken = only(await sync(source));
    expect(broken).toMatchObject({
      state: 'stopped',
      sent: 1,
      applied: 1,
      error: { code: 'ANSWER_SAYS_ERROR' },
    });
    isBroken = false;
    expect(only(await sync(source))).toMatchObject({ state: 'done', sent: 2, applied: 1, unchanged: 1 });
    expect(new Set(asked)).toEqual(new Set(['2020-01-01']));
    await sync(source);
    expect(asked.at(-1)).toBe('2026-11-23 08:45:00');
  });

  it('is stopped by a column of the cursor that is not there, or not comparable', async () => {
    const source = 'query: { since: ":position" }, cursor: { column: diubah, start: "0" }';
    web.answer = (_request, response) => json(response, [{ kode: '1.1', nama: 'Satu' }]);
    expect(only(await sync(source)).error?.message.en).toContain('there is no column "diubah"');
    web.answer = (_request, response) => json(response, RECORDS);
    expect(only(await sync(source)).error?.message.en).toContain(
      '"2026-11-22 08:00:00" in column diubah cannot be compared with the position "0"',
    );
  });

  it('ends nothing as a snapshot when the source answers with its sign-in page', async () => {
    web.answer = (_request, response) => json(response, RECORDS);
    const snapshot = '    mode: snapshot\n    scope: {}';
    expect(only(await sync('', snapshot)).snapshot?.state).toBe('COMMITTED');
    const before = hub.commits.length;
    web.answer = (_request, response) => page(response, 'Masuk');
    const second = await sync('', snapshot);
    expect(only(second)).toMatchObject({
      error: { code: 'ANSWER_IS_PAGE' },
      snapshot: { state: 'NOT_COMMITTED' },
    });
    expect(second.exitCode).toBe(3);
    expect(hub.commits).toHaveLength(before);
  });

  it('keeps its key out of report, state, refusals and rejections', async () => {
    web.answer = ({ query }, response) =>
      json(
        response,
        query.get('page') === '1'
          ? [...RECORDS, 7, { kode: 'x'.repeat(3) }]
          : { error: `kunci-rahasia salah` },
      );
    hub.reject = () => ['PATTERN'];
    const report = await sync(
      'auth: { type: key, name: X-Key, key: "${KUNCI}" }, pagination: { type: page }',
    );
    expect(only(report)).toMatchObject({ rejected: 4, refused: 1, error: { code: 'ANSWER_SAYS_ERROR' } });
    expect(JSON.stringify(report)).not.toContain('kunci-rahasia');
    for (const file of [
      only(report).refusalsFile,
      only(report).rejectionsFile,
      join(folder.path, 'state/dana/state.json'),
    ]) {
      expect(readFileSync(file ?? '', 'utf8')).not.toContain('kunci-rahasia');
    }
  });
});

describe('the connector file', () => {
  const faultsOf = (source: string, more = ''): Promise<string> =>
    sync(source, more).then(
      () => 'no fault',
      (cause: unknown) => (cause as { text: { en: string } }).text.en,
    );

  it.each([
    ['auth: { type: bearr, token: x }', 'did you mean "bearer"?'],
    ['auth: { type: basic, username: a }', '"password" is missing'],
    ['pagination: { type: page, next: a }', '"next" is not known here'],
    ['pagination: { type: cursor, next: a }', '"param" is missing'],
    ['json: {}, form: {}', 'write json or form, not both'],
    ['method: GET, form: { a: 1 }', 'GET carries no body'],
    ['pagination: { type: page, in: body }', 'body needs json or form'],
    ['query: { since: ":position" }', ':position needs a cursor'],
    ['cursor: { column: a, start: "1" }', 'cursor needs :position'],
    ['query: { s: ":position" }, cursor: { column: a, start: kemarin }', 'must be a whole number'],
    [
      'query: { s: ":position" }, cursor: { column: a, start: "1", lag: 15m }',
      'cursor.lag does not fit the column',
    ],
    ['origins: ["https://a:b@c.example"]', 'write no name and password into the address'],
  ])('says what is wrong with %s', async (source, words) => {
    expect(await faultsOf(source)).toContain(words);
  });

  it('says that a snapshot has no cursor', async () => {
    const source = 'query: { s: ":position" }, cursor: { column: a, start: "1" }';
    expect(await faultsOf(source, '    mode: snapshot\n    scope: {}')).toContain(
      'mode snapshot reads everything',
    );
  });
});

import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { EXPORT_XLSX_ROWS_MAX } from '#core/limits';
import { until } from '#testing';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;
let agency: Agency;

beforeAll(async () => {
  hub = await startTestHub();
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'uji-ekspor', scopes: ['push:*'] });
  await load('reference.regions', [{ code: '33', name: 'Provinsi Jawa Tengah', level: 'province' }]);
  await load('reference.fund_sources', [
    { code: '1', name: 'Dana umum' },
    { code: '1.1', name: '=HYPERLINK("http://contoh.invalid")' },
    { code: '1.2', name: 'Dana "khusus", \'contoh\'' },
  ]);
  await load('complaints.complaints', [
    complaint('LG1', { title: 'Lampu jalan padam' }),
    complaint('LG2', { title: 'Rahasia benar', isSecret: true, reporterName: 'Orang Contoh' }),
  ]);
});
afterAll(() => hub.stop());

async function load(dataset: string, records: readonly unknown[]): Promise<void> {
  const { batchId } = await push(hub.url, agency.key, { dataset, records, idempotencyKey: dataset });
  const [batch] = await ended(hub.url, agency.key, [batchId]);
  if (batch?.appliedCount !== records.length) throw new Error(`${dataset}: ${JSON.stringify(batch)}`);
}

function complaint(ticket: string, more: object): object {
  return {
    ...{ sourceSystem: 'laporgub', ticket, channel: 'web', kind: 'complaint', categoryCode: 'ENERGI' },
    ...{ status: 'received', isAnonymous: false, isSecret: false, reopenedCount: 0 },
    receivedAt: '2026-03-01T08:00:00+07:00',
    ...more,
  };
}

interface Downloaded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly trailers: IncomingMessage['trailers'];
  readonly bytes: Buffer;
  readonly text: string;
}

/** As curl does it: nothing is unpacked, trailers are kept. */
function get(path: string, { key, ...headers }: Record<string, string> = {}): Promise<Downloaded> {
  return new Promise((resolve, reject) => {
    const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
    httpRequest(
      `${hub.url}${path}`,
      { agent: false, headers: { ...headers, ...authorization } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const { statusCode: status = 0, headers: received, trailers } = response;
          resolve({ status, headers: received, trailers, bytes, text: bytes.toString('utf8') });
        });
      },
    )
      .on('error', reject)
      .end();
  });
}

const query = (parameters: Record<string, string>): string =>
  `?${new URLSearchParams(parameters).toString()}`;
const digest = (data: Buffer): string => `sha-256=:${createHash('sha256').update(data).digest('base64')}:`;

describe('CSV', () => {
  it('has a header, CRLF, guarded formulas, and a digest and a count behind it', async () => {
    const { status, headers, trailers, text, bytes } = await get('/export/reference.fund_sources.csv');
    expect(status).toBe(200);
    expect(text).toBe(
      [
        'code,name',
        '1,Dana umum',
        `1.1,"'=HYPERLINK(""http://contoh.invalid"")"`,
        `1.2,"Dana ""khusus"", 'contoh'"`,
        '',
      ].join('\r\n'),
    );
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="reference.fund_sources.csv"',
      'x-lumbung-dataset': 'reference.fund_sources.v1',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['x-lumbung-watermark']).toMatch(/^20\d\d-.*(?:Z|\+\d\d:\d\d)$/);
    expect(trailers).toEqual({
      'repr-digest': digest(bytes),
      'x-lumbung-data-digest': digest(bytes),
      'x-lumbung-records': '3',
    });
  });

  it('is packed for whoever takes that; one digest is of what was sent, one of what it holds', async () => {
    const { headers, trailers, bytes } = await get('/export/reference.fund_sources.csv', {
      'accept-encoding': 'br, gzip;q=0.5',
    });
    expect(headers['content-encoding']).toBe('gzip');
    const data = gunzipSync(bytes);
    expect(data.toString('utf8')).toContain('Dana umum');
    expect(trailers['repr-digest']).toBe(digest(bytes));
    expect(trailers['x-lumbung-data-digest']).toBe(digest(data));
    expect(
      (await get('/export/reference.fund_sources.csv', { 'accept-encoding': 'gzip;q=0' })).headers,
    ).not.toHaveProperty('content-encoding');
  });

  it('hides what a query hides and says so; a grant shows it, and the audit log knows', async () => {
    const fields = query({ fields: 'ticket,title,reporterName' });
    const hidden = await get(`/export/complaints.complaints.csv${fields}`);
    expect(hidden.text).toBe('ticket,title,reporterName\r\nLG1,Lampu jalan padam,\r\nLG2,,\r\n');
    expect(hidden.headers).toMatchObject({
      'x-lumbung-masked': 'complaints.complaints.reporterName',
      'x-lumbung-masked-on-some': 'complaints.complaints.title',
    });
    const key = await hub.createKey('read_personal:complaints.complaints');
    const shown = await get(`/export/complaints.complaints.csv${fields}`, { key });
    expect(shown.text).toContain('LG2,Rahasia benar,Orang Contoh\r\n');
    await until(async () => (await auditEntries()).length === 2, 'both audit entries');
    expect(await auditEntries()).toEqual([
      {
        action: 'PERSONAL_DATA_READ',
        target: 'dataset:complaints.complaints',
        detail: {
          export: 'csv',
          fields: ['complaints.complaints.title', 'complaints.complaints.reporterName'],
        },
      },
      {
        action: 'PERSONAL_DATA_EXPORTED',
        target: 'dataset:complaints.complaints',
        detail: {
          export: 'csv',
          fields: ['complaints.complaints.title', 'complaints.complaints.reporterName'],
          isComplete: true,
          records: 2,
        },
      },
    ]);
  });
});

async function auditEntries(): Promise<readonly unknown[]> {
  const { rows } = await hub.database.pool.query<object>(
    `select action, target, detail from hub.audit_entries where action like 'PERSONAL%' order by id limit 10`,
  );
  return rows;
}

describe('the address', () => {
  it('takes the filters of GraphQL', async () => {
    const filter = JSON.stringify({ or: [{ code: { eq: '1.2' } }, { name: { like: 'Dana u%' } }] });
    const { text } = await get(`/export/reference.fund_sources.ndjson${query({ filter, fields: 'code' })}`);
    expect(text).toBe('{"code":"1"}\n{"code":"1.2"}\n');
  });

  it('takes a moment, and shows what was there then', async () => {
    const { text } = await get(
      `/export/reference.fund_sources.csv${query({ asOf: '2020-01-01T00:00:00Z' })}`,
    );
    expect(text).toBe('code,name\r\n');
  });

  it.each([
    ['/export/reference.fund_sources.pdf', 404, 'NOT_FOUND'],
    ['/export/reference.fund_source.csv', 400, 'UNKNOWN_DATASET'],
    ['/export/reference.fund_sources.csv?filter=%7B', 400, 'INVALID_FILTER'],
    [
      '/export/reference.fund_sources.csv?filter=%7B%22kode%22%3A%7B%22eq%22%3A1%7D%7D',
      400,
      'INVALID_FILTER',
    ],
    ['/export/reference.fund_sources.csv?filters=1', 400, 'BAD_USER_INPUT'],
    ['/export/reference.fund_sources.csv?fields=code&fields=name', 400, 'BAD_USER_INPUT'],
    ['/export/reference.fund_sources.csv?fields=kode', 400, 'BAD_USER_INPUT'],
    ['/export/reference.fund_sources.csv?asOf=kemarin', 400, 'BAD_USER_INPUT'],
    ['/export/performance.employee_appraisals.csv', 403, 'FORBIDDEN'],
    [
      '/export/complaints.complaints.csv?filter=%7B%22reporterName%22%3A%7B%22like%22%3A%22O%25%22%7D%7D',
      403,
      'FORBIDDEN',
    ],
  ])('%s is refused before the first byte: %d %s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, (JSON.parse(answer.text) as { error: { code: string } }).error.code]).toEqual([
      status,
      code,
    ]);
  });

  it('refuses a key that is none', async () => {
    expect((await get('/export/reference.fund_sources.csv', { key: 'x'.repeat(40) })).status).toBe(401);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${hub.url}/export/reference.fund_sources.csv`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('x-lumbung-dataset')).toBe('reference.fund_sources.v1');
  });
});

const ROWS = 200_000;

describe('a long dataset', () => {
  beforeAll(async () => {
    await hub.database.pool.query(
      `insert into prices.price_observations
         (key, source_key, source_id, batch_id, hash, recorded_at, change_seq, commodity_code, market_code, level, date, price, unit, is_imputed)
       select lpad(n::text, 8, '0'), null, 1, 1, decode(md5(n::text), 'hex'), now(), 1,
              'K' || lpad((n % 50)::text, 3, '0'), 'P' || (n % 400), 'retail', date '2020-01-01' + n % 2000,
              10000.25 + n, 'kg', false
         from generate_series(1, $1::integer) n`,
      [ROWS],
    );
  });

  it('leaves whole and in order, and the heap stays flat meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used: number[] = [];
    let lines = 0;
    const response = await fetch(`${hub.url}/export/prices.price_observations.ndjson`);
    let next = 0;
    for await (const chunk of response.body ?? []) {
      for (const byte of chunk as Uint8Array) if (byte === LINE_FEED) lines += 1;
      if (lines < next) continue;
      next += ROWS / 10;
      collect();
      const { heapUsed, external } = process.memoryUsage();
      used.push(heapUsed + external);
    }
    expect(lines).toBe(ROWS);
    expect(used.length).toBeGreaterThanOrEqual(9);
    // All of it is 40 MB; a few batches and buffers are not.
    expect(Math.max(...used) - (used[0] ?? 0)).toBeLessThan(16 * 1024 * 1024);
  });

  it('is CSV that a reader takes, with the amounts exact', async () => {
    const filter = JSON.stringify({ date: { eq: '2020-01-02' } });
    const { text } = await get(`/export/prices.price_observations.csv${query({ filter })}`);
    const [header, first, ...rest] = parse(text) as readonly string[][];
    expect(header).toEqual(['commodityCode', 'marketCode', 'level', 'date', 'price', 'unit', 'isImputed']);
    expect(first).toEqual(['K001', 'P1', 'retail', '2020-01-02', '10001.25', 'kg', 'false']);
    expect(rest).toHaveLength(ROWS / 2000 - 1);
  });

  it('is too long for a workbook, which says what to do instead; a part of it is one', async () => {
    const all = await get('/export/prices.price_observations.xlsx?fields=date,price');
    expect(all.status).toBe(413);
    expect(all.text).toContain(String(EXPORT_XLSX_ROWS_MAX));
    expect(all.text).toContain('/export/prices.price_observations.csv?fields=date,price');
    const filter = JSON.stringify({ commodityCode: { eq: 'K007' }, date: { lt: '2020-02-01' } });
    const part = await get(`/export/prices.price_observations.xlsx${query({ filter })}`);
    expect(part.headers['content-type']).toContain('spreadsheetml');
    const { sheets } = await readXlsx(new Uint8Array(part.bytes));
    expect(sheets[0]?.rows[0]).toContain('price');
    expect(sheets[0]?.rows[1]).toEqual(['K007', 'P7', 'retail', '2020-01-08', 10007.25, 'kg', false]);
  });

  it('stops in the database when the client goes away, and gives its place back', async () => {
    const path = '/export/prices.price_observations.csv';
    const clients = await Promise.all([begin(path), begin(path)]);
    const third = await get(path);
    expect([third.status, third.headers['retry-after']]).toEqual([429, '15']);
    expect(third.text).toContain('EXPORTS_BUSY');
    expect(await exportsInDatabase()).toBe(2);
    for (const client of clients) client.destroy();
    await until(async () => (await exportsInDatabase()) === 0, 'no export is left in the database');
    expect((await get(`${path}?filter=%7B%22date%22%3A%7B%22eq%22%3A%222020-01-02%22%7D%7D`)).status).toBe(
      200,
    );
  });

  it('that breaks on the way is cut, so that no client takes it for whole', async () => {
    const response = await begin('/export/prices.price_observations.csv');
    const { rows } = await hub.database.pool.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and query like 'fetch forward%' limit 1`,
    );
    await hub.database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect(
      new Promise((resolve, reject) => {
        response.on('end', resolve).on('error', reject).resume();
      }),
    ).rejects.toThrow(/aborted|ECONNRESET/);
    expect(response.complete).toBe(false);
    expect(response.trailers).toEqual({});
  });
});

const LINE_FEED = 10;

/** A client that reads the head of the answer and then waits. */
function begin(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest(`${hub.url}${path}`, { agent: false }, (response) => {
      response.pause();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });
}

async function exportsInDatabase(): Promise<number> {
  const { rows } = await hub.database.pool.query<{ count: number }>(
    `select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and state <> 'idle' and (query like 'fetch forward%' or query like 'declare exported%')`,
  );
  return rows[0]?.count ?? 0;
}

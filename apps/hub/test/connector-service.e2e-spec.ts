import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { catalogueOf, loadConnectorFile, runService, runSync } from '#connector-kit';
import { createLogger } from '#core/logging';
import { DATASETS } from '#schemas';
import { until } from '#testing';
import { registerAgency } from './agency.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
let hub: TestHub;
let key: string;
let folder: string;
let stop: AbortController;
let log: string[];
let reload: (() => void) | undefined;
let service: Promise<void>;

beforeAll(async () => {
  hub = await startTestHub();
  const scopes = ['push:reference.fund_sources', 'push:complaints.complaint_categories'];
  ({ key } = await registerAgency(hub.url, hub.adminKey, { code: 'layanan', scopes }));
});
afterAll(() => hub.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-service-'));
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await service.catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

it('reads two streams on their schedules, answers for them, takes over a changed file and ends in order', async () => {
  await source('dana.csv', 'kode;nama\n1.9.01;Dana satu\n1.9.02;Dana dua\n1.9.03;\n');
  await source('kategori.csv', 'kode;nama\nJALAN;Jalan\n');
  await connectorFile({ schedule: '* * * * * *' });
  const url = await start();

  await until(
    async () => (await streams(url)).every(({ lastSuccessAt }) => lastSuccessAt !== null),
    'two runs',
  );
  const { data } = (
    await hub.graphql('{ fundSources(filter: { code: { startsWith: "1.9" } }) { totalCount } }')
  ).body;
  expect(data.fundSources.totalCount).toBe(2);
  expect(await streams(url)).toMatchObject([
    { name: 'dana', schedule: '* * * * * *', failures: 0, lastError: null, backlog: { records: 0 } },
    { name: 'kategori', state: expect.stringMatching(/waiting|running/) },
  ]);
  const figures = await text(`${url}/metrics`);
  expect(figures).toContain('lumbung_connector_rows_read_total{stream="dana"} 3');
  expect(figures).toContain('lumbung_connector_records_total{stream="dana",outcome="applied"} 2');
  expect(figures).toContain('lumbung_connector_records_total{stream="dana",outcome="rejected"} 1');
  expect(figures).toMatch(/lumbung_connector_hub_request_duration_seconds_count [1-9]/);

  // A second one on the same folder is told.
  await expect(runSync(await config(), { catalogue })).rejects.toMatchObject({ code: 'STATE_IN_USE' });

  // New rows are picked up by themselves.
  await source('dana.csv', 'kode;nama\n1.9.01;Dana satu\n1.9.04;Dana empat\n');
  await until(async () => (await text(`${url}/metrics`)).includes('{stream="dana"} 5'), 'the new rows');

  // A wrong file changes nothing and is told; a right one is taken over.
  await connectorFile({ schedule: '* * * 99 *' });
  reload?.();
  await until(
    async () => (await health(url)).configError?.code === 'CONFIG_INVALID',
    'the refusal of the file',
  );
  expect((await streams(url)).map(({ schedule }) => schedule)).toEqual(['* * * * * *', '* * * * * *']);
  await connectorFile({ schedule: '*/2 * * * * *' });
  await until(async () => (await streams(url))[0]?.schedule === '*/2 * * * * *', 'the new schedule');
  expect((await health(url)).configError).toBeNull();

  stop.abort();
  await service;
  expect(lines('stopped')).toHaveLength(1);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
  await expect(readFile(join(folder, 'state/lock'))).rejects.toMatchObject({ code: 'ENOENT' });
  const said = log.join('');
  expect(said).not.toContain(key);
  const [first] = lines('sync.done').filter(({ stream }) => stream === 'dana');
  expect(first).toMatchObject({ read: 3, applied: 2, rejected: 1 });
});

it('is told by /health when a stream fails again and again, keeps what it read, and sends it with a good key', async () => {
  await source('dana.csv', 'kode;nama\n1.8.01;Dana satu\n');
  await source('kategori.csv', 'kode;nama\nJEMBATAN;Jembatan\n');
  await connectorFile({ schedule: '* * * * * *', key: 'kunci-yang-salah' });
  const url = await start();
  await until(async () => (await streams(url)).every(({ failures }) => failures > 0), 'two failures');
  const [dana] = await streams(url);
  expect(dana).toMatchObject({
    state: 'retrying',
    lastSuccessAt: null,
    lastError: { fault: 'NOT_ALLOWED', code: 'INVALID_KEY' },
    backlog: { records: 1 },
  });
  expect(dana?.backlog.bytes).toBeGreaterThan(100);
  // Not before half a minute, whatever the schedule says.
  expect(Date.parse(dana?.nextRunAt ?? '') - Date.parse(dana?.lastRunAt ?? '')).toBeGreaterThan(10_000);
  expect(log.join('') + (await text(`${url}/health`))).not.toContain('kunci-yang-salah');
  stop.abort();
  await service;

  // A service that starts again tries at once what failed last.
  stop = new AbortController();
  await connectorFile({ schedule: '0 2 * * *' });
  const again = await start();
  await until(
    async () => (await streams(again)).every(({ lastSuccessAt }) => lastSuccessAt !== null),
    'success',
  );
  expect(await streams(again)).toMatchObject([{ failures: 0, backlog: { records: 0 } }, { failures: 0 }]);
});

async function start(): Promise<string> {
  log = [];
  service = runService({
    configFile: join(folder, 'lumbung.connector.yaml'),
    load: config,
    catalogue,
    streams: [],
    listen: { host: '127.0.0.1', port: 0 },
    log: createLogger({
      level: 'info',
      isPretty: false,
      destination: { write: (line) => void log.push(line) },
    }),
    language: 'en',
    stop: stop.signal,
    onReloadAsked: (read) => (reload = read),
    configLookMs: 100,
  });
  service.catch(() => undefined);
  let url: unknown;
  await until(() => (url = lines('started').at(-1)?.['url']) !== undefined, 'the start');
  return String(url);
}

function config(): ReturnType<typeof loadConnectorFile> {
  return loadConnectorFile(join(folder, 'lumbung.connector.yaml'), {});
}

function lines(event: string): readonly Record<string, unknown>[] {
  return log
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['event'] === event);
}

/** A file that has stood still for a minute. */
async function source(name: string, content: string): Promise<void> {
  const path = join(folder, 'in', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(path, minuteAgo, minuteAgo);
}

async function connectorFile(parts: { readonly schedule: string; readonly key?: string }): Promise<void> {
  const stream = (name: string, dataset: string, more = ''): string => `
  - name: ${name}
    dataset: ${dataset}
    source: { type: file, path: in/${name}.csv, locale: id-ID }
    schedule: "${parts.schedule}"
    map: { code: { from: kode }, name: { from: nama }${more} }`;
  await writeFile(
    join(folder, 'lumbung.connector.yaml'),
    `hub: { url: "${hub.url}", key: "${parts.key ?? key}" }
stateDir: ./state
streams:${stream('dana', 'reference.fund_sources')}${stream(
      'kategori',
      'complaints.complaint_categories',
      ', group: { const: Umum }, isRoadDamage: { const: false }',
    )}
`,
  );
}

interface Health {
  readonly configError: { readonly code: string } | null;
  readonly streams: readonly {
    readonly name: string;
    readonly schedule: string;
    readonly failures: number;
    readonly lastRunAt: string | null;
    readonly lastSuccessAt: string | null;
    readonly nextRunAt: string | null;
    readonly backlog: { readonly records: number; readonly bytes: number };
  }[];
}

async function health(url: string): Promise<Health> {
  return JSON.parse(await text(`${url}/health`)) as Health;
}

async function streams(url: string): Promise<Health['streams']> {
  return (await health(url)).streams;
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}

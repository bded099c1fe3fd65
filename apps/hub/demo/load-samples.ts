import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ApiKeys, Sources } from '#access';
import type { ArrivalRow } from './arrival-table.js';
import { connectSource } from './connect-source.js';
import { inDependencyOrder } from './in-dependency-order.js';
import { SAMPLES_DIR } from './province-profiles.js';
import { runConnector } from './run-connector.js';
import { readSampleSources, type SampleSource } from './sample-sources.js';
import { startSampleWeb } from './sample-web.js';

/** The source of the master data that ships with a province profile. */
export const MASTER_DATA = 'walidata';

/** Connectors at a time: each is a process of its own, and the machine has the hub and its database to run as well. */
const CONNECTORS_AT_ONCE = 2;
const GENERATE_TIMEOUT_MS = 60_000;

export interface SampleRun {
  readonly hubUrl: string;
  readonly province: string;
  /** Where connectors keep their outboxes and the generated systems lie. */
  readonly dataDir: string;
  readonly sources: Sources;
  readonly apiKeys: ApiKeys;
  readonly signal?: AbortSignal;
  /** Told as each source ends. */
  readonly onSource?: (code: string, rows: readonly ArrivalRow[]) => void;
}

/** Sends the province's master data through the same door as everything else. Sending it again changes nothing. */
export async function loadMasterData(run: SampleRun): Promise<ArrivalRow[]> {
  const source = (await readSampleSources(SAMPLES_DIR, run.province)).find(
    ({ code }) => code === MASTER_DATA,
  );
  if (source === undefined) throw new Error(`samples/sources.yaml has no source ${MASTER_DATA}`);
  return runSource(source, run, { SAMPLE_DIR: SAMPLES_DIR });
}

/** Generates the synthetic systems of the province's agencies and lets a connector read each of them. */
export async function loadDemo(run: SampleRun, today: string): Promise<ArrivalRow[]> {
  const sampleDir = join(run.dataDir, 'demo', run.province);
  await generateSystems(run.province, today, sampleDir);
  const systems = (await readSampleSources(SAMPLES_DIR, run.province))
    .filter(({ code }) => code !== MASTER_DATA)
    .map((source) => ({ ...source, dependsOn: source.dependsOn.filter((code) => code !== MASTER_DATA) }));
  const web = await startSampleWeb(join(SAMPLES_DIR, 'serve-web.mjs'), sampleDir);
  try {
    const places = { SAMPLE_DIR: sampleDir, SAMPLE_WEB: web.url };
    const rows = await inDependencyOrder(systems, CONNECTORS_AT_ONCE, (source) =>
      runSource(source, run, places),
    );
    return rows.flat();
  } finally {
    web.stop();
  }
}

/** Where the connector files of the samples find what they read. */
interface SamplePlaces {
  readonly SAMPLE_DIR: string;
  readonly SAMPLE_WEB?: string;
}

async function runSource(source: SampleSource, run: SampleRun, places: SamplePlaces): Promise<ArrivalRow[]> {
  const { key, isNew } = await connectSource(source, run);
  const stateDir = join(run.dataDir, 'connectors', source.code);
  if (isNew) await rm(stateDir, { recursive: true, force: true });
  const rows = await runConnector({
    source: source.code,
    connectorFile: join(SAMPLES_DIR, source.connector),
    stateDir,
    variables: {
      LUMBUNG_URL: run.hubUrl,
      LUMBUNG_KEY: key,
      PROVINCE: run.province,
      ...places,
      ...source.env,
    },
    ...(run.signal === undefined ? {} : { signal: run.signal }),
  });
  run.onSource?.(source.code, rows);
  return rows;
}

async function generateSystems(province: string, today: string, out: string): Promise<void> {
  const generator = join(SAMPLES_DIR, 'generate', 'generate.mjs');
  await promisify(execFile)(
    process.execPath,
    [generator, '--province', province, '--today', today, '--out', out],
    {
      timeout: GENERATE_TIMEOUT_MS,
    },
  );
}

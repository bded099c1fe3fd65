import { resolve } from 'node:path';
import type { ApiKeys, Sources } from '#access';
import type { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import type { Readiness } from '#core/health';
import type { Logger } from '#core/logging';
import type { DatasetRegistry } from '#dataset-runtime';
import { arrivalTable } from './arrival-table.js';
import { expectReports } from './expect-reports.js';
import { LOADING_MASTER_DATA } from './loading-master-data.js';
import { loadDemo, loadMasterData, MASTER_DATA, type SampleRun } from './load-samples.js';
import { SAMPLES_DIR } from './province-profiles.js';

export interface SeedParts {
  readonly url: string;
  readonly config: HubConfig;
  readonly pool: Pool;
  readonly registry: DatasetRegistry;
  readonly sources: Sources;
  readonly apiKeys: ApiKeys;
  readonly readiness: Readiness;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * What a hub on its own brings along: the master data of its province at every start (sent again, they change nothing),
 * and the demo when the settings ask for it. A hub without master data could only refuse what it is sent, so it is not
 * ready before they are in for the first time.
 */
export async function seedHub(parts: SeedParts): Promise<void> {
  const { config, readiness, logger } = parts;
  const run = sampleRun(parts);
  const isFirst = !(await hasBatches(parts.pool, 'is not distinct from'));
  if (!isFirst) readiness.release(LOADING_MASTER_DATA);
  const isDemo =
    config.demo === 'on' || (config.demo === 'auto' && !(await hasBatches(parts.pool, 'is distinct from')));
  const startedAt = performance.now();
  const master = await loadMasterData(run);
  readiness.release(LOADING_MASTER_DATA);
  if (!isDemo) {
    logger.info({ ms: since(startedAt) }, 'master data are up to date');
    return;
  }
  console.log(
    'Demo: konektor membaca sistem contoh (data sintetis) … / connectors read the sample systems (synthetic data) …',
  );
  const today = todayInJakarta();
  const demo = await loadDemo(run, today);
  await expectReports(parts, { samplesDir: SAMPLES_DIR, province: config.province, today });
  console.log(`\n${arrivalTable([...master, ...demo])}\n`);
  console.log(
    `Demo selesai dalam ${(since(startedAt) / 1000).toFixed(1)} detik / the demo took ${(since(startedAt) / 1000).toFixed(1)} s\n`,
  );
}

function sampleRun({ url, config, sources, apiKeys, logger, signal }: SeedParts): SampleRun {
  return {
    hubUrl: url,
    province: config.province,
    // Connector files name paths from where they lie.
    dataDir: resolve(config.dataDir),
    sources,
    apiKeys,
    signal,
    onSource: (source, rows) => logger.debug({ source, streams: rows.length }, 'a sample source was read'),
  };
}

/** Whether any source that is (or is not) the master data's has ever pushed. */
async function hasBatches(
  pool: Pool,
  comparison: 'is distinct from' | 'is not distinct from',
): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    `select exists (select from hub.batches b join hub.sources s on s.id = b.source_id where s.code ${comparison} $1) as found`,
    [MASTER_DATA],
  );
  return rows[0]?.found === true;
}

function todayInJakarta(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}

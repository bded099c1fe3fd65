// jest's global setup: one throw-away PostgreSQL for the whole run. Plain JavaScript, since jest loads it outside its own transform.
import { register } from 'node:module';
import { join } from 'node:path';

export default async function startTestServer() {
  // What the files of a run share is named after it.
  process.env.LUMBUNG_TEST_RUN = String(process.pid);
  if (process.env.LUMBUNG_TEST_DATABASE_URL !== undefined || globalThis.lumbungTestServer !== undefined)
    return;
  register('./source-hooks.mjs', import.meta.url);
  const { startEmbeddedPostgres } = await import('../core/database/index.ts');
  globalThis.lumbungTestServer = await firstFree(startEmbeddedPostgres);
  process.env.LUMBUNG_TEST_SERVER_URL = globalThis.lumbungTestServer.url;
}

/** Each run at the same time has a folder of its own, kept for the next run together with its template. */
async function firstFree(startEmbeddedPostgres) {
  const folder = join(import.meta.dirname, '..', '..', '.lumbung', 'test-postgres');
  for (let slot = 1; slot <= RUNS_AT_ONCE_MAX; slot++) {
    const options = { dataDir: join(folder, String(slot)), durable: false, exclusive: true };
    try {
      return await startEmbeddedPostgres(options);
    } catch (error) {
      if (error.code !== 'DATA_DIR_IN_USE') throw error;
    }
  }
  throw new Error(`${RUNS_AT_ONCE_MAX} test runs are active in this folder already`);
}

// A developer's editor, terminal and watcher at once; more is a mistake.
const RUNS_AT_ONCE_MAX = 16;

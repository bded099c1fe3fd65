import { join } from 'node:path';
import { loadHubConfig, type HubConfig } from '#core/config';
import { createPool, startEmbeddedPostgres, type Pool } from '#core/database';
import { STATEMENT_TIMEOUT_MS } from '#core/limits';

export interface OpenDatabase {
  readonly config: HubConfig;
  readonly url: string;
  readonly pool: Pool;
}

/** The hub's database for one command: the one it is told, or the embedded one, joining it when the hub is running. */
export async function withDatabase(work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const config = loadHubConfig();
  const embedded =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') })
      : undefined;
  const url = embedded?.url ?? config.databaseUrl ?? '';
  const pool = createPool({
    url,
    max: 1,
    applicationName: 'lumbung-command',
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  try {
    await work({ config, url, pool });
  } finally {
    await pool.end();
    await embedded?.stop();
  }
}

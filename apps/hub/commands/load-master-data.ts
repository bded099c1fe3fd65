import { resolve } from 'node:path';
import { AuditLog, Sources } from '#access';
import { arrivalTable } from '../demo/arrival-table.js';
import { loadMasterData } from '../demo/load-samples.js';
import { keysOf } from './keys.js';
import { withDatabase } from './with-database.js';

/**
 * Sends the province's master data to a hub that runs elsewhere: api and worker in processes of their own never load them
 * by themselves. Source and key are made in the database, the data go through the door. Again, it changes nothing.
 */
export async function loadMasterDataInto(hubUrl: string): Promise<void> {
  await withDatabase(async (database) => {
    const { config, pool } = database;
    const rows = await loadMasterData({
      hubUrl,
      province: config.province,
      dataDir: resolve(config.dataDir),
      sources: new Sources(pool, new AuditLog()),
      apiKeys: keysOf(database),
    });
    console.log(arrivalTable(rows));
  });
}

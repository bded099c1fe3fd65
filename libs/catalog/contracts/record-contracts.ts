import { createHash } from 'node:crypto';
import { inTransaction, type Pool } from '#core/database';
import { contractOf } from '#dataset';
import type { DatasetRegistry } from '#dataset-runtime';
import { lockContracts, newestDigests, storeContract } from './contracts.sql.js';

/**
 * Writes down the contracts with which this process takes records, where they are not those of the process before it. Every start
 * calls it, so the record says since when a contract was in force on this hub, which no file of the program can know.
 */
export async function recordContracts(pool: Pool, registry: DatasetRegistry): Promise<number> {
  return inTransaction(pool, async (tx) => {
    await lockContracts(tx);
    const known = await newestDigests(tx, registry.all.length);
    let written = 0;
    for (const { definition, rules } of registry.all) {
      const text = JSON.stringify(contractOf(definition, rules));
      const digest = createHash('sha256').update(text).digest();
      if (known.get(definition.name)?.equals(digest) === true) continue;
      await storeContract(tx, { dataset: definition.name, version: definition.version, text, digest });
      written += 1;
    }
    return written;
  });
}

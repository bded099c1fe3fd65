import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { EMITTERS } from './emit/emitters.js';
import { HUB_EMITTERS } from './emit/hub-emitters.js';
import { checkGenerated, writeGenerated } from './emit/generated-files.js';
import { keptContracts } from './emit/kept-contracts.js';
import { unannouncedChanges, contractOf } from '#dataset';

/**
 * `emit` writes schemas/generated/; `emit --check` writes nothing and exits 1 when a file is stale or a dataset changed in a
 * breaking way without a new version. `emit --accept-breaking` writes all the same, for a dataset that nobody uses yet.
 */
async function main(flags: ReadonlySet<string>): Promise<number> {
  const folder = join(rootFolder(import.meta.dirname), 'schemas', 'generated');
  const registry = new DatasetRegistry(DATASETS);
  const unannounced = unannouncedChanges(
    keptContracts(folder),
    DATASETS.map(({ dataset, rules }) => contractOf(dataset, rules)),
  );
  for (const { dataset, what } of unannounced)
    console.error(`${dataset}: ${what} breaks senders or readers; raise its version`);
  if (unannounced.length > 0 && !flags.has('--accept-breaking')) return 1;

  const files = (
    await Promise.all(
      [...EMITTERS, ...HUB_EMITTERS].map(async (emitter) => emitter({ registry, entries: DATASETS })),
    )
  ).flat();
  if (!flags.has('--check')) {
    const written = writeGenerated(folder, files);
    console.log(`${files.length} files in schemas/generated, ${written} of them new or changed`);
    return 0;
  }
  const stale = checkGenerated(folder, files);
  for (const path of stale) console.error(`schemas/generated/${path} is stale: run npm run emit`);
  return stale.length > 0 ? 1 : 0;
}

/** The repository: where package.json is, above the source as well as above the build. */
function rootFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('emit runs inside the repository only: no package.json above it');
  return rootFolder(parent);
}

process.exitCode = await main(new Set(process.argv.slice(2)));

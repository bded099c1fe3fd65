import { dirname, join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { EMITTERS } from './emit/emitters.js';
import { HUB_EMITTERS } from './emit/hub-emitters.js';
import { checkGenerated, writeGenerated } from './emit/generated-files.js';
import { keptContracts, keptSchema, SCHEMA_FILE } from './emit/kept-contracts.js';
import { unannouncedSchemaChanges } from './emit/schema-changes.js';
import { unannouncedChanges, contractOf } from '#dataset';

/**
 * `emit` writes schemas/generated/; `emit --check` writes nothing and exits 1 when a file is stale or a dataset changed in a
 * breaking way without a new version, or the schema without a note. `emit --accept-breaking` writes all the same, for a dataset that nobody uses yet.
 */
async function main(flags: ReadonlySet<string>): Promise<number> {
  const root = rootFolder(import.meta.dirname);
  const folder = join(root, 'schemas', 'generated');
  const registry = new DatasetRegistry(DATASETS);
  const unannounced = unannouncedChanges(
    keptContracts(folder),
    DATASETS.map(({ dataset, rules }) => contractOf(dataset, rules)),
  );
  for (const { dataset, path, before, after } of unannounced)
    console.error(
      `${dataset}: ${path}: ${before ?? 'nothing'} → ${after ?? 'nothing'} breaks senders or readers; raise its version`,
    );
  if (unannounced.length > 0 && !flags.has('--accept-breaking')) return 1;

  const files = (
    await Promise.all(
      [...EMITTERS, ...HUB_EMITTERS].map(async (emitter) => emitter({ registry, entries: DATASETS })),
    )
  ).flat();
  const breaking = unannouncedSchemaChanges(
    { kept: keptSchema(folder), now: files.find(({ path }) => path === SCHEMA_FILE)?.text ?? '' },
    readFileSync(join(root, NOTES_FILE), 'utf8'),
  );
  for (const what of breaking)
    console.error(`schema.graphql: ${what} Write this sentence with its date into ${NOTES_FILE}`);
  if (breaking.length > 0 && !flags.has('--accept-breaking')) return 1;
  if (!flags.has('--check')) {
    const written = writeGenerated(folder, files);
    console.log(`${files.length} files in schemas/generated, ${written} of them new or changed`);
    return 0;
  }
  const stale = checkGenerated(folder, files);
  for (const path of stale) console.error(`schemas/generated/${path} is stale: run npm run emit`);
  return stale.length > 0 ? 1 : 0;
}

/** What the schema took away, and when. */
const NOTES_FILE = 'docs/schema-changes.md';

/** The repository: where package.json is, above the source as well as above the build. */
function rootFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('emit runs inside the repository only: no package.json above it');
  return rootFolder(parent);
}

process.exitCode = await main(new Set(process.argv.slice(2)));

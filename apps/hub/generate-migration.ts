import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateMigration, startEmbeddedPostgres } from '#core/database';
import { hubEntities } from './data-source.js';

const MIGRATIONS = join('libs', 'core', 'database', 'migrations');

// npm run migration:generate -- <verb-noun>: compares the definitions with what the migrations build, and writes what is missing.
const name = process.argv[2];
if (name === undefined) {
  console.error('Usage: npm run migration:generate -- <verb-noun>, such as add-contract-signer');
  process.exitCode = 2;
} else {
  await writeNextMigration(name);
}

async function writeNextMigration(name: string): Promise<void> {
  // A server of its own, made and thrown away: the hub's database never takes part.
  const folder = await mkdtemp(join('.lumbung', 'migration-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  try {
    const entities = [...hubEntities()];
    const written = await generateMigration({ url: server.url, entities, name, timestampMs: Date.now() });
    if (written === undefined) {
      console.log('The migrations already build what the definitions say; there is nothing to write.');
      return;
    }
    await writeFile(join(MIGRATIONS, written.fileName), written.text);
    await addToIndex(written);
    console.log(`Wrote ${join(MIGRATIONS, written.fileName)}. Now read it.`);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function addToIndex({ fileName, className }: { fileName: string; className: string }): Promise<void> {
  const path = join(MIGRATIONS, 'index.ts');
  const text = await readFile(path, 'utf8');
  const imported = `import { ${className} } from './${fileName.replace(/\.ts$/u, '.js')}';\n`;
  // Behind the last import, before the empty line.
  const withImport = text.replace(/\n\n/u, `\n${imported}\n`);
  await writeFile(path, withImport.replace(/,?\s*\];\s*$/u, `,\n  ${className},\n];\n`));
}

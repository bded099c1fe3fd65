// node scripts/run.mjs [--no-console] <module> …: builds what is stale, then runs dist/<module> with the rest of the arguments.
// What writes the files that the console is built from must not wait for the console.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, ROOT, StepFailed } from './bootstrap.mjs';
import { endWithNpm, mergeRepeatedSignals } from './signals.mjs';

const words = process.argv.slice(2);
const withConsole = words[0] !== '--no-console';
const [module, ...rest] = withConsole ? words : words.slice(1);
endWithNpm();
mergeRepeatedSignals();
try {
  await bootstrap({ withConsole });
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}

const path = join(ROOT, 'dist', module);
if (!existsSync(path)) {
  console.error(`There is nothing to run at ${module.replace(/\.js$/u, '.ts')}.`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], path, ...rest];
await import(pathToFileURL(path).href);

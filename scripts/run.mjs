// node scripts/run.mjs <module> …: builds what is stale, then runs dist/<module> with the rest of the arguments.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, ROOT, StepFailed } from './bootstrap.mjs';
import { endWithNpm, mergeRepeatedSignals } from './signals.mjs';

const [, , module, ...rest] = process.argv;
endWithNpm();
mergeRepeatedSignals();
try {
  await bootstrap();
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

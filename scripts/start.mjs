// npm start: installs and builds what is missing or stale, then becomes the hub.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, ROOT, StepFailed } from './bootstrap.mjs';
import { endWithNpm, mergeRepeatedSignals } from './signals.mjs';

endWithNpm();
mergeRepeatedSignals();
try {
  await bootstrap();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}

// The hub runs in this very process: signals, exit code and terminal are its own, and no second process can outlive the first.
process.setSourceMapsEnabled(true);
const main = join(ROOT, 'dist', 'apps', 'hub', 'main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);

// npm start: installs and builds what is missing or stale, then becomes the hub.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, ROOT, StepFailed } from './bootstrap.mjs';
import { endWithNpm, mergeRepeatedSignals } from './signals.mjs';

const USAGE = `npm start
  Memasang dan membangun yang kurang, menyalakan basis data tertanam, dan menjalankan hub; Ctrl-C menghentikan. Tanpa argumen:
  semua diatur lewat variabel lingkungan, misalnya PORT=8080 PROVINCE=35 DEMO=off npm start (daftarnya di docs/operate.md).
  Installs and builds what is missing, starts the embedded database, and runs the hub; Ctrl-C stops it. Takes no arguments:
  everything is set by environment variables, for example PORT=8080 PROVINCE=35 DEMO=off npm start (listed in docs/operate.md).`;

const asked = process.argv.slice(2);
if (asked.length > 0) {
  const isHelp = asked.every((word) => word === '--help' || word === '-h');
  (isHelp ? console.log : console.error)(isHelp ? USAGE : `npm start: ${asked.join(' ')}?\n${USAGE}`);
  process.exit(isHelp ? 0 : 2);
}

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

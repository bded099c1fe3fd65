// npm start: installs and builds what is missing or stale, then becomes the hub.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerHelp, bootstrap, ROOT, StepFailed } from './bootstrap.mjs';
import { endWithNpm, mergeRepeatedSignals } from './signals.mjs';

const USAGE = `npm start
  Memasang dan membangun yang kurang, menyalakan basis data tertanam, dan menjalankan hub; Ctrl-C menghentikan. Tanpa argumen:
  semua diatur lewat variabel lingkungan, misalnya PORT=8080 PROVINCE=35 DEMO=off npm start (daftarnya di docs/operate.md).
  Installs and builds what is missing, starts the embedded database, and runs the hub; Ctrl-C stops it. Takes no arguments:
  everything is set by environment variables, for example PORT=8080 PROVINCE=35 DEMO=off npm start (listed in docs/operate.md).`;

const asked = process.argv.slice(2);
answerHelp(USAGE);
if (asked.length === 1 && asked[0] === '--version') {
  console.log(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  process.exit(0);
}
if (asked.length > 0) {
  console.error(`npm start: ${asked.join(' ')}?\n${USAGE}`);
  process.exit(2);
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
// Unless it is told that this is no development, graphql looks at each of its objects twice. Not before the packages are installed:
// npm leaves out what the build needs.
process.env.NODE_ENV ??= 'production';
const main = join(ROOT, 'dist', 'apps', 'hub', 'main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);

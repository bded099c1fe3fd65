// npm run emit: schemas/generated/ from the datasets, then the console's client from schemas/generated/.
import { join } from 'node:path';
import { answerHelp, ROOT, run } from './bootstrap.mjs';

answerHelp(`npm run emit [-- --check]
  Menulis ulang schemas/generated/ dan klien konsol; --check hanya membandingkan.
  Writes schemas/generated/ and the client of the console anew; --check only compares.`);

const flags = process.argv.slice(2);
const steps = [
  [join(ROOT, 'scripts', 'run.mjs'), '--no-console', 'apps/hub/emit.js'],
  [join(ROOT, 'scripts', 'emit-console.mjs')],
];
for (const step of steps) {
  const code = await run([process.execPath], [...step, ...flags]);
  process.exitCode ||= code;
  // A check looks at everything; what is emitted from something stale would be stale as well.
  if (code !== 0 && !flags.includes('--check')) break;
}

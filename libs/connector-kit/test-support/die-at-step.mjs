// `node --import` this to end the process, as kill -9 does, right before its n-th change on the disk (LUMBUNG_DIE_AT_STEP).
// Without a number every change is counted, and the count is printed at the end.
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const lastStep = Number(process.env['LUMBUNG_DIE_AT_STEP'] ?? Number.POSITIVE_INFINITY);
const CHANGES = ['writeFile', 'rename', 'unlink', 'mkdir', 'rm'];
const HANDLE_CHANGES = ['write', 'writev', 'writeFile', 'datasync', 'sync', 'truncate'];
let steps = 0;

const handle = await promises.open(new URL(import.meta.url));
stepBefore(Object.getPrototypeOf(handle), HANDLE_CHANGES);
await handle.close();
stepBefore(promises, CHANGES);
syncBuiltinESMExports();
process.on('exit', () => console.error(`steps: ${steps}`));

function stepBefore(owner, names) {
  for (const name of names) {
    const change = owner[name];
    owner[name] = function (...given) {
      steps += 1;
      if (steps === lastStep) process.kill(process.pid, 'SIGKILL');
      return change.apply(this, given);
    };
  }
}

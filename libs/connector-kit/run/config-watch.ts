import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { RUN_CONFIG_LOOK_MS } from '#core/limits';

/** Tells of every change of a file's content until it is stopped. A file that is away for a moment has not changed. */
export async function watchContent(
  path: string,
  onChange: () => Promise<void>,
  {
    signal,
    everyMs = RUN_CONFIG_LOOK_MS,
  }: { readonly signal: AbortSignal; readonly everyMs?: number | undefined },
): Promise<void> {
  let known = await digestOf(path);
  for (;;) {
    const isOver = await pause(everyMs, false, { signal }).catch(() => true);
    if (isOver) return;
    const now = await digestOf(path);
    if (now === undefined || now === known) continue;
    known = now;
    await onChange();
  }
}

async function digestOf(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return undefined;
  }
}

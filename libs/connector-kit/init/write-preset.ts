import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { configError } from '../connector.errors.js';
import type { Preset } from './presets.js';

export interface WriteOptions {
  readonly folder: string;
  /** Also the example of the source, to try the commands with. It must never be sent to a real hub. */
  readonly withExample: boolean;
}

/** Writes a preset's files, or nothing at all when one of them is there already. Gives what was written. */
export async function writePreset(
  preset: Preset,
  { folder, withExample }: WriteOptions,
): Promise<readonly string[]> {
  const example = withExample ? Object.entries(preset.fixture.files) : [];
  const targets = new Map([
    ...preset.files.map((file) => [file, file] as const),
    ...example.map(([from, to]) => [to, from] as const),
  ]);
  const taken = await existing([...targets.keys()], folder);
  if (taken.length > 0) throw alreadyThere(taken, folder);
  for (const name of preset.folders) await mkdir(join(folder, name), { recursive: true });
  for (const [target, from] of targets) {
    const path = join(folder, target);
    await mkdir(dirname(path), { recursive: true });
    const content = preset.contents.get(from);
    if (content === undefined) throw new Error(`preset ${preset.name} names ${from}, which it does not have`);
    await writeFile(path, content, { flag: 'wx' });
  }
  return [...targets.keys()];
}

async function existing(files: readonly string[], folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    files.map((file) =>
      access(join(folder, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, index) => found[index] === true);
}

function alreadyThere(files: readonly string[], folder: string): Error {
  const list = files.join(', ');
  return configError('INIT_EXISTS', {
    id: `${folder}: ${list} sudah ada; tidak ada yang ditimpa. Pilih folder lain dengan --out`,
    en: `${folder}: ${list} exists already; nothing is overwritten. Choose another folder with --out`,
  });
}

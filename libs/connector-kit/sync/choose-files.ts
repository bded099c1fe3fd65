import type { LocalText } from '#dataset';
import type { StreamConfig } from '../config/connector-file.js';
import type { RoundState } from '../outbox/round.js';
import type { StreamState } from '../outbox/stream-state.js';
import { findFiles } from '../sources/file/find-files.js';
import { type InspectedFile, inspectFile } from '../sources/file/inspect-file.js';
import { waitUntilStable } from '../sources/file/wait-until-stable.js';

export interface ChosenFiles {
  /** To be read, in order. */
  readonly toRead: readonly InspectedFile[];
  /** Same content under the same mapping as when it was last sent. */
  readonly unchanged: readonly InspectedFile[];
  /** Still being written. */
  readonly waiting: number;
  readonly notices: readonly LocalText[];
}

export interface ChooseOptions {
  readonly stream: StreamConfig;
  readonly folder: string;
  readonly fingerprint: string;
  readonly state: StreamState;
  /** Send again what was sent before. */
  readonly again: boolean;
}

/** Looks at every file of a stream and decides which have to be read. */
export async function chooseFiles(options: ChooseOptions): Promise<ChosenFiles> {
  const { stream, state, again } = options;
  const found = await findFiles(stream.source.path, options.folder);
  const notices: LocalText[] = [];
  const toRead: InspectedFile[] = [];
  const unchanged: InspectedFile[] = [];
  let waiting = 0;
  if (found.length === 0) {
    notices.push({
      id: `tidak ada berkas ${stream.source.path}`,
      en: `there is no file ${stream.source.path}`,
    });
  }
  for (const { path, name } of found) {
    if (!(await waitUntilStable(path))) {
      waiting += 1;
      notices.push({
        id: `${name} masih ditulis; dibaca pada jalan berikutnya`,
        en: `${name} is still being written; it is read on the next run`,
      });
      continue;
    }
    const file = await inspectFile(path, name);
    const isSame = state.fingerprint === options.fingerprint && state.files[name]?.digest === file.digest;
    if (isSame && !again) unchanged.push(file);
    else toRead.push(file);
  }
  if (stream.mode !== 'snapshot') return { toRead, unchanged, waiting, notices };
  // A snapshot is the whole source: one changed, new or removed file means that all of it is sent.
  const names = new Set(found.map(({ name }) => name));
  const isRemoved = Object.keys(state.files).some((name) => !names.has(name));
  if (toRead.length === 0 && !isRemoved) return { toRead, unchanged, waiting, notices };
  return {
    toRead: [...toRead, ...unchanged].sort((a, b) => (a.name < b.name ? -1 : 1)),
    unchanged: [],
    waiting,
    notices,
  };
}

/** Whether a round that was begun can go on with these files as they are now. */
export function canResume(
  round: RoundState,
  fingerprint: string,
  files: readonly InspectedFile[],
  isSnapshot: boolean,
): boolean {
  if (round.fingerprint !== fingerprint) return false;
  if (!isSnapshot) return true;
  // A snapshot that mixes two versions of a file is a snapshot of neither.
  const digests = new Map(files.map(({ name, digest }) => [name, digest]));
  const begun = [
    ...Object.entries(round.ended).map(([name, { digest }]) => ({ file: name, digest })),
    ...(round.position === null ? [] : [round.position]),
  ];
  return begun.every(({ file, digest }) => digests.get(file) === digest);
}

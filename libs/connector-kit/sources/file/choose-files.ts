import type { LocalText } from '#dataset';
import type { FoundFile } from './find-files.js';
import { type InspectedFile, inspectFile } from './inspect-file.js';
import { waitUntilStable } from './wait-until-stable.js';

export interface ChosenFiles {
  /** To be read, in order. */
  readonly toRead: readonly InspectedFile[];
  /** Same content under the same mapping as when it was last sent. */
  readonly unchanged: readonly InspectedFile[];
  /** Still being written. */
  readonly waiting: number;
  readonly notices: readonly LocalText[];
}

/** What was sent of each file, by name. */
export type SentFiles = Readonly<Record<string, SentFile>>;

export type SentFile = {
  readonly digest: string;
  readonly rows: number;
  readonly sentAt: string;
  /** Something of it did not get in. */
  readonly isHeld?: boolean;
};

export interface ChooseOptions {
  /** As the connector file writes it, for messages. */
  readonly pattern: string;
  readonly found: readonly FoundFile[];
  readonly isSnapshot: boolean;
  readonly sent: SentFiles;
}

/** Looks at every file found and decides which have to be read. */
export async function chooseFiles(options: ChooseOptions): Promise<ChosenFiles> {
  const { pattern, found, sent } = options;
  const notices: LocalText[] = [];
  const toRead: InspectedFile[] = [];
  const unchanged: InspectedFile[] = [];
  let waiting = 0;
  if (found.length === 0) {
    notices.push({ id: `tidak ada berkas ${pattern}`, en: `there is no file ${pattern}` });
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
    if (sent[name]?.digest === file.digest) unchanged.push(file);
    else toRead.push(file);
  }
  if (!options.isSnapshot) return { toRead, unchanged, waiting, notices };
  // A snapshot is the whole source: one changed, new or removed file means that all of it is sent.
  const names = new Set(found.map(({ name }) => name));
  const isRemoved = Object.keys(sent).some((name) => !names.has(name));
  if (toRead.length === 0 && !isRemoved) return { toRead, unchanged, waiting, notices };
  return {
    toRead: [...toRead, ...unchanged].sort((a, b) => (a.name < b.name ? -1 : 1)),
    unchanged: [],
    waiting,
    notices,
  };
}

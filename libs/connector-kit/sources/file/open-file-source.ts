import type { Json } from '#core/errors';
import type { ConnectorError } from '../../connector.errors.js';
import type {
  BegunReading,
  OpenedSource,
  OpenRequest,
  Position,
  SourceChunk,
  SourcePart,
} from '../source-type.js';
import { chooseFiles, type ChosenFiles, type SentFiles } from './choose-files.js';
import type { FileSourceConfig } from './file-source.js';
import { hasChanged, type InspectedFile } from './inspect-file.js';
import { readFile } from './read-file.js';
import { type Archived, sourceFiles, type SourceFiles } from './source-files.js';
import { tableOptions } from './table-options-of.js';

/** The files of a pattern; each is a part, and is read again when its content is not what was sent last. */
export async function openFileSource(request: OpenRequest<FileSourceConfig>): Promise<OpenedSource> {
  const { config, isSnapshot } = request;
  const sent = (request.state as unknown as SentFiles | null) ?? {};
  const files = await sourceFiles(request);
  const chosen = await chooseFiles({ pattern: config.path, found: files.found, isSnapshot, sent });
  const notices = [...files.notices, ...chosen.notices];
  return {
    parts: [
      ...chosen.toRead.map((file) => new FilePart(file, request)),
      ...files.failed.map(({ name, cause }) => failedPart(name, cause)),
    ],
    unchanged: chosen.unchanged.length,
    waiting: files.waiting + chosen.waiting,
    notices,
    canResume: (begun) => !isSnapshot || isOneSnapshot(begun, chosen),
    stateAfter: ({ ended }, isHeld) => {
      const sentAt = new Date().toISOString();
      const same = chosen.unchanged.map(({ name }) => name);
      const away = files.isAll ? files.failed.map(({ name }) => name) : Object.keys(sent);
      const kept = [...same, ...away].flatMap((name) => {
        const known = sent[name];
        return known === undefined ? [] : [[name, known] as const];
      });
      const now = Object.entries(ended).map(([name, end]) => {
        const state = { ...(end as unknown as End), sentAt, isHeld: isHeld(name) };
        return [name, state] as const;
      });
      return Object.fromEntries<Json>([...kept, ...now]);
    },
    afterwards: async (state) => {
      const done = await putAway(files, chosen, state as unknown as SentFiles | null);
      notices.push(...done.notices);
      if (done.moved.length === 0) return state;
      const moved = new Set(done.moved);
      return Object.fromEntries(Object.entries(state ?? {}).filter(([name]) => !moved.has(name)));
    },
    close: () => Promise.resolve(),
  };
}

/** Files that are at the hub in full, as they lie there now. One with a row that did not get in stays, to be mended. */
async function putAway(
  files: SourceFiles,
  { toRead, unchanged }: ChosenFiles,
  state: SentFiles | null,
): Promise<Archived> {
  const done: InspectedFile[] = [];
  for (const file of [...toRead, ...unchanged]) {
    const sent = state?.[file.name];
    if (sent?.digest !== file.digest || sent.isHeld === true) continue;
    if (!(await hasChanged(file))) done.push(file);
  }
  return files.archive(done);
}

/** A file that was named and could not be had: told as a fault, beside the others. */
function failedPart(name: string, cause: ConnectorError): SourcePart {
  return {
    name,
    weight: 1,
    isEnded: () => false,
    // eslint-disable-next-line require-yield
    read: async function* () {
      throw cause;
    },
    end: () => Promise.resolve(undefined),
  };
}

/** A snapshot that mixes two versions of a file is a snapshot of neither. */
function isOneSnapshot({ position, ended }: BegunReading, { toRead, unchanged }: ChosenFiles): boolean {
  const digests = new Map([...toRead, ...unchanged].map(({ name, digest }) => [name, digest]));
  const begun = [
    ...Object.entries(ended).map(([name, end]) => [name, digestOf(end)] as const),
    ...(position === null ? [] : [[position.part, digestOf(position.at)] as const]),
  ];
  return begun.every(([name, digest]) => digests.get(name) === digest);
}

/** Kept of a file that was read to its end. */
interface End {
  readonly digest: string;
  readonly rows: number;
}

function digestOf(end: Json): string | undefined {
  return (end as unknown as Partial<End> | null)?.digest;
}

class FilePart implements SourcePart {
  readonly name: string;
  readonly weight: number;
  private rows = 0;

  constructor(
    private readonly file: InspectedFile,
    private readonly request: OpenRequest<FileSourceConfig>,
  ) {
    this.name = file.name;
    this.weight = file.sizeBytes;
  }

  isEnded(end: Json): boolean {
    return digestOf(end) === this.file.digest;
  }

  async *read(from: Position | null): AsyncGenerator<SourceChunk> {
    const { digest } = this.file;
    const known = from !== null && digestOf(from.at) === digest ? from : undefined;
    const begun = known === undefined ? 0 : (known.at as unknown as End).rows;
    let recordsTaken = known?.records ?? 0;
    let fraction = 0;
    this.rows = 0;
    const options = tableOptions(this.request.config, (done) => (fraction = done));
    for await (const read of readFile(this.file, options)) {
      this.request.signal.throwIfAborted();
      // What is behind the position is read once more and left out: a file has no other way to a row.
      const behind = Math.min(read.length, Math.max(0, begun - this.rows));
      const first = this.rows + behind;
      this.rows += read.length;
      const rows = behind === 0 ? read : read.slice(behind);
      const placeAt = (index: number): Json => ({ digest, rows: first + index });
      yield { rows, placeAt, recordsTaken, fraction };
      if (rows.length > 0) recordsTaken = 0;
    }
  }

  async end(): Promise<Json | undefined> {
    if (await hasChanged(this.file)) return undefined;
    return { digest: this.file.digest, rows: this.rows };
  }
}

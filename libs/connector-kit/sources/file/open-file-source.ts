import type { Json } from '#core/errors';
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
import { tableOptions } from './table-options-of.js';

/** The files of a pattern; each is a part, and is read again when its content is not what was sent last. */
export async function openFileSource(request: OpenRequest<FileSourceConfig>): Promise<OpenedSource> {
  const sent = (request.state as unknown as SentFiles | null) ?? {};
  const chosen = await chooseFiles({
    pattern: request.config.path,
    folder: request.folder,
    isSnapshot: request.isSnapshot,
    sent,
  });
  return {
    parts: chosen.toRead.map((file) => new FilePart(file, request)),
    unchanged: chosen.unchanged.length,
    waiting: chosen.waiting,
    notices: chosen.notices,
    canResume: (begun) => !request.isSnapshot || isOneSnapshot(begun, chosen),
    stateAfter: ({ ended }) => {
      const sentAt = new Date().toISOString();
      const kept = chosen.unchanged.map(({ name }) => [name, sent[name] ?? null] as const);
      const now = Object.entries(ended).map(
        ([name, end]) => [name, { ...(end as unknown as End), sentAt }] as const,
      );
      return Object.fromEntries<Json>([...kept, ...now]);
    },
    close: () => Promise.resolve(),
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

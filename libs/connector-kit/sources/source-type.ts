import type { LocalText } from '#dataset';
import type { Json } from '#core/errors';
import type { FileFault } from '../config/check-schema.js';
import type { Schema } from '../config/schema.js';
import type { SourceRow } from './source-row.js';

/**
 * A kind of source: what the connector file may say about it, and how it is opened. This much is loaded at every start, so
 * it imports nothing heavy; `open` imports the reader and its drivers when a stream of this type is read.
 */
export interface SourceType<Config> {
  readonly schema: Schema;
  /** What a schema cannot say. `keys` lead to the source in the connector file. */
  readonly faults?: (config: Config, context: FaultContext) => readonly FileFault[];
  /**
   * The part of the configuration that decides which rows come and how they read. When it changes, everything is read anew.
   * No secrets, and nothing that may change without consequence, such as a timeout.
   */
  readonly identity: (config: Config) => unknown;
  readonly open: (request: OpenRequest<Config>) => Promise<OpenedSource>;
  /** Whether it shows only what is new: of what it no longer shows, nobody can say that it is gone. */
  readonly isWindow?: (config: Config) => boolean;
}

export interface FaultContext {
  readonly keys: readonly (string | number)[];
  readonly mode: 'upsert' | 'snapshot';
}

export interface OpenRequest<Config> {
  readonly config: Config;
  /** Name of the stream, for messages and for where a row is. */
  readonly stream: string;
  /** Folder of the connector file, which paths are relative to. */
  readonly folder: string;
  /** The stream's own folder below the state folder, for what a source keeps on disk while it is read and between runs. */
  readonly workFolder: string;
  /** The rows are to be a picture of the whole source: one change anywhere means that all of it is read. */
  readonly isSnapshot: boolean;
  /** What `stateAfter` gave when the last round ended; null to read everything. */
  readonly state: Json;
  /** Reading must stop soon after this is aborted, also while it waits for a server. */
  readonly signal: AbortSignal;
}

/** A source looked at, ready to be read. */
export interface OpenedSource {
  /** What is to be read, in order: the files of a pattern, or just the one result of a query. */
  readonly parts: readonly SourcePart[];
  /** Parts left out because they are as they were when they were last sent, and parts that are not ready to be read. */
  readonly unchanged: number;
  readonly waiting: number;
  /** Things a person should know that are not errors; complete once reading has ended. */
  readonly notices: readonly LocalText[];
  /** Whether a round that an earlier run began under the same mapping can go on with the source as it is now. */
  canResume(begun: BegunReading): boolean;
  /**
   * What the next run has to know, after everything read up to here is at the hub. `isHeld` tells the parts of which
   * something did not get in: a row that was refused, a record that the hub rejected.
   */
  stateAfter(begun: BegunReading, isHeld: (part: string) => boolean): Json;
  /**
   * Called when nothing is open any more and the state is on the disk: the moment for what must not happen earlier, such as
   * putting a file away. Gives the state as it is after that.
   */
  afterwards?(state: Json): Promise<Json>;
  close(): Promise<void>;
}

export interface SourcePart {
  /** What messages call it. */
  readonly name: string;
  /** Its share of the progress beside the other parts. */
  readonly weight: number;
  /** Whether what `end` once gave says that this part, as it is now, is wholly behind us. */
  isEnded(end: Json): boolean;
  /** From the beginning, or from a position an earlier run came to. */
  read(from: Position | null): AsyncGenerator<SourceChunk>;
  /** Asked after the last chunk: what to remember of the part, or undefined when it changed while it was read. */
  end(): Promise<Json | undefined>;
}

/** A few hundred rows; memory holds two or three chunks at a time. */
export interface SourceChunk {
  readonly rows: readonly SourceRow[];
  /** Where reading can be taken up again with the row at this index (0 to the number of rows). */
  placeAt(index: number): Json;
  /**
   * Records of the first row that are behind the position reading was taken up at. Only a source whose rows cannot have
   * changed since may honour it; any other begins with the whole row.
   */
  readonly recordsTaken?: number;
  /** How much of the part is behind this chunk, 0 to 1; undefined when nobody can know. */
  readonly fraction: number | undefined;
}

/**
 * How far reading has come. It becomes durable in the same frame of the outbox as the batch before it (C1). `at` is in the
 * words of the source type (a file's digest and row, the cursor values of a query) and is never looked into elsewhere.
 */
export interface Position {
  readonly part: string;
  readonly at: Json;
  /** Records taken from the row that comes next: one row can make many. */
  readonly records: number;
}

/** Parts read to their end, by name, with what `end` gave for each. */
export type EndedParts = Readonly<Record<string, Json>>;

export interface BegunReading {
  readonly position: Position | null;
  readonly ended: EndedParts;
}

import type { EndedParts, Position } from '../sources/source-type.js';

/** What was found in the source so far. `records = skipped + refused + sent` once reading has ended. */
export interface ReadCounts {
  readonly read: number;
  readonly records: number;
  readonly skipped: number;
  readonly refused: number;
  readonly sent: number;
}

/** What the hub made of the batches that are settled. */
export interface SettledCounts {
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly failed: number;
}

/** Where the records of a batch stand in the source; `index` in the batch gives origin, sheet, row and column. */
export interface BatchLocations {
  readonly places: readonly (readonly [fromIndex: number, origin: string, sheet: string | null])[];
  readonly rows: readonly (number | string)[];
  readonly columns?: readonly string[];
}

export interface BatchHead {
  readonly seq: number;
  readonly key: string;
  readonly count: number;
  readonly locations: BatchLocations;
}

/** Counts of causes, so that the report can name the commonest after a restart too. */
export type Causes = Readonly<Record<string, Cause>>;

export interface Cause {
  readonly count: number;
  readonly code: string;
  readonly field: string;
  readonly message: { readonly id: string; readonly en: string };
  /** The first cell or row it was seen at. */
  readonly example: string;
}

/** Everything a round knows besides the batches' bytes. Replaying the log gives it back. */
export interface RoundState {
  readonly id: string;
  readonly fingerprint: string;
  readonly startedAt: string;
  readonly snapshotId: string | null;
  readonly position: Position | null;
  readonly counts: ReadCounts;
  readonly settled: SettledCounts;
  readonly ended: EndedParts;
  readonly refusals: Causes;
  readonly rejections: Causes;
  /** Lengths of the files of refusals and rejections that belong to this state. */
  readonly refusalBytes: number;
  readonly rejectionBytes: number;
  /** Batch numbers → receipts of the hub, for batches that are not settled. */
  readonly receipts: Readonly<Record<number, string>>;
}

/** The entries of the log. */
export type LogEntry =
  | { readonly kind: 'checkpoint'; readonly state: RoundState }
  | {
      readonly kind: 'batch';
      readonly head: BatchHead;
      readonly progress: Progress;
      readonly ended: EndedParts;
    }
  | { readonly kind: 'ended'; readonly ended: EndedParts; readonly progress: Progress }
  | { readonly kind: 'receipt'; readonly seq: number; readonly batchId: string }
  | {
      readonly kind: 'settled';
      readonly seq: number;
      readonly settled: SettledCounts;
      readonly rejections: Causes;
      readonly rejectionBytes: number;
    };

/** What reading changes. */
export type Progress = Pick<RoundState, 'position' | 'counts' | 'refusals' | 'refusalBytes'>;

export const NO_COUNTS: ReadCounts = { read: 0, records: 0, skipped: 0, refused: 0, sent: 0 };
export const NONE_SETTLED: SettledCounts = { applied: 0, unchanged: 0, rejected: 0, warnings: 0, failed: 0 };

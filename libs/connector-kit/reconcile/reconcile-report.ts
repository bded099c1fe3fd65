import type { LocalText } from '#dataset';
import type { HeldProblem } from './seal/record-sealer.js';

/** What `lumbung connector reconcile --json` prints as its one line on standard output. */
export interface ReconcileReport {
  readonly kind: 'reconcile';
  readonly exitCode: number;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly peakRssMiB: number;
  readonly comparisons: readonly GroupReport[];
}

/** One dataset of the source against the hub, in a scope. */
export interface GroupReport {
  readonly dataset: string;
  readonly scope: Readonly<Record<string, unknown>>;
  /** Streams whose records were compared together. */
  readonly streams: readonly string[];
  /** `equal`: every record of the source is at the hub as it is, and no other. `stopped`: `error` says why. */
  readonly state: 'equal' | 'different' | 'stopped';
  readonly error: { readonly fault: string; readonly code: string; readonly message: LocalText } | null;
  /** Nothing of the source was left out, so that what only the hub has is really gone. */
  readonly isWhole: boolean;
  readonly rows: number;
  readonly skipped: number;
  /** Records, each key once. */
  readonly sourceRecords: number;
  readonly hubRecords: number;
  /** After the mend, when there was one. */
  readonly counts: FindingCounts;
  /** Differences beyond those that are named: they are counted only. */
  readonly isPartial: boolean;
  /** The first of them. */
  readonly findings: readonly ReconcileFinding[];
  /** All that are named, one line of JSON each; null when there are none. */
  readonly findingsFile: string | null;
  readonly ranges: {
    readonly compared: number;
    readonly differing: number;
    readonly requests: number;
  };
  readonly mend: MendReport | null;
  readonly notices: readonly LocalText[];
}

/**
 * - `missing-at-hub`, `missing-at-source`, `different`: source and hub do not agree.
 * - `refused`: a cell cannot be read, so the record is not sent. `rejected`: the hub does not take it as it is.
 * - `moving`: it changed while it was compared; the next run tells.
 */
export type FindingKind =
  'missing-at-hub' | 'missing-at-source' | 'different' | 'refused' | 'rejected' | 'moving';

export interface ReconcileFinding {
  readonly kind: FindingKind;
  /** Null when the row does not even tell its key. */
  readonly key: string | null;
  /** Its place in the source; null when it is not there. */
  readonly at: string | null;
  readonly problems: readonly HeldProblem[];
}

export interface FindingCounts {
  readonly equal: number;
  readonly missingAtHub: number;
  readonly missingAtSource: number;
  readonly different: number;
  readonly refused: number;
  readonly rejected: number;
  readonly moving: number;
  /** Keys that several rows of the source have; whichever of them the hub has is taken for right. */
  readonly repeatedKeys: number;
}

/** `sent = applied + unchanged + rejected + failed`, and so for deletions. */
export interface MendReport {
  /** Differences found before. */
  readonly before: FindingCounts;
  readonly sent: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly failed: number;
  readonly deleted: number;
  /** Records that only the hub has and that were left there, and why. */
  readonly notDeleted: number;
  readonly notDeletedBecause: LocalText | null;
}

/** Whether source and hub hold the same; what is moving is no difference. */
export function isEqual(counts: FindingCounts): boolean {
  const { missingAtHub, missingAtSource, different, refused, rejected } = counts;
  return missingAtHub + missingAtSource + different + refused + rejected === 0;
}

import type { LocalText } from '#dataset';
import type { Cause } from '../outbox/round.js';

/**
 * What `lumbung connector sync --json` prints as its one line on standard output. Counts of a stream add up:
 * `records = skipped + refused + sent` and `sent = applied + unchanged + rejected + failed + pending`.
 */
export interface SyncReport {
  readonly kind: 'sync';
  readonly exitCode: number;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly peakRssMiB: number;
  readonly streams: readonly StreamReport[];
}

export interface StreamReport {
  readonly name: string;
  readonly dataset: string;
  /** `done`: everything the source has is settled at the hub. `stopped`: `error` says why; what was read is kept. */
  readonly state: 'done' | 'stopped';
  readonly error: { readonly fault: string; readonly code: string; readonly message: LocalText } | null;
  /** This run went on with what an earlier one had begun; the counts cover both. */
  readonly resumed: boolean;
  /** Files read, files that were the same as last time and not read, files left for the next run. A query or an address counts as one. */
  readonly files: { readonly read: number; readonly unchanged: number; readonly waiting: number };
  /** Rows of the source that hold anything. */
  readonly read: number;
  /** Records these rows make; more than rows when columns are unpivoted. */
  readonly records: number;
  /** Left out by the `skip` expression. */
  readonly skipped: number;
  /** Not sent because a cell cannot be read without guessing; listed in `refusalsFile`. */
  readonly refused: number;
  readonly sent: number;
  readonly applied: number;
  readonly unchanged: number;
  /** Refused by the hub; listed in `rejectionsFile`. */
  readonly rejected: number;
  /** In batches that the hub could not apply, or whose snapshot was given up. */
  readonly failed: number;
  /** Sent or waiting in the outbox, with no result seen yet. */
  readonly pending: number;
  readonly warnings: number;
  readonly topRefusal: Cause | null;
  readonly topRejection: Cause | null;
  readonly refusalsFile: string | null;
  readonly rejectionsFile: string | null;
  /** Only in mode snapshot: what became of it. */
  readonly snapshot: SnapshotOutcome | null;
  /** Things a person should know that are not errors. */
  readonly notices: readonly LocalText[];
}

export type SnapshotOutcome =
  | { readonly state: 'UNCHANGED' }
  /** `COMMITTED`, or `NEEDS_APPROVAL` when it would end too many records. */
  | {
      readonly state: string;
      readonly id: string;
      /** Records ended because the source no longer has them. */
      readonly removed: number;
      readonly heldBecause: string | null;
    }
  /** Rows were refused here, and committing without them would end their records at the hub. */
  | { readonly state: 'NOT_COMMITTED'; readonly id: string; readonly reason: LocalText };

/** The commonest of the causes. */
export function topCause(causes: Readonly<Record<string, Cause>>): Cause | null {
  return Object.values(causes).reduce<Cause | null>(
    (top, cause) => (top === null || cause.count > top.count ? cause : top),
    null,
  );
}

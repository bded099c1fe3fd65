import type { Pool } from '#core/database';
import {
  ENDED_SNAPSHOT_RETENTION_DAYS,
  PAYLOAD_RETENTION_DAYS,
  REJECTION_RETENTION_DAYS,
  REJECTIONS_PER_STREAM_MAX,
  RETENTION_BATCHES_PER_STATEMENT,
  RETENTION_FINDINGS_PER_STATEMENT,
  RETENTION_SNAPSHOTS_PER_STATEMENT,
  RETENTION_STATEMENTS_PER_RUN,
  WARNING_RETENTION_DAYS,
  WARNINGS_MAX,
} from '#core/limits';
import {
  OLD_AUDIT_ENTRIES,
  OLD_ENDED_SNAPSHOTS,
  OLD_PAYLOADS,
  OLD_REJECTIONS,
  OLD_WARNINGS,
  SURPLUS_REJECTIONS,
  SURPLUS_WARNINGS,
} from './retention.sql.js';

/** What is kept at most; tests keep less. */
export interface Retention {
  readonly payloadDays: number;
  readonly endedSnapshotDays: number;
  readonly rejectionDays: number;
  readonly rejectionsPerStream: number;
  readonly warningDays: number;
  readonly warnings: number;
  /** Null: for ever. */
  readonly auditDays: number | null;
}

/** How many rows of each kind went. */
export interface Removed {
  readonly payloads: number;
  /** Those that were given up. */
  readonly snapshots: number;
  readonly rejections: number;
  readonly warnings: number;
  readonly auditEntries: number;
}

/**
 * Removes what was kept long enough: payloads, rejections and warnings of batches that ended long ago, snapshots that were given up, and
 * the oldest findings where there are too many. Every batch that was applied stays with its counts. Bounded, so that a run never holds up the database: what is left
 * over is for the next one.
 */
export async function removeWhatIsPast(pool: Pool, limits: Partial<Retention> = {}): Promise<Removed> {
  const kept = { ...RETENTION, ...limits };
  const payloads = await untilDone(pool, OLD_PAYLOADS, RETENTION_BATCHES_PER_STATEMENT, [kept.payloadDays]);
  const snapshots = await untilDone(pool, OLD_ENDED_SNAPSHOTS, RETENTION_SNAPSHOTS_PER_STATEMENT, [
    kept.endedSnapshotDays,
  ]);
  const findings = (statement: string, limit: number): Promise<number> =>
    untilDone(pool, statement, RETENTION_FINDINGS_PER_STATEMENT, [limit]);
  return {
    payloads,
    snapshots,
    rejections:
      (await findings(OLD_REJECTIONS, kept.rejectionDays)) +
      (await findings(SURPLUS_REJECTIONS, kept.rejectionsPerStream)),
    warnings:
      (await findings(OLD_WARNINGS, kept.warningDays)) + (await findings(SURPLUS_WARNINGS, kept.warnings)),
    auditEntries: kept.auditDays === null ? 0 : await findings(OLD_AUDIT_ENTRIES, kept.auditDays),
  };
}

async function untilDone(
  pool: Pool,
  statement: string,
  rowsPerStatement: number,
  values: readonly number[],
): Promise<number> {
  let removed = 0;
  for (let count = 0; count < RETENTION_STATEMENTS_PER_RUN; count += 1) {
    const { rowCount } = await pool.query(statement, [...values, rowsPerStatement]);
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) === 0) break;
  }
  return removed;
}

const RETENTION: Retention = {
  payloadDays: PAYLOAD_RETENTION_DAYS,
  endedSnapshotDays: ENDED_SNAPSHOT_RETENTION_DAYS,
  rejectionDays: REJECTION_RETENTION_DAYS,
  rejectionsPerStream: REJECTIONS_PER_STREAM_MAX,
  warningDays: WARNING_RETENTION_DAYS,
  warnings: WARNINGS_MAX,
  auditDays: null,
};

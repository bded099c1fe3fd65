import type { SealedRecord } from '#dataset';
import type { Candidate } from './checked-batch.js';

/** A candidate with its key, canonical text and hash. */
export interface Sealed extends SealedRecord {
  readonly candidate: Candidate;
}

/** What the table holds under a key. */
export interface ExistingRecord {
  readonly hash: string;
  readonly sourceId: number;
}

export interface BatchPlan {
  readonly created: readonly Sealed[];
  readonly changed: readonly Sealed[];
  /** Never touched: no new version, no write to the log. // I2 */
  readonly unchanged: readonly Sealed[];
  readonly ownedByOther: readonly Sealed[];
}

/** Decides what each record of an upsert means to the table. */
export function planBatch(
  records: readonly Sealed[],
  existing: ReadonlyMap<string, ExistingRecord>,
  sourceId: number,
): BatchPlan {
  const plan = {
    created: [] as Sealed[],
    changed: [] as Sealed[],
    unchanged: [] as Sealed[],
    ownedByOther: [] as Sealed[],
  };
  for (const record of records) {
    const found = existing.get(record.key);
    if (found === undefined) plan.created.push(record);
    else if (found.sourceId !== sourceId) plan.ownedByOther.push(record);
    else if (found.hash === record.hash) plan.unchanged.push(record);
    else plan.changed.push(record);
  }
  return plan;
}

export interface DeletionPlan {
  readonly deleted: readonly Sealed[];
  /** Not there: already as wanted. // I2 */
  readonly absent: readonly Sealed[];
  readonly ownedByOther: readonly Sealed[];
}

/** Decides what each record of a deletion means to the table. */
export function planDeletion(
  records: readonly Sealed[],
  existing: ReadonlyMap<string, ExistingRecord>,
  sourceId: number,
): DeletionPlan {
  const plan = { deleted: [] as Sealed[], absent: [] as Sealed[], ownedByOther: [] as Sealed[] };
  for (const record of records) {
    const found = existing.get(record.key);
    if (found === undefined) plan.absent.push(record);
    else if (found.sourceId === sourceId) plan.deleted.push(record);
    else plan.ownedByOther.push(record);
  }
  return plan;
}

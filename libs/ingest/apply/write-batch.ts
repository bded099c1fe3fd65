import { strict as assert } from 'node:assert';
import type { Problem } from '#dataset';
import type { Tx } from '#core/database';
import type { RegisteredDataset } from '#dataset-runtime';
import type { AppliedChanges, IngestContext } from '../ingest-context.js';
import type { BatchInHand } from './batch-in-hand.sql.js';
import type { CheckedBatch } from './check-batch.js';
import { outsideLimits, scopeSets } from './check-scope.js';
import { problemOf, type Refusal } from './checked-batch.js';
import { existingRecords, type LocatedRecord } from './existing-records.sql.js';
import { planBatch, planDeletion, type Sealed } from './plan-batch.js';
import { refusalOf } from './refusals.js';
import { deleteRecords, writeRecords } from './write-plan.sql.js';

export interface BatchToWrite {
  readonly dataset: RegisteredDataset;
  readonly batch: BatchInHand;
  readonly recordedAt: string;
  readonly checked: CheckedBatch;
  /** Called once the write is on its way: what can be done while the database is at it. Does not throw. */
  readonly whileWriting: () => void;
}

export interface WrittenBatch {
  readonly applied: readonly Sealed[];
  readonly unchanged: readonly Sealed[];
  /** Records that only the table could refuse: of another source, or outside the client's limits. */
  readonly refusals: readonly Refusal[];
  readonly changes: AppliedChanges;
}

/** Writes what is new or different. I4: each written row names this batch. */
export async function upsertPlanned(
  tx: Tx,
  ingest: IngestContext,
  input: BatchToWrite,
): Promise<WrittenBatch> {
  const { dataset, batch } = input;
  const { existing, within, refusals } = await lookAtTable(tx, input);
  const plan = planBatch(within, existing, batch.sourceId);
  await ingest.onStep?.('planned');
  const writing = writeRecords(tx, writerOf(input), plan);
  input.whileWriting();
  const count = await writing;
  const lost = await lostRaces(tx, input, { planned: plan, count });
  const created = plan.created.filter(({ key }) => !lost.has(key));
  const foreign = [...plan.ownedByOther, ...plan.created.filter(({ key }) => lost.has(key))];
  return {
    applied: [...created, ...plan.changed],
    unchanged: plan.unchanged,
    refusals: [...refusals, ...foreign.map((record) => ownedByOther(dataset, record))],
    changes: changesOf(batch, { created, changed: plan.changed, deleted: [] }),
  };
}

/** Removes what is there and this source's own; the last versions stay in the history. */
export async function deletePlanned(
  tx: Tx,
  ingest: IngestContext,
  input: BatchToWrite,
): Promise<WrittenBatch> {
  const { dataset, batch } = input;
  const { existing, within, refusals } = await lookAtTable(tx, input);
  const plan = planDeletion(within, existing, batch.sourceId);
  await ingest.onStep?.('planned');
  const keys = plan.deleted.map(({ key }) => key);
  const count = await deleteRecords(tx, writerOf(input), keys);
  assert(count === keys.length, 'I6: only the holder of a stream writes the records of its source');
  return {
    applied: plan.deleted,
    unchanged: plan.absent,
    refusals: [...refusals, ...plan.ownedByOther.map((record) => ownedByOther(dataset, record))],
    changes: changesOf(batch, { created: [], changed: [], deleted: plan.deleted }),
  };
}

/** What is under the keys now. A client limited to a part of its source's records may not touch the others either. */
async function lookAtTable(
  tx: Tx,
  { dataset, batch, checked }: BatchToWrite,
): Promise<{
  readonly existing: ReadonlyMap<string, LocatedRecord>;
  readonly within: readonly Sealed[];
  readonly refusals: readonly Refusal[];
}> {
  const existing = await existingRecords(
    tx,
    dataset,
    checked.sealed.map(({ key }) => key),
  );
  const limits = scopeSets(batch.limits);
  if (limits === null) return { existing, within: checked.sealed, refusals: [] };
  const refusals: Refusal[] = [];
  const within = checked.sealed.filter((record) => {
    const found = existing.get(record.key);
    if (found === undefined || found.sourceId !== batch.sourceId) return true;
    const problem = outsideLimits(placeOf(dataset, found), dataset.definition, limits);
    if (problem !== undefined) refusals.push(refusalOf(dataset.definition, record.candidate, [problem]));
    return problem === undefined;
  });
  return { existing, within, refusals };
}

function placeOf({ definition }: RegisteredDataset, found: LocatedRecord): Record<string, string | null> {
  const { organization, region } = definition.scope ?? {};
  return {
    ...(organization === undefined ? {} : { [organization]: found.organization }),
    ...(region === undefined ? {} : { [region]: found.region }),
  };
}

/** Keys that another source was first to write between our look at the table and our insert. */
async function lostRaces(
  tx: Tx,
  { dataset, batch }: BatchToWrite,
  {
    planned,
    count,
  }: {
    readonly planned: { readonly created: readonly Sealed[]; readonly changed: readonly Sealed[] };
    readonly count: number;
  },
): Promise<ReadonlySet<string>> {
  const expected = planned.created.length + planned.changed.length;
  if (count === expected) return new Set();
  const now = await existingRecords(
    tx,
    dataset,
    planned.created.map(({ key }) => key),
  );
  const lost = planned.created.filter(({ key }) => now.get(key)?.sourceId !== batch.sourceId);
  assert(count + lost.length === expected, 'every planned record is written or owned by another source');
  return new Set(lost.map(({ key }) => key));
}

function writerOf({ dataset, batch, recordedAt }: BatchToWrite): Parameters<typeof writeRecords>[1] {
  return { layout: dataset.layout, sourceId: batch.sourceId, batchId: batch.id, recordedAt };
}

function ownedByOther({ definition }: RegisteredDataset, { candidate, key }: Sealed): Refusal {
  const problem: Problem = problemOf(
    definition.key[0] ?? '',
    'KEY_OWNED_BY_OTHER_SOURCE',
    key.slice(0, KEY_SHOWN_MAX),
    {
      id: 'kunci ini milik sumber lain; walidata dapat memindahkan kepemilikannya',
      en: 'another source owns this key; the data steward can transfer its ownership',
    },
  );
  return refusalOf(definition, candidate, [problem]);
}

function changesOf(
  batch: BatchInHand,
  {
    created,
    changed,
    deleted,
  }: {
    readonly created: readonly Sealed[];
    readonly changed: readonly Sealed[];
    readonly deleted: readonly Sealed[];
  },
): AppliedChanges {
  const keys = (records: readonly Sealed[]): readonly string[] => records.map(({ key }) => key);
  return {
    dataset: batch.dataset,
    batchId: batch.id,
    createdKeys: keys(created),
    changedKeys: keys(changed),
    deletedKeys: keys(deleted),
  };
}

// As long as any other value shown with a problem.
const KEY_SHOWN_MAX = 200;

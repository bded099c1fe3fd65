import { strict as assert } from 'node:assert';
import type { Tx } from '#core/database';
import type { RegisteredDataset } from '#dataset-runtime';
import type { AppliedChanges, EndedBatch, IngestContext } from '../ingest-context.js';
import type { RecordScope } from '../record-scope.js';
import { finishBatch } from './batch-state.sql.js';
import type { BatchInHand } from './batch-in-hand.sql.js';
import { checkBatch, type CheckedBatch } from './check-batch.js';
import { checkGroups } from './check-groups.js';
import type { Refusal, Warning } from './checked-batch.js';
import { openBatch } from './open-batch.js';
import type { ReadAhead } from './read-ahead.js';
import { deletePlanned, upsertPlanned, type WrittenBatch } from './write-batch.js';
import { writeRejections, writeWarnings } from './write-findings.sql.js';

/** When and under what an apply happens. */
export interface ApplyMoment {
  /** The moment all its records carry. */
  readonly recordedAt: string;
  /** The scope of the snapshot that is being committed. */
  readonly scope: RecordScope | null;
  /** Where the batches of a stream are opened before it is their turn. */
  readonly readAhead?: ReadAhead;
}

export interface BatchOutcome {
  readonly changes: AppliedChanges;
  /** What to tell once the transaction is committed. */
  readonly ended: EndedBatch;
  readonly refusals: readonly Refusal[];
  /** Keys of all records of the batch that have one, refused ones too. */
  readonly keys: readonly string[];
}

/**
 * Applies one batch inside the given transaction: check, write with history, account for every record. I2: a second apply
 * of the same batch finds every hash in place and writes nothing.
 */
export async function applyBatch(
  tx: Tx,
  ingest: IngestContext,
  batch: BatchInHand,
  { recordedAt, scope, readAhead }: ApplyMoment,
): Promise<BatchOutcome> {
  const startedAt = performance.now();
  const dataset = ingest.registry.get(batch.dataset);
  const opened = (await readAhead?.take(batch)) ?? (await openBatch(tx, dataset, batch));
  const checked = await checkBatch(tx, ingest, { dataset, batch, opened: opened.checked, scope });
  await ingest.onStep?.('checked');

  const write = batch.mode === 'DELETE' ? deletePlanned : upsertPlanned;
  const written = await write(tx, ingest, {
    dataset,
    batch,
    recordedAt,
    checked,
    whileWriting: () => readAhead?.begin(batch),
  });
  await ingest.onStep?.('written');

  const refusals = [...checked.refusals, ...written.refusals];
  await writeRejections(tx, { batch, text: opened.text, refusals });
  await ingest.onStep?.('rejections-written');

  const counts = await finish(tx, ingest, { dataset, batch, checked, written, refusals });
  await ingest.onStep?.('counted');
  const { changes } = written;
  const keys = [...checked.sealed.map(({ key }) => key), ...refusals.flatMap(({ key }) => key ?? [])];
  const seconds = (performance.now() - startedAt) / 1_000;
  const ended: EndedBatch = { dataset: batch.dataset, state: 'APPLIED', seconds, ...counts };
  return { changes, ended, refusals, keys };
}

async function finish(
  tx: Tx,
  ingest: IngestContext,
  {
    dataset,
    batch,
    checked,
    written,
    refusals,
  }: {
    readonly dataset: RegisteredDataset;
    readonly batch: BatchInHand;
    readonly checked: CheckedBatch;
    readonly written: WrittenBatch;
    readonly refusals: readonly Refusal[];
  },
): Promise<Pick<EndedBatch, 'applied' | 'unchanged' | 'rejected'>> {
  const { applied, unchanged } = written;
  const counts = { applied: applied.length, unchanged: unchanged.length, rejected: refusals.length };
  assert(
    counts.applied + counts.unchanged + counts.rejected === batch.receivedCount,
    `I3: counts of batch ${batch.id} must add up: ${JSON.stringify({ ...counts, received: batch.receivedCount })}`,
  );
  const warnings: Warning[] = warningsOfWritten(checked.warnings, written);
  warnings.push(...(await checkGroups(tx, { dataset, registry: ingest.registry, batch, touched: applied })));
  await writeWarnings(tx, batch, warnings);
  for (const hook of ingest.onApplied ?? []) await hook(tx, written.changes);
  await finishBatch(tx, batch.id, { ...counts, warnings: warnings.length });
  return counts;
}

/**
 * Warnings name what the batch changed, as the rules over groups do: a record sent again as it is was warned of when it came, and
 * one that is kept out has its problems. // I2
 */
function warningsOfWritten(warnings: readonly Warning[], { applied }: WrittenBatch): Warning[] {
  if (warnings.length === 0) return [];
  const isWritten = new Set(applied.map(({ candidate }) => candidate.index));
  return warnings.filter(({ index }) => index === null || isWritten.has(index));
}

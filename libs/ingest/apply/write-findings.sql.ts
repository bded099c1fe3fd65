import { createHash } from 'node:crypto';
import { shownValue } from '#dataset';
import type { Tx } from '#core/database';
import { REJECTIONS_PER_INSERT, WARNINGS_PER_BATCH_MAX } from '#core/limits';
import { splitRecords } from '../json/raw-records.js';
import type { BatchInHand } from './batch-in-hand.sql.js';
import type { Refusal, Warning } from './checked-batch.js';
import { storableJson } from './storable-json.js';

/** Keeps every refused record, to the letter as it was sent, with what was wrong. // I5 */
export async function writeRejections(
  tx: Tx,
  {
    batch,
    text,
    refusals,
  }: { readonly batch: BatchInHand; readonly text: string; readonly refusals: readonly Refusal[] },
): Promise<void> {
  if (refusals.length === 0) return;
  const texts = splitRecords(text);
  for (let from = 0; from < refusals.length; from += REJECTIONS_PER_INSERT) {
    const rows = refusals
      .slice(from, from + REJECTIONS_PER_INSERT)
      .map((refusal) => rejectionRow(batch, refusal, texts));
    await tx.query({
      name: 'ingest-write-rejections',
      text: WRITE_REJECTIONS,
      values: [storableJson(rows), batch.id, batch.sourceId, batch.dataset],
    });
  }
}

/** Keeps the first warnings one by one; the batch says how many there were. */
export async function writeWarnings(tx: Tx, batch: BatchInHand, warnings: readonly Warning[]): Promise<void> {
  if (warnings.length === 0) return;
  await tx.query({
    name: 'ingest-write-warnings',
    text: WRITE_WARNINGS,
    values: [storableJson(warnings.slice(0, WARNINGS_PER_BATCH_MAX)), batch.id],
  });
}

/** Rejections of one source and dataset with the same code, field and suggestion have one cause, and one mend. */
export function causeHash(
  { dataset, sourceId }: { readonly dataset: string; readonly sourceId: number },
  {
    code,
    field,
    suggestion,
  }: { readonly code: string; readonly field: string; readonly suggestion: string | null },
): string {
  const cause = JSON.stringify([dataset, sourceId, code, field, suggestion]);
  // 128 bits: no two causes of a province will ever meet.
  return createHash('sha256').update(cause).digest('hex').slice(0, 32);
}

function rejectionRow(
  batch: BatchInHand,
  { index, key, sourceKey, problems }: Refusal,
  texts: readonly string[],
): unknown {
  const [first] = problems;
  const cause = {
    code: first?.code ?? '',
    field: shownValue(first?.field) ?? '',
    suggestion: first?.suggestion ?? null,
  };
  return {
    index,
    key,
    sourceKey,
    recordText: texts[index] ?? '',
    problems,
    ...cause,
    causeHash: causeHash(batch, cause),
  };
}

const WRITE_REJECTIONS = `
  insert into hub.rejections (batch_id, index, source_id, dataset, key, source_key, record_text, problems, code, field,
    suggestion, cause_hash)
  select $2::bigint, index, $3::integer, $4::text, key, "sourceKey", "recordText", problems, code, field, suggestion,
    decode("causeHash", 'hex')
  from json_to_recordset($1::json) as rejection (index integer, key text, "sourceKey" text, "recordText" text,
    problems jsonb, code text, field text, suggestion text, "causeHash" text)`;

const WRITE_WARNINGS = `
  insert into hub.warnings (batch_id, index, key, code, field, value, message, suggestion)
  select $2::bigint, index, key, code, field, value, message, suggestion
  from json_to_recordset($1::json) as warning (index integer, key text, code text, field text, value text, message jsonb,
    suggestion text)`;

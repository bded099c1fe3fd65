import { AuditLog, forbidden, isSteward, type Caller } from '#access';
import { inTransaction, type Tx } from '#core/database';
import { badInput, notFound } from '#core/errors';
import { PUSH_BYTES_MAX, REPLAY_RECORDS_MAX } from '#core/limits';
import { packBatch, pushAuthority, trigger } from '../accept/accept-push.js';
import { storeBatch } from '../accept/store-batch.sql.js';
import type { IngestContext } from '../ingest-context.js';
import { isObjectAt } from '../json/json-scan.js';
import { RawRecords } from '../json/raw-records.js';
import { replaceMembers } from '../json/replace-members.js';

export interface Replay {
  readonly caller: Caller;
  /** The id of a rejection group. */
  readonly groupId: string;
  /** Members to replace in each record; null tries the records again as they were, after the master data was mended. */
  readonly patch: Readonly<Record<string, unknown>> | null;
  readonly traceId: string;
}

/**
 * Pushes the refused records of one cause again, mended, as a new batch of the same source: what comes in is checked and
 * owned like any other push. The oldest are taken first, as many as fit in one push; calling again takes the next.
 */
export async function replayRejections(
  ingest: IngestContext,
  replay: Replay,
): Promise<{ readonly batchId: string }> {
  const { groupId, caller, patch, traceId } = replay;
  const stored = await inTransaction(ingest.pool, async (tx) => {
    const rejections = await openRejections(tx, groupId);
    const [first] = rejections;
    if (first === undefined) throw notFound({ id: 'Kelompok penolakan', en: 'The rejection group' }, groupId);
    const authority = replayAuthority(caller, first);
    const { texts, ids } = mended(rejections, patch);
    if (texts.length === 0)
      throw badInput(
        'groupId',
        {
          id: 'tidak satu pun rekamannya objek JSON',
          en: 'none of its records is a JSON object',
        },
        { value: groupId },
      );
    const { definition } = ingest.registry.get(first.dataset);
    const batch = await packBatch(
      {
        dataset: first.dataset,
        contractVersion: definition.version,
        // The last rejection taken tells one replay of a group from the next.
        idempotencyKey: `replay:${groupId}:${ids.at(-1) ?? ''}`,
        mode: 'UPSERT',
        records: new RawRecords(`[${texts.join(',')}]`, texts.length),
        snapshotId: null,
      },
      { ...authority, sourceId: first.sourceId, traceId },
    );
    const receipt = await storeBatch(tx, batch);
    await tx.query('update hub.rejections set replayed_batch_id = $1 where id = any($2::bigint[])', [
      receipt.batchId,
      ids,
    ]);
    const detail = {
      dataset: first.dataset,
      batchId: receipt.batchId,
      records: ids.length,
      fields: Object.keys(patch ?? {}),
    };
    await audit.record(tx, {
      caller,
      action: 'REJECTIONS_REPLAYED',
      target: `rejections:${groupId}`,
      detail,
      traceId,
    });
    return receipt;
  });
  await trigger(ingest, { streamId: stored.streamId, traceId });
  return { batchId: stored.batchId };
}

interface OpenRejection {
  readonly id: string;
  readonly dataset: string;
  readonly sourceId: number;
  readonly recordText: string;
}

async function openRejections(tx: Tx, groupId: string): Promise<readonly OpenRejection[]> {
  if (!/^[0-9a-f]{32}$/.test(groupId)) return [];
  // Only of batches that were upserts: a deletion that was refused is not a record to mend.
  const { rows } = await tx.query<OpenRejection>(
    `select rejection.id, rejection.dataset, rejection.source_id as "sourceId", rejection.record_text as "recordText"
     from hub.rejections as rejection join hub.batches as batch on batch.id = rejection.batch_id
     where rejection.cause_hash = decode($1, 'hex') and rejection.replayed_batch_id is null and batch.mode = 'UPSERT'
     order by rejection.id limit $2 for update of rejection skip locked`,
    [groupId, REPLAY_RECORDS_MAX],
  );
  return rows;
}

/** A steward mends for any source and past its limits, on the record; a source mends its own within them. */
function replayAuthority(
  caller: Caller,
  { dataset, sourceId }: OpenRejection,
): Pick<ReturnType<typeof pushAuthority>, 'clientId' | 'limits'> {
  if (isSteward(caller, dataset)) return { clientId: caller.clientId, limits: null };
  if (caller.sourceId !== sourceId) throw forbidden(`steward ${dataset}`);
  const { clientId, limits } = pushAuthority(caller, dataset);
  return { clientId, limits };
}

/** The texts of the mended records, as many as one push may hold. What is not an object cannot be mended by members. */
function mended(
  rejections: readonly OpenRejection[],
  patch: Replay['patch'],
): { readonly texts: readonly string[]; readonly ids: readonly string[] } {
  const texts: string[] = [];
  const ids: string[] = [];
  let bytes = 2;
  for (const { id, recordText } of rejections) {
    if (!isObjectAt(recordText, 0)) continue;
    const text = patch === null ? recordText : replaceMembers(recordText, patch);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > PUSH_BYTES_MAX) break;
    texts.push(text);
    ids.push(id);
  }
  return { texts, ids };
}

const audit = new AuditLog();

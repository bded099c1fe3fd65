import { setTimeout as pause } from 'node:timers/promises';
import { BATCH_POLL_FIRST_MS, BATCH_POLL_MAX_MS, BATCH_SETTLE_MAX_MS } from '#core/limits';
import { ConnectorError, interrupted } from '../connector.errors.js';
import type { CommittedSnapshot } from '../hub-client/hub-client.js';
import type { RoundState } from '../outbox/round.js';
import type { ReadOutcome } from './read-stream.js';
import { StreamSender } from './send-stream.js';
import type { StreamContext } from './stream-context.js';
import type { SnapshotOutcome } from './sync-report.js';

/** Commits a snapshot that holds the whole source, and gives up one that does not. */
export async function finishSnapshot(context: StreamContext, outcome: ReadOutcome): Promise<SnapshotOutcome> {
  const { outbox } = context;
  const { round } = outbox;
  if (round === undefined || round.snapshotId === null) throw new Error('a snapshot without its id');
  const id = round.snapshotId;
  if (!outcome.isWhole) {
    await abandonSnapshot(context, id);
    return { state: 'NOT_COMMITTED', id, reason: NOT_WHOLE };
  }
  const { state, removedCount, heldBecause } = await commit(context, id, round.counts.sent);
  if (state === 'COMMITTED') await settle(context, round);
  return { state, id, removed: removedCount ?? 0, heldBecause };
}

/** The batches of a snapshot that will never be committed are worth nothing, here and at the hub. */
export async function abandonSnapshot({ hub, outbox }: StreamContext, id: string): Promise<void> {
  await hub.abortSnapshot(id).catch((cause: unknown) => {
    // It may have ended by itself long ago.
    if (!(cause instanceof ConnectorError) || cause.fault !== 'HUB_REFUSED') throw cause;
  });
  await outbox.finish();
}

/** The hub answers at once, or says that it is still at work; asking again is safe. */
async function commit(
  { hub, stop }: StreamContext,
  id: string,
  expectedCount: number,
): Promise<CommittedSnapshot> {
  const endMs = performance.now() + BATCH_SETTLE_MAX_MS;
  for (let pauseMs = BATCH_POLL_FIRST_MS; ; pauseMs = Math.min(BATCH_POLL_MAX_MS, pauseMs * 2)) {
    const snapshot = await hub.commitSnapshot(id, expectedCount);
    if (snapshot.state !== 'COMMITTING') return snapshot;
    if (snapshot.failure !== null || performance.now() > endMs) throw notCommitted(snapshot);
    if (stop.signal.aborted) throw interrupted();
    await pause(pauseMs);
  }
}

async function settle(context: StreamContext, round: RoundState): Promise<void> {
  const sender = new StreamSender(context, round);
  await sender.settleAll().finally(() => sender.close());
}

function notCommitted({ id, failure }: CommittedSnapshot): ConnectorError {
  const reason = failure === null ? '' : ` (${failure.code}: ${failure.message})`;
  return new ConnectorError('HUB_UNREACHABLE', 'SNAPSHOT_NOT_SETTLED', {
    id: `hub belum selesai memasang potret ${id}${reason}; ditanyakan lagi pada jalan berikutnya`,
    en: `the hub has not put snapshot ${id} in place yet${reason}; it is asked again on the next run`,
  });
}

const NOT_WHOLE = {
  id: 'ada baris yang ditolak atau berkas yang berubah; potret yang tidak utuh akan menghapus rekaman yang masih ada di sumber',
  en: 'rows were refused or a file changed; a snapshot that is not whole would end records that the source still has',
};

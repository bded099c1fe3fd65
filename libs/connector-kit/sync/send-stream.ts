import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  BATCH_POLL_FIRST_MS,
  BATCH_POLL_MAX_MS,
  BATCH_SETTLE_MAX_MS,
  UNFINISHED_BATCHES_MAX,
} from '#core/limits';
import { locationAt } from '../batcher.js';
import { ConnectorError, interrupted } from '../connector.errors.js';
import type { BatchStatus } from '../hub-client/hub-client.js';
import type { OpenBatch } from '../outbox/outbox.js';
import type { RoundState } from '../outbox/round.js';
import { SideFile } from '../outbox/side-file.js';
import { CauseCounter } from './cause-counter.js';
import type { StreamContext } from './stream-context.js';

export function rejectionsPath(folder: string, round: RoundState): string {
  return join(folder, 'rejections', `${round.id}.ndjson`);
}

/**
 * Pushes the batches of the outbox one after the other, so that the hub acknowledges them in the order they were read, and
 * settles each: looks until the hub is done with it, and keeps its rejections with the place in the source of every one.
 */
export class StreamSender {
  private readonly rejections: SideFile;
  private readonly causes: CauseCounter;
  private pauseMs = BATCH_POLL_FIRST_MS;
  // Waiting is measured by a clock that nobody can set.
  private waitingSinceMs = performance.now();

  constructor(
    private readonly context: StreamContext,
    round: RoundState,
  ) {
    this.rejections = new SideFile(rejectionsPath(context.folder, round), round.rejectionBytes);
    this.causes = new CauseCounter(round.rejections);
  }

  /** Sends until reading has ended and everything is pushed. A snapshot's batches settle only after its commit. */
  async sendAll(isReadingDone: () => boolean, settles: boolean): Promise<void> {
    const { outbox, stop } = this.context;
    for (;;) {
      if (stop.signal.aborted) throw interrupted();
      const next = outbox.nextUnsent;
      const open = outbox.openBatches.length;
      if (next !== undefined && (!settles || open - outbox.countUnsent() < UNFINISHED_BATCHES_MAX)) {
        await this.push(next);
      } else if (settles && outbox.oldestUnsettled !== undefined) {
        await this.trySettle(outbox.oldestUnsettled, next === undefined);
      } else if (next === undefined && isReadingDone()) {
        return;
      } else {
        await outbox.change(IDLE_PAUSE_MS);
      }
    }
  }

  /** Settles what is pushed already. */
  async settleAll(): Promise<void> {
    this.waitingSinceMs = performance.now();
    for (;;) {
      if (this.context.stop.signal.aborted) throw interrupted();
      const oldest = this.context.outbox.oldestUnsettled;
      if (oldest === undefined) return;
      await this.trySettle(oldest, false);
    }
  }

  async close(): Promise<void> {
    await this.rejections.close();
  }

  private async push(batch: OpenBatch): Promise<void> {
    const { hub, outbox } = this.context;
    const { batchId } = await hub.push(await outbox.bytesOf(batch));
    await outbox.received(batch.seq, batchId);
    this.waitingSinceMs = performance.now();
  }

  /** Looks at a batch once; when it is not done, waits a little, or until there is something to push. */
  private async trySettle(batch: OpenBatch, endsEarly: boolean): Promise<void> {
    const { hub, outbox } = this.context;
    const status = await hub.batch(batch.batchId ?? '');
    if (isFinal(status)) {
      await this.settle(batch, status);
      this.pauseMs = BATCH_POLL_FIRST_MS;
      this.waitingSinceMs = performance.now();
      return;
    }
    if (performance.now() - this.waitingSinceMs > BATCH_SETTLE_MAX_MS) throw notSettled(batch, status);
    if (endsEarly) await outbox.change(this.pauseMs);
    else await pause(this.pauseMs);
    this.pauseMs = Math.min(BATCH_POLL_MAX_MS, this.pauseMs * 2);
  }

  private async settle(batch: OpenBatch, status: BatchStatus): Promise<void> {
    const { outbox } = this.context;
    if (status.rejectedCount > 0) await this.keepRejections(batch);
    await this.rejections.sync();
    const before = outbox.round?.settled;
    if (before === undefined) throw new Error('a batch outside of a round');
    const isApplied = status.state === 'APPLIED';
    const settled = {
      applied: before.applied + (isApplied ? status.appliedCount : 0),
      unchanged: before.unchanged + (isApplied ? status.unchangedCount : 0),
      rejected: before.rejected + (isApplied ? status.rejectedCount : 0),
      warnings: before.warnings + status.warningCount,
      failed: before.failed + (isApplied ? 0 : batch.count),
    };
    await outbox.settled(batch.seq, settled, this.causes.all, this.rejections.bytes);
  }

  private async keepRejections(batch: OpenBatch): Promise<void> {
    const { hub, outbox } = this.context;
    const body = JSON.parse((await outbox.bytesOf(batch)).toString('utf8')) as PushText;
    const { records } = body.variables.input;
    for await (const rejection of hub.rejections(batch.batchId ?? '')) {
      const at = locationAt(batch.locations, rejection.index);
      for (const problem of rejection.problems) this.causes.add(problem, at);
      await this.rejections.append([
        { at, ...rejection, record: records[rejection.index], batchId: batch.batchId },
      ]);
    }
  }
}

const IDLE_PAUSE_MS = 250;

interface PushText {
  readonly variables: { readonly input: { readonly records: readonly unknown[] } };
}

/** A failed batch is tried again by the hub until it waits for a person. */
function isFinal({ state, nextAttemptAt }: BatchStatus): boolean {
  return state === 'APPLIED' || (state === 'FAILED' && nextAttemptAt === null);
}

function notSettled(batch: OpenBatch, status: BatchStatus): ConnectorError {
  return new ConnectorError('HUB_UNREACHABLE', 'BATCH_NOT_SETTLED', {
    id: `hub sudah menerima batch ${batch.batchId} tetapi belum selesai (${status.state}); hasilnya dibaca pada jalan berikutnya`,
    en: `the hub has received batch ${batch.batchId} but is not done with it (${status.state}); its result is read on the next run`,
  });
}

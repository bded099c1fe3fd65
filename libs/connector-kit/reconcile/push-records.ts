import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatasetDefinition } from '#dataset';
import {
  BATCH_POLL_FIRST_MS,
  BATCH_POLL_MAX_MS,
  BATCH_SETTLE_MAX_MS,
  PUSH_BYTES_MAX,
  RECONCILE_PUSHES_AT_ONCE,
  RECORDS_PER_PUSH_DEFAULT,
} from '#core/limits';
import { Batcher } from '../batcher.js';
import type { BatchStatus, HubClient } from '../hub-client/hub-client.js';
import { pushBody } from '../sync/push-body.js';

export interface PushedCounts {
  readonly sent: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** In pushes whose end was not seen, or that the hub could not apply. */
  readonly failed: number;
}

export type PushMode = 'UPSERT' | 'DELETE';

/**
 * Pushes records without an outbox: what a mend does not get through, the next comparison finds again. Pushes are
 * acknowledged one after the other, so that of two rows with one key the later one stands.
 */
export class RecordPusher {
  private readonly batcher = new Batcher({ recordsMax: RECORDS_PER_PUSH_DEFAULT, bytesMax: PUSH_BYTES_MAX });
  private readonly open: { readonly id: string; readonly count: number }[] = [];
  private readonly counts = { sent: 0, applied: 0, unchanged: 0, rejected: 0, failed: 0 };
  private readonly keys = new Set<string>();

  constructor(
    private readonly hub: HubClient,
    private readonly dataset: DatasetDefinition,
    private readonly mode: PushMode,
  ) {}

  async add(key: string, record: Readonly<Record<string, unknown>>): Promise<void> {
    const json = JSON.stringify(record);
    const bytes = Buffer.byteLength(json);
    // Of two records with one key in a push the hub would take the first.
    if (!this.batcher.hasRoomFor(bytes) || this.keys.has(key)) await this.flush();
    this.batcher.add(json, bytes, NOWHERE, undefined);
    this.keys.add(key);
  }

  /** Sends what is left and waits for the end of every push. */
  async finish(): Promise<PushedCounts> {
    await this.flush();
    while (this.open.length > 0) await this.settleOldest();
    return this.counts;
  }

  private async flush(): Promise<void> {
    if (this.batcher.count === 0) return;
    const { count, recordsJson } = this.batcher.take();
    this.keys.clear();
    const body = pushBody({
      dataset: this.dataset.name,
      contractVersion: this.dataset.version,
      idempotencyKey: `reconcile-${randomUUID()}`,
      mode: this.mode,
      snapshotId: null,
      recordsJson,
    });
    while (this.open.length >= RECONCILE_PUSHES_AT_ONCE) await this.settleOldest();
    const { batchId } = await this.hub.push(Buffer.concat(body));
    this.counts.sent += count;
    this.open.push({ id: batchId, count });
  }

  private async settleOldest(): Promise<void> {
    const [oldest] = this.open;
    if (oldest === undefined) return;
    const status = await this.endOf(oldest.id);
    this.open.shift();
    if (status?.state !== 'APPLIED') {
      this.counts.failed += oldest.count;
      return;
    }
    this.counts.applied += status.appliedCount;
    this.counts.unchanged += status.unchangedCount;
    this.counts.rejected += status.rejectedCount;
  }

  private async endOf(id: string): Promise<BatchStatus | undefined> {
    const endMs = performance.now() + BATCH_SETTLE_MAX_MS;
    for (let pauseMs = BATCH_POLL_FIRST_MS; ; pauseMs = Math.min(BATCH_POLL_MAX_MS, pauseMs * 2)) {
      const status = await this.hub.batch(id);
      if (status.state === 'APPLIED' || (status.state === 'FAILED' && status.nextAttemptAt === null))
        return status;
      if (performance.now() > endMs) return undefined;
      await pause(pauseMs);
    }
  }
}

const NOWHERE = { origin: '', row: 0 };

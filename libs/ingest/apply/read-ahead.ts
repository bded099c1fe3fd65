import type { IngestContext } from '../ingest-context.js';
import { readPayload, waitingBehind, type BatchInHand } from './batch-in-hand.sql.js';
import { openPayload, type OpenedBatch } from './open-batch.js';

interface BatchAhead {
  readonly batch: BatchInHand;
  readonly opened: OpenedBatch;
}

/**
 * Opens the next batch of a stream while the database writes the one before it, so that the two cores of a small machine
 * both work. Only a saving: an apply that finds nothing here, or something that no longer holds, opens its batch itself.
 */
export class ReadAhead {
  private next: Promise<BatchAhead | undefined> = Promise.resolve(undefined);

  constructor(private readonly ingest: IngestContext) {}

  /** To be called once the write of `batch` is on its way. */
  begin(batch: BatchInHand): void {
    this.next = this.open(batch).catch((err: unknown) => {
      // Whoever applies that batch meets the same fault, and then it counts.
      this.ingest.log.debug({ err, behind: batch.id }, 'the next batch could not be opened ahead');
      return undefined;
    });
  }

  async take({ id, mode, allowsExtras }: BatchInHand): Promise<OpenedBatch | undefined> {
    const ahead = await this.next;
    this.next = Promise.resolve(undefined);
    const isAsItWas =
      ahead?.batch.id === id && ahead.batch.mode === mode && ahead.batch.allowsExtras === allowsExtras;
    return isAsItWas ? ahead.opened : undefined;
  }

  private async open(behind: BatchInHand): Promise<BatchAhead | undefined> {
    const { pool, registry } = this.ingest;
    const batch = await waitingBehind(pool, behind.id);
    if (batch === undefined) return undefined;
    const text = await readPayload(pool, batch.id);
    return { batch, opened: openPayload(registry.get(batch.dataset), batch, text) };
  }
}

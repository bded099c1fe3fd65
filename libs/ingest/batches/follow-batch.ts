import type { Caller } from '#access';
import type { Pool } from '#core/database';
import { visibleBatch, type Batch } from './batch.sql.js';
import type { BatchWatch } from './batch-watch.js';

/** A batch as it is, and again at each change, until it is applied. Not a generator: whoever leaves is let go at once. */
export class FollowedBatch implements AsyncIterableIterator<{ readonly batchChanged: Batch }> {
  #last = '';
  #hasEnded = false;
  #isDue = true;
  #wake: (() => void) | undefined;
  readonly #stopWatching: () => void;

  constructor(
    private readonly pool: Pool,
    watch: BatchWatch,
    private readonly followed: { readonly caller: Caller; readonly id: string },
  ) {
    this.#stopWatching = watch.watch(followed.id, () => {
      this.#isDue = true;
      this.#wake?.();
    });
  }

  async next(): Promise<IteratorResult<{ readonly batchChanged: Batch }, undefined>> {
    while (!this.#hasEnded) {
      if (!this.#isDue) await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#isDue = false;
      const batch = await this.#read();
      if (batch === undefined) continue;
      if (batch.state === 'APPLIED') this.#end();
      return { done: false, value: { batchChanged: batch } };
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<{ readonly batchChanged: Batch }, undefined>> {
    this.#end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The batch, if it is another than the one before. */
  async #read(): Promise<Batch | undefined> {
    const { caller, id } = this.followed;
    const batch = await visibleBatch(this.pool, caller, id).catch((error: unknown) => {
      this.#end();
      throw error;
    });
    const now = JSON.stringify(batch);
    if (now === this.#last) return undefined;
    this.#last = now;
    return batch;
  }

  #end(): void {
    this.#hasEnded = true;
    this.#stopWatching();
    this.#wake?.();
  }
}

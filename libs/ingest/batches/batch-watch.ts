import type { Pool } from '#core/database';
import { BATCHES_FOLLOWED_MAX, LIVE_POLL_MS } from '#core/limits';
import type { Logger } from '#core/logging';
import type { Signals } from '#core/signals';
import { badInput } from '#core/errors';

/** Tells when followed batches may have come to another state: by notices, and now and then by one look at all of them. */
export class BatchWatch {
  readonly #watched = new Map<string, Set<() => void>>();
  readonly #seen = new Map<string, string>();
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopListening: (() => void) | undefined;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly signals: Signals,
    private readonly log: Logger,
  ) {}

  /** Calls back whenever it is worth looking at the batch again. */
  watch(batchId: string, onChange: () => void): () => void {
    if (this.#count >= BATCHES_FOLLOWED_MAX)
      throw badInput(
        'id',
        {
          id: `paling banyak ${BATCHES_FOLLOWED_MAX} batch diikuti sekaligus; coba lagi nanti, atau tanyakan batch(id)`,
          en: `at most ${BATCHES_FOLLOWED_MAX} batches are followed at once; try again later, or ask for batch(id)`,
        },
        { value: batchId },
      );
    this.#count += 1;
    this.#watched.set(batchId, (this.#watched.get(batchId) ?? new Set()).add(onChange));
    this.#begin();
    return () => {
      const callbacks = this.#watched.get(batchId);
      if (callbacks?.delete(onChange) !== true) return;
      this.#count -= 1;
      if (callbacks.size > 0) return;
      this.#watched.delete(batchId);
      this.#seen.delete(batchId);
      if (this.#watched.size === 0) this.#rest();
    };
  }

  #begin(): void {
    this.#stopListening ??= this.signals.onChange((notice) => {
      if (notice === undefined) void this.#look();
      else if (notice.batchId !== null) this.#tell(notice.batchId);
    });
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(() => void this.#look(), LIVE_POLL_MS);
    this.#timer.unref();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  async #look(): Promise<void> {
    const ids = [...this.#watched.keys()];
    if (ids.length === 0) return;
    try {
      const { rows } = await this.pool.query<{ id: string; state: string }>(
        `select id, state || ' ' || attempt_count as state from hub.batches where id = any($1::bigint[]) order by id limit $2`,
        [ids, BATCHES_FOLLOWED_MAX],
      );
      for (const { id, state } of rows) {
        if (this.#seen.get(id) === state) continue;
        if (this.#watched.has(id)) this.#seen.set(id, state);
        this.#tell(id);
      }
    } catch (err) {
      this.log.warn({ err }, 'followed batches could not be looked at; they are again soon');
    }
  }

  #tell(batchId: string): void {
    for (const onChange of this.#watched.get(batchId) ?? []) onChange();
  }
}

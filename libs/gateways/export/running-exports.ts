import { EXPORT_RETRY_AFTER_SECONDS, EXPORTS_AT_ONCE_MAX, EXPORTS_PER_CALLER_MAX } from '#core/limits';
import { ExportError } from './export.errors.js';

/** Counts the exports that run in this process, in all and of each caller. */
export class RunningExports {
  readonly #byCaller = new Map<string, number>();
  #all = 0;

  /** Takes a place and gives the way to leave it, which may be called more than once. */
  enter(caller: string): () => void {
    const own = this.#byCaller.get(caller) ?? 0;
    if (own >= EXPORTS_PER_CALLER_MAX) throw busy(EXPORTS_PER_CALLER_MAX);
    if (this.#all >= EXPORTS_AT_ONCE_MAX) throw busy(EXPORTS_AT_ONCE_MAX);
    this.#all += 1;
    this.#byCaller.set(caller, own + 1);
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.#all -= 1;
      const left = (this.#byCaller.get(caller) ?? 1) - 1;
      if (left === 0) this.#byCaller.delete(caller);
      else this.#byCaller.set(caller, left);
    };
  }
}

function busy(limit: number): ExportError {
  return new ExportError('EXPORTS_BUSY', { limit, retryAfterSeconds: EXPORT_RETRY_AFTER_SECONDS });
}

import { LIVE_QUEUE_CHANGES_MAX, LIVE_QUEUE_CHARACTERS_MAX } from '#core/limits';
import { slowReader } from '../changes.errors.js';
import type { Change } from './change.js';
import type { LogPosition } from './position.js';

export interface Delivery {
  readonly changes: readonly Change<LogPosition>[];
  /** How far the log was read: it moves on where nothing was visible, too. */
  readonly position: LogPosition;
}

/** What waits for one reader. Bounded: a reader that does not keep up is told so and comes back with its cursor. */
export class DeliveryQueue {
  #waiting: Delivery[] = [];
  #changes = 0;
  #characters = 0;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;

  /** `onFailure` hears at once that nothing more comes, also while its reader is busy with something else. */
  constructor(private readonly onFailure: (error: Error) => void) {}

  push(delivery: Delivery): void {
    if (this.#failure !== undefined) return;
    const last = this.#waiting.at(-1);
    // Silence folds into one: only the last place counts.
    if (last !== undefined && last.changes.length === 0) this.#waiting.pop();
    this.#waiting.push(delivery);
    this.#changes += delivery.changes.length;
    for (const { text } of delivery.changes) this.#characters += text.length;
    if (this.#changes > LIVE_QUEUE_CHANGES_MAX || this.#characters > LIVE_QUEUE_CHARACTERS_MAX) {
      this.#waiting = [];
      this.fail(
        slowReader({
          id: `lebih dari ${LIVE_QUEUE_CHANGES_MAX} perubahan atau ${LIVE_QUEUE_CHARACTERS_MAX} huruf menunggu`,
          en: `more than ${LIVE_QUEUE_CHANGES_MAX} changes or ${LIVE_QUEUE_CHARACTERS_MAX} characters wait`,
        }),
      );
      return;
    }
    this.#wake?.();
  }

  fail(error: Error): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.onFailure(error);
    this.#wake?.();
  }

  /** What has come; waits for it, and comes back with nothing after a time or when the signal says so. */
  async take(timeoutMs: number, signal: AbortSignal): Promise<Delivery | undefined> {
    if (this.#waiting.length === 0 && this.#failure === undefined && !signal.aborted)
      await this.#wait(timeoutMs, signal);
    const delivery = this.#waiting.shift();
    if (delivery === undefined) {
      if (this.#failure !== undefined) throw this.#failure;
      return undefined;
    }
    this.#changes -= delivery.changes.length;
    for (const { text } of delivery.changes) this.#characters -= text.length;
    return delivery;
  }

  #wait(timeoutMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      signal.addEventListener('abort', done);
      this.#wake = done;
    });
  }
}

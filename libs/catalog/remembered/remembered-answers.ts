import { inSnapshot, type Pool, type Tx } from '#core/database';
import { REMEMBERED_ANSWER_MS, REMEMBERED_ANSWERS_MAX } from '#core/limits';
import { readWatermark } from './watermark.sql.js';

export interface Answered<T> {
  readonly value: T;
  /** Every dataset that it was worked out from. */
  readonly datasets: readonly string[];
}

/**
 * Answers that many people ask for and that are worked out from records alone. One is given again as long as no record of its datasets
 * has changed, which is looked up each time, and at most for a minute, because clocks run on; it says itself of which moment it speaks.
 */
export class RememberedAnswers<T> {
  readonly #known = new Map<string, Known<T>>();

  constructor(private readonly pool: Pool) {}

  /** `question` names everything that the answer depends on but the records. All statements of `work` see one state. */
  async answer(question: string, work: (tx: Tx) => Promise<Answered<T>>): Promise<T> {
    const known = this.#known.get(question);
    if (known !== undefined && known.until > performance.now()) {
      const { place } = await readWatermark(this.pool, known.datasets);
      if (place === known.place) return known.value;
    }
    return inSnapshot(this.pool, async (tx) => {
      const { value, datasets } = await work(tx);
      const { place, isSettled } = await readWatermark(tx, datasets);
      this.#forget(question);
      if (isSettled)
        this.#known.set(question, {
          value,
          datasets,
          place,
          until: performance.now() + REMEMBERED_ANSWER_MS,
        });
      return value;
    });
  }

  #forget(question: string): void {
    this.#known.delete(question);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size >= REMEMBERED_ANSWERS_MAX && oldest !== undefined) this.#known.delete(oldest);
  }
}

interface Known<T> extends Answered<T> {
  readonly place: string;
  /** By the clock of `performance.now()`. */
  readonly until: number;
}

import type { LocalText } from '#dataset';
import type { Cause, Causes } from '../outbox/round.js';

/** Different causes counted one by one; a source with more faults than these has one fault. */
const CAUSES_MAX = 100;

/** Counts why records were refused, by code and field, with the first place where each was seen. */
export class CauseCounter {
  private readonly causes: Map<string, Cause>;

  constructor(known: Causes) {
    this.causes = new Map(Object.entries(known));
  }

  add(
    problem: { readonly code: string; readonly field: string; readonly message: LocalText },
    place: string,
  ): void {
    const key = `${problem.code}:${problem.field}`;
    const known = this.causes.get(key);
    if (known !== undefined) this.causes.set(key, { ...known, count: known.count + 1 });
    else if (this.causes.size < CAUSES_MAX) {
      const { code, field, message } = problem;
      this.causes.set(key, { count: 1, code, field, message, example: place });
    }
  }

  get all(): Causes {
    return Object.fromEntries(this.causes);
  }
}

import type { LocalText } from '#core/errors';
import { ComplaintsError } from './complaints.errors.js';

/** Refuses an answer that would hold more than its limit rather than cutting it without a word. */
export function requireAtMost(found: number, limit: number, { id, en }: LocalText): void {
  if (found > limit) throw new ComplaintsError('TOO_MANY_FOR_ONE_ANSWER', { limit, whatId: id, whatEn: en });
}

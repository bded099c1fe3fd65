import { RequestError, type LocalText } from '#core/errors';
import { ComplaintsError } from './complaints.errors.js';

/** Refuses an argument outside its bounds, both of which are allowed. */
export function requireBetween(argument: string, value: number, low: number, high: number): void {
  if (value < low || value > high) {
    throw new RequestError('BAD_USER_INPUT', { argument, reason: `${low}–${high}` });
  }
}

/** Refuses an answer that would hold more than its limit rather than cutting it without a word. */
export function requireAtMost(found: number, limit: number, what: LocalText): void {
  if (found > limit) {
    throw new ComplaintsError('TOO_MANY_FOR_ONE_ANSWER', { limit, what: `${what.id} / ${what.en}` });
  }
}

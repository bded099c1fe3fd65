import { RequestError } from '#core/errors';

/** Refuses an argument outside its bounds, both of which are allowed. */
export function requireBetween(argument: string, value: number, low: number, high: number): void {
  if (value < low || value > high) {
    throw new RequestError('BAD_USER_INPUT', { argument, reason: `${low}–${high}` });
  }
}

import type { LocalText } from './catalogue.js';
import { RequestError } from './common.errors.js';
import { shownValue } from './shown-value.js';

/** Faults that need the value and its cause; both may be missing. */
interface Given {
  /** What was sent; it is shown cut, and left out where nothing was. */
  readonly value?: unknown;
  readonly cause?: unknown;
}

/** `BAD_USER_INPUT`: an argument that cannot be used, what was sent, and the rule that it breaks. */
export function badInput(
  argument: string,
  { id, en }: LocalText,
  { value, cause }: Given = {},
): RequestError {
  const given = value === undefined ? argument : `${argument} ${shownValue(value)}`;
  const options = cause === undefined ? undefined : { cause };
  return new RequestError('BAD_USER_INPUT', { argument, given, reasonId: id, reasonEn: en }, options);
}

/** Refuses a number outside its bounds, both of which are allowed. */
export function requireBetween(
  argument: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): void {
  if (value >= min && value <= max) return;
  throw badInput(
    argument,
    { id: `harus ${min} sampai ${max}`, en: `it must be from ${min} to ${max}` },
    { value },
  );
}

/** Refuses a list with more in it than may be asked for at once. */
export function requireAtMost(argument: string, list: readonly unknown[], max: number): void {
  if (list.length <= max) return;
  throw badInput(argument, {
    id: `paling banyak ${max} sekaligus, bukan ${list.length}`,
    en: `at most ${max} at once, not ${list.length}`,
  });
}

/** A cursor of some other list, or none at all. */
export function foreignCursor(argument: string, cursor: string): RequestError {
  return badInput(
    argument,
    { id: 'harus endCursor dari halaman sebelumnya', en: 'it must be the endCursor of a page before' },
    { value: cursor },
  );
}

import { badInput } from '#core/errors';
import { DateTimeScalar } from './date-time.scalar.js';
import { RefusedValue } from './refuse.js';

/** A moment in the address of a request, by the rule of the scalar; `BAD_USER_INPUT` otherwise. */
export function readInstant(argument: string, text: string): string {
  try {
    return DateTimeScalar.parseValue(text);
  } catch (cause) {
    if (!(cause instanceof RefusedValue)) throw cause;
    const { id, en } = cause.rule;
    throw badInput(argument, { id: `harus ${id}`, en: `it must be ${en}` }, { value: text, cause });
  }
}

import { GraphQLError } from 'graphql';
import { RequestError } from '#core/errors';
import { DateTimeScalar } from './date-time.scalar.js';

/** A moment in the address of a request, by the rule of the scalar: `BAD_USER_INPUT` names the argument, its value and the rule. */
export function readInstant(argument: string, text: string): string {
  try {
    return DateTimeScalar.parseValue(text);
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    throw new RequestError('BAD_USER_INPUT', { argument, reason: cause.message }, { cause });
  }
}

import { badInput } from '#core/errors';
import { RESPONSE_NAME_LENGTH_MAX } from '#core/limits';

/** A response name as a quoted column name. GraphQL names hold letters, digits and `_` only, so nothing needs escaping. */
export function quoted(name: string): string {
  if (name.length > RESPONSE_NAME_LENGTH_MAX) {
    throw badInput(
      'alias',
      {
        id: `paling panjang ${RESPONSE_NAME_LENGTH_MAX} huruf, bukan ${name.length}`,
        en: `at most ${RESPONSE_NAME_LENGTH_MAX} characters, not ${name.length}`,
      },
      { value: name },
    );
  }
  return `"${name}"`;
}

/** Text that the hub itself wrote into a statement: type names and cursor signatures. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

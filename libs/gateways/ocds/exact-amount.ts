/** A decimal that is to stand in JSON as a number with all its digits; a double would round it. */
export type Amount = string & { readonly kind: 'amount' };

// NUL cannot be stored in any text of the hub, so nothing else looks like this.
const MARK = '\u0000amount:';

export function amount(decimal: string): Amount {
  return `${MARK}${decimal}` as Amount;
}

/** JSON text in which amounts are numbers, digit by digit as they are stored. */
export function exactJson(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0000amount:(-?\d+(?:\.\d+)?)"/g, '$1');
}

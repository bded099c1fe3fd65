import { badInput, requireBetween } from '#core/errors';

/** Rows of a list inside an answer: `first` of them, after those that were given before. */
export interface Rows {
  readonly first: number;
  readonly after: number;
}

/** Refuses more rows than one answer gives, and a row number below zero. */
export function requireRows({ first, after }: Rows, max: number): void {
  requireBetween('first', first, { min: 0, max });
  if (after < 0)
    throw badInput('after', { id: 'paling kecil 0', en: 'it must be at least 0' }, { value: after });
}

import type { ArgsOptions } from '@nestjs/graphql';
import { Int } from '@nestjs/graphql';
import { PLANNING_ROWS_MAX } from '#core/limits';
import { requireRows, type Rows } from '../rows.js';

export function rowsOf<T>(rows: readonly T[], { first, after }: Rows): readonly T[] {
  requireRows({ first, after }, PLANNING_ROWS_MAX);
  return rows.slice(after, after + first);
}

export function firstOf(defaultValue: number): ArgsOptions {
  return {
    type: () => Int,
    defaultValue,
    description: `Banyaknya baris, paling banyak ${PLANNING_ROWS_MAX}. / Rows, at most ${PLANNING_ROWS_MAX}.`,
  };
}

/** The lists keep their order as long as the answer is asked for as of the same moment. */
export const AFTER: ArgsOptions = {
  type: () => Int,
  defaultValue: 0,
  description:
    'Sesudah baris nomor ini; sertakan asOf dari jawaban pertama. / After the row of this number; give the asOf of the first answer.',
};

import { createHash } from 'node:crypto';

/** PostgreSQL cuts longer names without a word, and two could become one. */
const NAME_LENGTH_MAX = 63;

/** `ix_budget_lines_fiscal_year_version_code`; a name that would be too long ends in a hash of what was cut. */
export function constraintName(
  prefix: 'pk' | 'uq' | 'ck' | 'ix',
  table: string,
  columns: readonly string[] = [],
): string {
  const name = [prefix, table, ...columns].join('_');
  if (name.length <= NAME_LENGTH_MAX) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, NAME_LENGTH_MAX - 9)}_${digest}`;
}

import { tooCostly } from './query.errors.js';

/** Refuses what is estimated to touch more records than one operation may. */
export function checkCost({
  estimated,
  limit,
}: {
  readonly estimated: number;
  readonly limit: number;
}): void {
  if (estimated <= limit) return;
  throw tooCostly(
    {
      id: `perkiraan ${estimated} catatan, paling banyak ${limit}`,
      en: `an estimated ${estimated} records, at most ${limit}`,
    },
    { estimated, limit },
  );
}

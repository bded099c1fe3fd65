import { Exact } from '#core/exact';

/** Places by score, highest first; equals share a place and the next is left out (1, 2, 2, 4). Without a score there is no place. */
export function ranksOf(scores: ReadonlyMap<string, string | null>): ReadonlyMap<string, number> {
  const known = [...scores].filter((entry): entry is [string, string] => entry[1] !== null);
  return new Map(
    known.map(([code, score]) => [code, 1 + known.filter(([, other]) => new Exact(other).gt(score)).length]),
  );
}

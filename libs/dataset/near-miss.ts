import { distance } from 'fastest-levenshtein';

/** Longer lists are cut: a suggestion is a courtesy and must not cost more than the check. */
const CANDIDATES_MAX = 20_000;

/** The candidate nearest to a value, if it is near enough to be a slip of the hand: at most a third of the letters differ. */
export function nearMiss(value: string, candidates: Iterable<string>): string | undefined {
  const wanted = value.trim().toLowerCase();
  if (wanted === '' || wanted.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if ((seen += 1) > CANDIDATES_MAX) break;
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const far = distance(wanted, candidate.toLowerCase());
    if (far < bestDistance) {
      best = candidate;
      bestDistance = far;
      if (far === 0) break;
    }
  }
  return best;
}

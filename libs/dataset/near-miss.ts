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
    const other = candidate.toLowerCase();
    const far = isSwapped(wanted, other) ? 1 : distance(wanted, other);
    if (far < bestDistance) {
      best = candidate;
      bestDistance = far;
      if (far === 0) break;
    }
  }
  return best;
}

/** Two neighbours the wrong way round are one slip of the hand, though two letters differ: `33.47` for `33.74`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a.charAt(at) === b.charAt(at)) at += 1;
  return (
    a.charAt(at) === b.charAt(at + 1) &&
    a.charAt(at + 1) === b.charAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

import type { NearComplaint, NearPair } from './near-pairs.sql.js';
import { textSimilarity } from './text-similarity.js';

/** Complaints that probably speak of the same thing. */
export interface DuplicateGroup {
  readonly categoryCode: string;
  /** Oldest first. */
  readonly complaints: readonly NearComplaint[];
  /** The longest distance between two that were joined. */
  readonly distanceMeters: number;
  /** The least alike of the joined pairs whose words are both public; null where none are. */
  readonly similarity: string | null;
}

/**
 * Joins pairs into groups: near and alike enough. Where the words of one of them are not public, place, category and time decide alone.
 * A complaint next to one of the group belongs to the group.
 */
export function groupDuplicates(
  pairs: readonly NearPair[],
  minSimilarity: number,
): readonly DuplicateGroup[] {
  const alike = pairs
    .map((pair) => ({ pair, similarity: similarityOf(pair) }))
    .filter(({ similarity }) => similarity === null || similarity >= minSimilarity);
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(id, at);
    return at;
  };
  for (const { pair } of alike) leader.set(leaderOf(pair.second.id), leaderOf(pair.first.id));
  const groups = new Map<string, (typeof alike)[number][]>();
  for (const joined of alike) {
    const id = leaderOf(joined.pair.first.id);
    groups.set(id, [...(groups.get(id) ?? []), joined]);
  }
  return [...groups.values()].map(groupOf).sort((a, b) => b.complaints.length - a.complaints.length);
}

function groupOf(
  joined: readonly { readonly pair: NearPair; readonly similarity: number | null }[],
): DuplicateGroup {
  const byId = new Map(
    joined.flatMap(({ pair }) => [pair.first, pair.second]).map((complaint) => [complaint.id, complaint]),
  );
  const similarities = joined.flatMap(({ similarity }) => similarity ?? []);
  return {
    categoryCode: joined[0]?.pair.categoryCode ?? '',
    complaints: [...byId.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    distanceMeters: Math.max(...joined.map(({ pair }) => pair.distanceMeters)),
    similarity: similarities.length === 0 ? null : Math.min(...similarities).toFixed(2),
  };
}

function similarityOf({ first, second }: NearPair): number | null {
  return first.title === null || second.title === null ? null : textSimilarity(first.title, second.title);
}

const orderOf = ({ receivedAt, id }: NearComplaint) => `${receivedAt}/${id.padStart(20, '0')}`;

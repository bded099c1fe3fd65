import { DUPLICATE_EVIDENCE, type DuplicateEvidence, type JoinedPair } from './joined-pairs.js';
import type { NearComplaint } from './near-pairs.sql.js';

/** Complaints that probably speak of the same thing. */
export interface DuplicateGroup {
  readonly categoryCode: string;
  /** Oldest first. */
  readonly complaints: readonly NearComplaint[];
  /** The longest distance between two that were joined. */
  readonly distanceMeters: number;
  /** The least alike of the pairs that were joined by their words; null where none were. */
  readonly similarity: string | null;
  /** By what its pairs were joined. */
  readonly joinedBy: readonly DuplicateEvidence[];
}

/** Joins pairs into groups, the largest first. A complaint next to one of the group belongs to the group. */
export function groupDuplicates(pairs: readonly JoinedPair[]): readonly DuplicateGroup[] {
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(id, at);
    return at;
  };
  for (const { pair } of pairs) leader.set(leaderOf(pair.second.id), leaderOf(pair.first.id));
  const groups = new Map<string, JoinedPair[]>();
  for (const joined of pairs) {
    const id = leaderOf(joined.pair.first.id);
    groups.set(id, [...(groups.get(id) ?? []), joined]);
  }
  return [...groups.values()].map(groupOf).sort((a, b) => b.complaints.length - a.complaints.length);
}

function groupOf(joined: readonly JoinedPair[]): DuplicateGroup {
  const byId = new Map(
    joined.flatMap(({ pair }) => [pair.first, pair.second]).map((complaint) => [complaint.id, complaint]),
  );
  const similarities = joined.flatMap(({ similarity }) => similarity ?? []);
  return {
    categoryCode: joined[0]?.pair.categoryCode ?? '',
    complaints: [...byId.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    distanceMeters: Math.max(...joined.map(({ pair }) => pair.distanceMeters)),
    similarity: similarities.length === 0 ? null : Math.min(...similarities).toFixed(2),
    joinedBy: DUPLICATE_EVIDENCE.filter((evidence) => joined.some(({ by }) => by === evidence)),
  };
}

const orderOf = ({ receivedAt, id }: NearComplaint) => `${receivedAt}/${id.padStart(20, '0')}`;

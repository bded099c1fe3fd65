import { LEAGUE_COMPLAINTS_MIN } from '#core/limits';
import type { ResponseFigures } from '../sql/response-figures.sql.js';

export interface LeagueStanding {
  readonly agencyCode: string;
  readonly figures: ResponseFigures;
  /** Null for an agency with too few decided complaints. */
  readonly rank: number | null;
  readonly previousRank: number | null;
  /** Places won (positive) or lost since the period before; null where either has no rank. */
  readonly movement: number | null;
}

/**
 * By the share answered in time, then by the shorter median: equal in both is equal in rank, and the next rank counts them all
 * (1, 2, 2, 4). Agencies below the minimum stand behind, without a rank.
 */
export function rankAgencies(
  now: readonly ResponseFigures[],
  before: readonly ResponseFigures[],
): readonly LeagueStanding[] {
  const [ranks, previous] = [ranksOf(now), ranksOf(before)];
  return now
    .flatMap((figures): readonly LeagueStanding[] => {
      const { groupCode: agencyCode } = figures;
      if (agencyCode === null) return [];
      const rank = ranks.get(agencyCode) ?? null;
      const previousRank = previous.get(agencyCode) ?? null;
      const movement = rank === null || previousRank === null ? null : previousRank - rank;
      return [{ agencyCode, figures, rank, previousRank, movement }];
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.agencyCode < b.agencyCode ? -1 : 1));
}

function ranksOf(rows: readonly ResponseFigures[]): ReadonlyMap<string, number> {
  const ranked = rows
    .filter(({ groupCode, decided }) => groupCode !== null && decided >= LEAGUE_COMPLAINTS_MIN)
    .map((figures) => ({
      figures,
      share: figures.inTime / figures.decided,
      hours: Number(figures.medianHours ?? Infinity),
    }))
    .sort((a, b) => b.share - a.share || a.hours - b.hours);
  const ranks = new Map<string, number>();
  ranked.forEach(({ figures, share, hours }, at) => {
    const above = ranked[at - 1];
    const isEqual = above !== undefined && above.share === share && above.hours === hours;
    const rank = isEqual ? (ranks.get(above.figures.groupCode ?? '') ?? at + 1) : at + 1;
    ranks.set(figures.groupCode ?? '', rank);
  });
  return ranks;
}

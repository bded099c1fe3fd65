import type { Tone } from '../../ui/index.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import type { ComplaintsQuery } from './complaints.graphql.js';

type Region = ComplaintNamesQuery['regions']['nodes'][number];
type Row = ComplaintsQuery['complaintRegions']['regions'][number];

/** In time by the policy of the day, of those that can be judged; or answered at all, of those received. */
export const REGION_MEASURES = ['inTime', 'answered'] as const;
export type RegionMeasure = (typeof REGION_MEASURES)[number];

export interface RegionShare {
  readonly region: Region;
  readonly received: number;
  readonly part: number;
  readonly whole: number;
  readonly percent: number | null;
  /** Its fifth among the regions that have a share; 0 without one. */
  readonly tone: Tone;
}

export function regionShares(
  regions: readonly Region[],
  rows: readonly Row[],
  measure: RegionMeasure,
): readonly RegionShare[] {
  const shares = regions.map((region) => {
    const row = rows.find(({ regionCode }) => regionCode === region.code);
    const received = row?.received ?? 0;
    const [part, whole] =
      measure === 'inTime' ? [row?.inTime ?? 0, row?.decided ?? 0] : [row?.answered ?? 0, received];
    return { region, received, part, whole, percent: whole === 0 ? null : (part / whole) * 100 };
  });
  const percents = shares.flatMap(({ percent }) => percent ?? []);
  return shares.map((share) => ({ ...share, tone: fifthOf(share.percent, percents) }));
}

/** Equal shares get the same fifth. */
function fifthOf(percent: number | null, all: readonly number[]): Tone {
  if (percent === null) return 0;
  const below = all.filter((other) => other < percent).length;
  return FIFTHS[Math.floor((below / all.length) * FIFTHS.length)] ?? 5;
}

const FIFTHS = [1, 2, 3, 4, 5] as const;

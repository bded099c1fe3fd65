import type { Tone } from '../../ui/index.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import type { ComplaintsQuery } from './complaints.graphql.js';

type Region = ComplaintNamesQuery['regions']['nodes'][number];

export interface RegionShare {
  readonly region: Region;
  readonly received: number;
  readonly answered: number;
  readonly percent: number | null;
  /** Its fifth among the regions that had complaints; 0 without any. */
  readonly tone: Tone;
}

/** Counts of districts and villages are added to the regency or city they lie in. */
export function regionShares(
  regions: readonly Region[],
  { receivedByRegion, answeredByRegion }: Pick<ComplaintsQuery, 'receivedByRegion' | 'answeredByRegion'>,
): readonly RegionShare[] {
  const shares = regions.map((region) => {
    const received = within(region.code, receivedByRegion);
    const answered = within(region.code, answeredByRegion);
    return { region, received, answered, percent: received === 0 ? null : (answered / received) * 100 };
  });
  const percents = shares.flatMap(({ percent }) => percent ?? []).toSorted((a, b) => a - b);
  return shares.map((share) => ({ ...share, tone: fifthOf(share.percent, percents) }));
}

/** Equal shares get the same fifth. */
function fifthOf(percent: number | null, ordered: readonly number[]): Tone {
  if (percent === null) return 0;
  const below = ordered.filter((other) => other < percent).length;
  return FIFTHS[Math.floor((below / ordered.length) * FIFTHS.length)] ?? 5;
}

function within(code: string, rows: ComplaintsQuery['receivedByRegion']): number {
  return rows
    .filter(({ regionCode }) => regionCode === code || regionCode?.startsWith(`${code}.`) === true)
    .reduce((total, { count }) => total + count, 0);
}

const FIFTHS = [1, 2, 3, 4, 5] as const;

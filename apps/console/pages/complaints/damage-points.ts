import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import type { RoadDamageQuery } from './road-damage.graphql.js';

type Node = RoadDamageQuery['roadDamage']['nodes'][number];

/** What a point says about itself; the order is that of drawing, so that what is late lies on top. */
export const DAMAGE_STATES = ['closed', 'open', 'late'] as const;
export type DamageState = (typeof DAMAGE_STATES)[number];

export interface DamagePoint {
  readonly key: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly state: DamageState;
  readonly ageDays: number;
  readonly regionCode: string | null;
}

/** Two weeks, as in the histogram of ages. */
export const LATE_DAYS = 14;

const OPEN: ReadonlySet<string> = new Set(['received', 'verified', 'forwarded', 'in_progress']);

export function damagePoints(nodes: readonly Node[]): readonly DamagePoint[] {
  return nodes.map(({ sourceSystem, ticket, latitude, longitude, status, ageDays, regionCode }) => ({
    ...{ key: `${sourceSystem} ${ticket}`, ageDays, regionCode },
    ...{ longitude: Number(longitude), latitude: Number(latitude) },
    state: OPEN.has(status) ? (ageDays >= LATE_DAYS ? 'late' : 'open') : 'closed',
  }));
}

export interface DamageRegion {
  readonly code: string | null;
  readonly name: string | null;
  readonly counts: Readonly<Record<DamageState, number>>;
  /** The middle of its northern edge, where its name is written. */
  readonly longitude: number;
  readonly latitude: number;
}

/** The points by regency or city, most open ones first. */
export function damageRegions(
  points: readonly DamagePoint[],
  regions: ComplaintNamesQuery['regions']['nodes'],
): readonly DamageRegion[] {
  const inside = (code: string) => (point: DamagePoint) =>
    point.regionCode === code || point.regionCode?.startsWith(`${code}.`) === true;
  const named = regions.map(({ code, name }) => regionOf(code, name, points.filter(inside(code))));
  const isNamed = (point: DamagePoint): boolean => regions.some(({ code }) => inside(code)(point));
  const rest = regionOf(
    null,
    null,
    points.filter((point) => !isNamed(point)),
  );
  const openOf = ({ counts }: DamageRegion): number => counts.open + counts.late;
  return [...named, rest]
    .filter((region) => openOf(region) + region.counts.closed > 0)
    .toSorted((a, b) => openOf(b) - openOf(a) || b.counts.closed - a.counts.closed);
}

function regionOf(code: string | null, name: string | null, points: readonly DamagePoint[]): DamageRegion {
  const count = (state: DamageState): number => points.filter((point) => point.state === state).length;
  const mean = (of: (point: DamagePoint) => number): number =>
    points.reduce((total, point) => total + of(point), 0) / (points.length || 1);
  return {
    ...{ code, name },
    counts: { closed: count('closed'), open: count('open'), late: count('late') },
    longitude: mean(({ longitude }) => longitude),
    latitude: Math.max(...points.map(({ latitude }) => latitude)),
  };
}

import type { Pool } from '#core/database';
import { badInput, requireBetween } from '#core/errors';
import {
  COMPLAINT_PAGE_MAX,
  DUPLICATE_PAIRS_MAX,
  DUPLICATE_PERIOD_DAYS_MAX,
  DUPLICATE_RADIUS_METERS_MAX,
  DUPLICATE_WINDOW_DAYS_MAX,
} from '#core/limits';
import { DAY_MS } from '#core/calendar';
import { readBasis, type FigureBasis } from '#catalog';
import { damageFigures, type DamageFigures } from './figures/damage-figures.js';
import { periodOf, receivedIn, type Period } from './period.js';
import { groupDuplicates, type DuplicateGroup } from './places/group-duplicates.js';
import { joinedPairs, unlikeByTitle } from './places/joined-pairs.js';
import { readDescriptions, readNearPairs } from './places/near-pairs.sql.js';
import {
  readDamageCategories,
  readDamagePoints,
  readDamageTotals,
  type DamagePoint,
  type DamageTotals,
} from './places/read-road-damage.sql.js';
import { resolveFilter, type FilterArgs } from './resolve-filter.js';
import { filterAsGraphql } from './sql/complaint-filter.sql.js';

export interface DuplicatesArgs extends FilterArgs {
  readonly period: string;
  readonly categoryCode: string | null;
  readonly radiusMeters: number;
  readonly windowDays: number;
  readonly minSimilarityPercent: number;
  readonly first: number;
}

export interface Duplicates {
  readonly period: Period;
  readonly groupCount: number;
  readonly groups: readonly DuplicateGroup[];
  /** There were more pairs than one answer compares; the groups are of the oldest ones. */
  readonly isTruncated: boolean;
  readonly basis: readonly FigureBasis[];
}

export interface RoadDamageArgs extends FilterArgs {
  readonly period: string;
  readonly isOpen: boolean | null;
  readonly first: number;
  readonly after: string | null;
}

export interface RoadDamagePage {
  readonly period: Period;
  readonly totals: DamageTotals;
  readonly figures: DamageFigures;
  readonly nodes: readonly DamagePoint[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Complaints on the map: the same hole reported twice, and where the holes are. */
export class ComplaintPlacesService {
  constructor(private readonly pool: Pool) {}

  async duplicates(args: DuplicatesArgs): Promise<Duplicates> {
    requireBetween('radiusMeters', args.radiusMeters, { min: 1, max: DUPLICATE_RADIUS_METERS_MAX });
    requireBetween('windowDays', args.windowDays, { min: 0, max: DUPLICATE_WINDOW_DAYS_MAX });
    requireBetween('minSimilarityPercent', args.minSimilarityPercent, { min: 0, max: 100 });
    requireBetween('first', args.first, { min: 1, max: COMPLAINT_PAGE_MAX });
    const period = periodOf(args.period);
    if ((period.to - period.from) / DAY_MS > DUPLICATE_PERIOD_DAYS_MAX) {
      throw badInput(
        'period',
        {
          id: `paling panjang ${DUPLICATE_PERIOD_DAYS_MAX} hari: sebuah triwulan (2026-Q3) atau bulan (2026-10)`,
          en: `at most ${DUPLICATE_PERIOD_DAYS_MAX} days: a quarter (2026-Q3) or a month (2026-10)`,
        },
        { value: args.period },
      );
    }
    const filter = await resolveFilter(this.pool, args);
    const { categoryCode, radiusMeters, windowDays } = args;
    const [found, basis] = await Promise.all([
      readNearPairs(this.pool, { period, filter, categoryCode, radiusMeters, windowDays }),
      readBasis(this.pool, { datasets: ['complaints.complaints'] }),
    ]);
    const pairs = found.slice(0, DUPLICATE_PAIRS_MAX);
    const minSimilarity = args.minSimilarityPercent / 100;
    const undecided = unlikeByTitle(pairs, minSimilarity).flatMap(({ first, second }) => [
      first.id,
      second.id,
    ]);
    const descriptions = await readDescriptions(this.pool, [...new Set(undecided)]);
    const groups = groupDuplicates(joinedPairs(pairs, { descriptions, minSimilarity }));
    return {
      period,
      groupCount: groups.length,
      groups: groups.slice(0, args.first),
      isTruncated: found.length > DUPLICATE_PAIRS_MAX,
      basis,
    };
  }

  async roadDamage(args: RoadDamageArgs, now: number): Promise<RoadDamagePage> {
    requireBetween('first', args.first, { min: 1, max: COMPLAINT_PAGE_MAX });
    const period = periodOf(args.period);
    const filter = await resolveFilter(this.pool, args);
    const of = { period, filter, isOpen: args.isOpen, now };
    const after = args.after === null ? null : placeOf(args.after);
    const [points, totals, categories, basis] = await Promise.all([
      readDamagePoints(this.pool, { ...of, after, limit: args.first + 1 }),
      readDamageTotals(this.pool, of),
      readDamageCategories(this.pool),
      readBasis(this.pool, { datasets: ['complaints.complaints', 'complaints.complaint_categories'] }),
    ]);
    const received = {
      ...filterAsGraphql(filter),
      ...receivedIn(period),
      categoryCode: { in: categories },
    };
    const nodes = points.slice(0, args.first);
    const last = nodes.at(-1);
    return {
      period,
      totals,
      nodes,
      hasNextPage: points.length > args.first,
      figures: damageFigures(totals, { received, basis }),
      endCursor: last === undefined ? null : cursorOf(last),
    };
  }
}

function cursorOf({ receivedAt, id }: DamagePoint): string {
  return Buffer.from(JSON.stringify(['road_damage', receivedAt, id]), 'utf8').toString('base64url');
}

function placeOf(cursor: string): { readonly receivedAt: string; readonly id: string } {
  const parts =
    /^\["road_damage","(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d))","(\d{1,18})"\]$/.exec(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
  const [, receivedAt = '', id = ''] = parts ?? [];
  if (Number.isNaN(Date.parse(receivedAt))) {
    throw badInput(
      'after',
      { id: 'harus kursor dari roadDamage', en: 'it must be a cursor of roadDamage' },
      { value: cursor },
    );
  }
  return { receivedAt, id };
}

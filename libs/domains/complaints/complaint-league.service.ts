import type { CalendarReader, CalendarYear } from '#core/calendar';
import type { Pool } from '#core/database';
import type { FigureType } from '#core/figures';
import type { FigureBasis } from '#catalog';
import { readComplaintBasis } from './complaint-basis.js';
import { countFigure } from './figures/figure.js';
import { once } from './figures/once.js';
import { periodFigures, type PeriodFigures } from './figures/period-figures.js';
import { rankAgencies, type LeagueStanding } from './figures/rank-agencies.js';
import { complaintRecords } from './figures/records.js';
import { periodBefore, periodOf, receivedIn, type Period } from './period.js';
import { resolveFilter, type FilterArgs } from './resolve-filter.js';
import { readResponseCounts } from './response-counts.js';
import { filterAsGraphql, organizationsAsGraphql } from './sql/complaint-filter.sql.js';
import { readAgencies, type AgencyRow } from './sql/organizations.sql.js';
import { readNames } from './sql/read-names.sql.js';
import type { ResponseFigures } from './sql/response-figures.sql.js';

/** Agencies of the province, or the governments of its regencies and cities: two leagues, because they are no peers. */
export type AgencyKind = 'agencies' | 'regency_governments';

export interface League {
  readonly period: Period;
  readonly previous: Period;
  readonly standings: readonly LeagueLine[];
  /** Complaints that no organization is in charge of. */
  readonly unassigned: number;
  readonly unassignedFigure: FigureType;
  readonly basis: readonly FigureBasis[];
  readonly calendar: readonly CalendarYear[];
}

export interface LeagueLine extends LeagueStanding {
  readonly agency: AgencyRow;
  /** Made when they are asked for: a league has sixty lines, and most readers want the plain counts. */
  readonly periodFigures: () => PeriodFigures;
}

export interface RegionLines {
  readonly period: Period;
  /** By code; complaints without a regency are the last line, of a null code. */
  readonly regions: readonly RegionLine[];
  readonly basis: readonly FigureBasis[];
  readonly calendar: readonly CalendarYear[];
}

export interface RegionLine {
  readonly code: string | null;
  readonly name: string | null;
  readonly counts: ResponseFigures;
  readonly periodFigures: () => PeriodFigures;
}

/** The same figures side by side: agency by agency, ranked, and regency by regency. */
export class ComplaintLeagueService {
  constructor(
    private readonly pool: Pool,
    private readonly calendar: CalendarReader,
  ) {}

  async league(args: { readonly period: string; readonly kind: AgencyKind }, now: number): Promise<League> {
    const period = periodOf(args.period);
    const previous = periodBefore(period);
    const [{ rows, calendar }, { rows: rowsBefore }, basis] = await Promise.all([
      this.perAgency(period, now),
      this.perAgency(previous, now),
      readComplaintBasis(this.pool),
    ]);
    const codes = [...rows, ...rowsBefore].flatMap(({ groupCode }) => groupCode ?? []);
    const agencies = await readAgencies(this.pool, codes);
    const isOfKind = ({ groupCode }: ResponseFigures) => {
      const kind = agencies.get(groupCode ?? '')?.kind;
      return kind !== undefined && (kind === 'regency_government') === (args.kind === 'regency_governments');
    };
    const figuresOf = (counts: ResponseFigures, members: readonly string[]) =>
      once(() =>
        periodFigures(counts, {
          basis,
          received: { ...organizationsAsGraphql(members), ...receivedIn(period) },
        }),
      );
    const standings = rankAgencies(rows.filter(isOfKind), rowsBefore.filter(isOfKind)).flatMap((standing) => {
      const agency = agencies.get(standing.agencyCode);
      if (agency === undefined) return [];
      return [{ ...standing, agency, periodFigures: figuresOf(standing.figures, agency.members) }];
    });
    const unassigned = rows.find(({ groupCode }) => groupCode === null)?.received ?? 0;
    return {
      period,
      previous,
      standings,
      unassigned,
      basis,
      calendar,
      unassignedFigure: countFigure(unassigned, {
        formula: UNASSIGNED,
        basis,
        records: [complaintRecords({ organizationCode: { isNull: true }, ...receivedIn(period) })],
      }),
    };
  }

  async regions(
    args: Omit<FilterArgs, 'regionCode'> & { readonly period: string },
    now: number,
  ): Promise<RegionLines> {
    const period = periodOf(args.period);
    const filter = await resolveFilter(this.pool, args);
    const [{ rows, calendar }, basis] = await Promise.all([
      readResponseCounts(this.pool, this.calendar, { period, filter, now, per: 'regency' }),
      readComplaintBasis(this.pool),
    ]);
    const codes = rows.flatMap(({ groupCode }) => groupCode ?? []);
    const names = await readNames(this.pool, { categories: [], regions: codes });
    const regions = rows.map((counts): RegionLine => {
      const { groupCode: code } = counts;
      return {
        code,
        counts,
        name: code === null ? null : (names.regions.get(code) ?? null),
        periodFigures: once(() =>
          periodFigures(counts, {
            basis,
            received: {
              ...filterAsGraphql({ ...filter, regionCode: code }),
              ...withoutRegency(code),
              ...receivedIn(period),
            },
          }),
        ),
      };
    });
    return { period, regions, basis, calendar };
  }

  private perAgency(period: Period, now: number) {
    return readResponseCounts(this.pool, this.calendar, { period, filter: EVERYTHING, now, per: 'agency' });
  }
}

/** A region is missing, or it is the province itself: no code with a dot. */
function withoutRegency(code: string | null): Readonly<Record<string, unknown>> {
  if (code !== null) return {};
  return { or: [{ regionCode: { isNull: true } }, { not: { regionCode: { like: '%.%' } } }] };
}

const EVERYTHING = { organizationCodes: null, regionCode: null, sourceSystem: null };

const UNASSIGNED = {
  id: 'aduan periode ini yang belum punya organisasi penanggung jawab',
  en: 'complaints of the period that no organization is in charge of',
};

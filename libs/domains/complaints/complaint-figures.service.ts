import { instantText, type CalendarReader } from '#core/calendar';
import type { Pool } from '#core/database';
import type { LocalText } from '#core/errors';
import { LEAGUE_AGENCIES_MAX, PAUSED_COMPLAINTS_MAX, STATISTICS_ROWS_MAX } from '#core/limits';
import { readBasis, type FigureBasis } from '#catalog';
import { ComplaintsError } from './complaints.errors.js';
import { buildPerformance, OPEN_FILTER, type Performance } from './figures/build-performance.js';
import { countFigure, sharePercent } from './figures/figure.js';
import { rankAgencies, type LeagueStanding } from './figures/rank-agencies.js';
import { withPausedComplaints } from './figures/response-totals.js';
import { periodBefore, periodOf, type Period } from './period.js';
import { resolveFilter, type FilterArgs } from './resolve-filter.js';
import { filterAsGraphql, type ComplaintFilter } from './sql/complaint-filter.sql.js';
import { readOpenByAge } from './sql/open-by-age.sql.js';
import { readAgencies, type AgencyRow } from './sql/organizations.sql.js';
import { readNames } from './sql/read-names.sql.js';
import { readPolicies } from './sql/read-policies.sql.js';
import { readStatistics, type Breakdown, type StatisticsRow } from './sql/read-statistics.sql.js';
import {
  readPausedComplaints,
  readResponseFigures,
  type ResponseFigures,
  type ResponseFiguresOf,
} from './sql/response-figures.sql.js';

export interface PeriodArgs extends FilterArgs {
  readonly period: string;
}

export interface League {
  readonly period: Period;
  readonly previous: Period;
  readonly standings: readonly (LeagueStanding & { readonly agency: AgencyRow })[];
  /** Complaints that no organization is in charge of. */
  readonly unassigned: number;
  readonly basis: readonly FigureBasis[];
}

export interface StatisticsEntry {
  readonly code: string | null;
  readonly title: LocalText;
  readonly count: number;
  readonly percent: string | null;
}

/** The titles of the values of a field, from the definition of the dataset. */
export type ValueTitles = (field: 'status' | 'channel' | 'kind') => Readonly<Record<string, LocalText>>;

/** What agencies do with complaints, counted over the complaints that came in during a period. */
export class ComplaintFiguresService {
  constructor(
    private readonly pool: Pool,
    private readonly calendar: CalendarReader,
    private readonly titles: ValueTitles,
  ) {}

  async performance(args: PeriodArgs, now: number): Promise<Performance & { readonly period: Period }> {
    const period = periodOf(args.period);
    const filter = await resolveFilter(this.pool, args);
    const [rows, openByAge, basis] = await Promise.all([
      this.figures({ period, filter, now, per: 'all' }),
      readOpenByAge(this.pool, { filter, now }),
      this.basis(),
    ]);
    const figures = rows[0];
    if (figures === undefined) throw new Error('a count without groups gives one row');
    const asked = filterAsGraphql(filter);
    const received = { ...asked, ...receivedIn(period) };
    return {
      period,
      ...buildPerformance(figures, openByAge, { basis, received, open: { ...asked, ...OPEN_FILTER } }),
    };
  }

  async league(args: { readonly period: string; readonly kind: AgencyKind }, now: number): Promise<League> {
    const period = periodOf(args.period);
    const previous = periodBefore(period);
    const filter = { organizationCodes: null, regionCode: null, sourceSystem: null };
    const [rows, rowsBefore] = await Promise.all([
      this.figures({ period, filter, now, per: 'agency' }),
      this.figures({ period: previous, filter, now, per: 'agency' }),
    ]);
    const codes = [...rows, ...rowsBefore].flatMap(({ agencyCode }) => agencyCode ?? []);
    const agencies = await readAgencies(this.pool, codes);
    const isOfKind = ({ agencyCode }: ResponseFigures) => {
      const kind = agencies.get(agencyCode ?? '')?.kind;
      return kind !== undefined && (kind === 'regency_government') === (args.kind === 'regency_governments');
    };
    const standings = rankAgencies(rows.filter(isOfKind), rowsBefore.filter(isOfKind)).flatMap((standing) => {
      const agency = agencies.get(standing.agencyCode);
      return agency === undefined ? [] : [{ ...standing, agency }];
    });
    const unassigned = rows.find(({ agencyCode }) => agencyCode === null)?.received ?? 0;
    return { period, previous, standings, unassigned, basis: await this.basis() };
  }

  async statistics(args: PeriodArgs) {
    const period = periodOf(args.period);
    const filter = await resolveFilter(this.pool, args);
    const [rows, basis] = await Promise.all([readStatistics(this.pool, { period, filter }), this.basis()]);
    requireAtMost(rows.length, STATISTICS_ROWS_MAX, { id: 'kelompok', en: 'groups' });
    const total = rows.find(({ by }) => by === null)?.count ?? 0;
    const codes = (by: Breakdown) => rows.filter((row) => row.by === by).flatMap(({ code }) => code ?? []);
    const names = await readNames(this.pool, { categories: codes('category'), regions: codes('region') });
    const named = (list: ReadonlyMap<string, string>) => (code: string) =>
      bothLanguages(list.get(code) ?? code);
    const valued = (field: 'status' | 'channel' | 'kind') => (code: string) =>
      this.titles(field)[code] ?? bothLanguages(code);
    const entries = (by: Breakdown, title: (code: string) => LocalText) =>
      entriesOf({ rows, by, total, title });
    return {
      period,
      total: countFigure(total, {
        formula: TOTAL_FORMULA,
        basis,
        records: [
          { dataset: 'complaints.complaints', filter: { ...filterAsGraphql(filter), ...receivedIn(period) } },
        ],
      }),
      byStatus: entries('status', valued('status')),
      byCategory: entries('category', named(names.categories)),
      byChannel: entries('channel', valued('channel')),
      byKind: entries('kind', valued('kind')),
      byRegion: entries('region', named(names.regions)),
    };
  }

  /** Counts of one statement, and the paused complaints added to the rows they belong to. */
  private async figures(
    of: Pick<ResponseFiguresOf, 'period' | 'now' | 'per'> & { readonly filter: ComplaintFilter },
  ): Promise<readonly ResponseFigures[]> {
    const [policies, calendar] = await Promise.all([readPolicies(this.pool), this.calendar.current()]);
    const [rows, paused] = await Promise.all([
      readResponseFigures(this.pool, { ...of, policies, calendar }),
      readPausedComplaints(this.pool, of),
    ]);
    requireAtMost(rows.length, LEAGUE_AGENCIES_MAX, { id: 'perangkat daerah', en: 'agencies' });
    requireAtMost(paused.length, PAUSED_COMPLAINTS_MAX, {
      id: 'aduan dengan jeda',
      en: 'complaints with a pause',
    });
    return rows.map((row) => {
      const mine = paused.filter(({ agencyCode }) => of.per === 'all' || agencyCode === row.agencyCode);
      return withPausedComplaints(
        row,
        mine.map(({ complaint }) => complaint),
        { policies, calendar, now: of.now },
      );
    });
  }

  private basis() {
    return readBasis(this.pool, { datasets: ['complaints.complaints', 'complaints.complaint_responses'] });
  }
}

/** Agencies of the province, or the governments of its regencies and cities: two leagues, because they are no peers. */
export type AgencyKind = 'agencies' | 'regency_governments';

export function receivedIn({ from, to }: Period): Readonly<Record<string, unknown>> {
  return { receivedAt: { gte: instantText(from), lt: instantText(to) } };
}

interface EntriesOf {
  readonly rows: readonly StatisticsRow[];
  readonly by: Breakdown;
  readonly total: number;
  readonly title: (code: string) => LocalText;
}

function entriesOf({ rows, by, total, title }: EntriesOf): readonly StatisticsEntry[] {
  return rows
    .filter((row) => row.by === by)
    .map(({ code, count }) => ({
      ...{ code, count, percent: sharePercent(count, total) },
      title: code === null ? WITHOUT_REGION : title(code),
    }));
}

function requireAtMost(found: number, limit: number, what: LocalText): void {
  if (found > limit) {
    throw new ComplaintsError('TOO_MANY_FOR_ONE_ANSWER', { limit, what: `${what.id} / ${what.en}` });
  }
}

function bothLanguages(name: string): LocalText {
  return { id: name, en: name };
}

const WITHOUT_REGION: LocalText = { id: 'Tanpa wilayah', en: 'Without a region' };
const TOTAL_FORMULA: LocalText = {
  id: 'banyaknya aduan yang diterima dalam periode; rahasia dan anonim ikut terhitung',
  en: 'complaints that came in during the period; secret and anonymous ones are counted, too',
};

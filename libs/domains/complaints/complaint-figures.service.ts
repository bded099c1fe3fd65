import type { CalendarReader, CalendarYear } from '#core/calendar';
import type { Pool } from '#core/database';
import type { LocalText } from '#core/errors';
import { sharePercent, type FigureBasisType, type FigureType } from '#core/figures';
import { STATISTICS_ROWS_MAX } from '#core/limits';
import { readComplaintBasis } from './complaint-basis.js';
import { countFigure } from './figures/figure.js';
import { once } from './figures/once.js';
import { openFigures, type OpenFigures } from './figures/open-figures.js';
import { periodFigures, type PeriodFigures } from './figures/period-figures.js';
import { bothOf, complaintRecords, type RecordsFilter } from './figures/records.js';
import { shareFigures, type ShareFigures } from './figures/share-figures.js';
import { periodOf, receivedIn, type Period } from './period.js';
import { requireAtMost } from './require-at-most.js';
import { resolveFilter, type FilterArgs } from './resolve-filter.js';
import { readResponseCounts } from './response-counts.js';
import { filterAsGraphql } from './sql/complaint-filter.sql.js';
import { readOpenByAge } from './sql/open-by-age.sql.js';
import { readNames } from './sql/read-names.sql.js';
import { readStatistics, type Breakdown, type StatisticsRow } from './sql/read-statistics.sql.js';

export interface PeriodArgs extends FilterArgs {
  readonly period: string;
}

export interface StatisticsEntry {
  readonly code: string | null;
  readonly title: LocalText;
  readonly count: number;
  readonly percent: string | null;
  /** Made when it is asked for. */
  readonly figures: ShareFigures;
}

export interface Statistics {
  readonly period: Period;
  readonly total: FigureType;
  readonly byStatus: readonly StatisticsEntry[];
  readonly byCategory: readonly StatisticsEntry[];
  readonly byChannel: readonly StatisticsEntry[];
  readonly byKind: readonly StatisticsEntry[];
  readonly byRegion: readonly StatisticsEntry[];
}

export interface Performance extends PeriodFigures, OpenFigures {
  readonly period: Period;
  /** The years on whose working days terms were reckoned; empty when all terms are in hours. */
  readonly calendar: readonly CalendarYear[];
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

  async performance(args: PeriodArgs, now: number): Promise<Performance> {
    const period = periodOf(args.period);
    const filter = await resolveFilter(this.pool, args);
    const [{ rows, calendar }, openByAge, basis] = await Promise.all([
      readResponseCounts(this.pool, this.calendar, { period, filter, now, per: 'all' }),
      readOpenByAge(this.pool, { filter, now }),
      readComplaintBasis(this.pool),
    ]);
    const counts = rows[0];
    if (counts === undefined) throw new Error('a count without groups gives one row');
    const asked = filterAsGraphql(filter);
    return {
      period,
      calendar,
      ...periodFigures(counts, { basis, received: { ...asked, ...receivedIn(period) } }),
      ...openFigures(openByAge, { asked, basis, now }),
    };
  }

  async statistics(args: PeriodArgs): Promise<Statistics> {
    const period = periodOf(args.period);
    const filter = await resolveFilter(this.pool, args);
    const [rows, basis] = await Promise.all([
      readStatistics(this.pool, { period, filter }),
      readComplaintBasis(this.pool),
    ]);
    requireAtMost(rows.length, STATISTICS_ROWS_MAX, { id: 'kelompok', en: 'groups' });
    const total = rows.find(({ by }) => by === null)?.count ?? 0;
    const codes = (by: Breakdown) => rows.filter((row) => row.by === by).flatMap(({ code }) => code ?? []);
    const names = await readNames(this.pool, { categories: codes('category'), regions: codes('region') });
    const named = (list: ReadonlyMap<string, string>) => (code: string) =>
      bothLanguages(list.get(code) ?? code);
    const valued = (field: 'status' | 'channel' | 'kind') => (code: string) =>
      this.titles(field)[code] ?? bothLanguages(code);
    const received = { ...filterAsGraphql(filter), ...receivedIn(period) };
    const entries = (by: Breakdown, title: (code: string) => LocalText) =>
      entriesOf({ rows, by, total, title, basis, received });
    return {
      period,
      total: countFigure(total, { formula: TOTAL, basis, records: [complaintRecords(received)] }),
      byStatus: entries('status', valued('status')),
      byCategory: entries('category', named(names.categories)),
      byChannel: entries('channel', valued('channel')),
      byKind: entries('kind', valued('kind')),
      byRegion: entries('region', named(names.regions)),
    };
  }
}

interface EntriesOf {
  readonly rows: readonly StatisticsRow[];
  readonly by: Breakdown;
  readonly total: number;
  readonly title: (code: string) => LocalText;
  readonly basis: readonly FigureBasisType[];
  readonly received: RecordsFilter;
}

function entriesOf({ rows, by, total, title, basis, received }: EntriesOf): readonly StatisticsEntry[] {
  return rows
    .filter((row) => row.by === by)
    .map(({ code, count }) => {
      const figures = once(() =>
        shareFigures({ count, total, basis, received: bothOf(received, ofGroup(by, code)) }),
      );
      return {
        code,
        count,
        percent: sharePercent(count, total),
        title: code === null ? WITHOUT_REGION : title(code),
        get figures() {
          return figures();
        },
      };
    });
}

/** A group is what has the very value: a region does not hold those inside it here. In `and`, beside what was asked for. */
function ofGroup(by: Breakdown, code: string | null): RecordsFilter {
  return { and: [{ [FIELDS[by]]: code === null ? { isNull: true } : { eq: code } }] };
}

const FIELDS: Readonly<Record<Breakdown, string>> = {
  status: 'status',
  category: 'categoryCode',
  channel: 'channel',
  kind: 'kind',
  region: 'regionCode',
};

function bothLanguages(name: string): LocalText {
  return { id: name, en: name };
}

const WITHOUT_REGION: LocalText = { id: 'Tanpa wilayah', en: 'Without a region' };
const TOTAL: LocalText = {
  id: 'banyaknya aduan yang diterima dalam periode; rahasia dan anonim ikut terhitung',
  en: 'complaints that came in during the period; secret and anonymous ones are counted, too',
};

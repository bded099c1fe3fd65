import { ANONYMOUS } from '#access/decisions';
import { readBasis, type ArrivalsService } from '#catalog';
import type { Pool } from '#core/database';
import { PERCENT, type FigureType } from '#core/figures';
import { CETAR_BOARDS_REMEMBERED_MAX } from '#core/limits';
import type { LocalText } from '#dataset';
import { parsePeriod, type MeasuresService } from '#measures';
import { CetarError } from './cetar.errors.js';
import {
  CETAR_DEFINITIONS,
  definitionOn,
  REPORTS_ON_TIME,
  type CetarDefinition,
} from './definitions/index.js';
import { ranksOf } from './formulas/rank.js';
import { previousPeriod } from './previous-period.js';
import { scaleMonth } from './scale-month.js';
import { scoreAgency, type AgencyScore } from './score-agency.js';
import { readAgencies, type Agency } from './sql/read-agencies.sql.js';

export interface CetarAsked {
  readonly period: string;
  /** Null: all agencies; ranks are among all in any case. */
  readonly organizationCode: string | null;
  /** Null: the one in force at the end of the period. */
  readonly definition: string | null;
}

export interface RankedAgency extends Agency, AgencyScore {
  /** Null without a score. */
  readonly rank: number | null;
  readonly previousScore: string | null;
  readonly previousRank: number | null;
}

export interface Cetar {
  readonly period: string;
  readonly previousPeriod: string;
  readonly definition: CetarDefinition;
  readonly scoredCount: number;
  /** By rank, then code; those without a score last. */
  readonly agencies: readonly RankedAgency[];
}

/** CETAR: per agency and dimension, from live measures of public data only, so that everybody may see and check every step. */
export class CetarService {
  /** Boards by what they rest on: a new batch under any measure makes a new one. */
  private readonly boards = new Map<string, Promise<Board>>();

  constructor(
    private readonly pool: Pool,
    private readonly measures: MeasuresService,
    private readonly arrivals: ArrivalsService,
    private readonly provinceCode: string,
  ) {}

  async cetar({ period, organizationCode, definition: version }: CetarAsked): Promise<Cetar> {
    const definition = definitionFor(period, version);
    const before = previousPeriod(period);
    const [board, previous] = await Promise.all([
      this.board(period, definition),
      this.board(before, definition),
    ]);
    const [ranks, previousRanks] = [ranksOf(scoresOf(board)), ranksOf(scoresOf(previous))];
    const agencies = [...board.values()]
      .map((agency): RankedAgency => ({
        ...agency,
        rank: ranks.get(agency.code) ?? null,
        previousScore: previous.get(agency.code)?.score ?? null,
        previousRank: previousRanks.get(agency.code) ?? null,
      }))
      .sort(
        (one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || (one.code < other.code ? -1 : 1),
      );
    const wanted = agencies.filter(({ code }) => organizationCode === null || code === organizationCode);
    if (organizationCode !== null && wanted.length === 0) {
      throw new CetarError('NO_CETAR_AGENCY', { organizationCode });
    }
    return { period, previousPeriod: before, definition, scoredCount: ranks.size, agencies: wanted };
  }

  private async board(period: string, definition: CetarDefinition): Promise<Board> {
    const watermarks = await readBasis(this.pool, { datasets: DATASETS_BELOW });
    const key = JSON.stringify([
      period,
      definition.version,
      watermarks.map(({ watermark }) => watermark),
      thisMinute(),
    ]);
    const known = this.boards.get(key);
    if (known !== undefined) return known;
    const board = this.compute(period, definition);
    board.catch(() => this.boards.delete(key));
    const oldest = this.boards.keys().next().value;
    if (this.boards.size >= CETAR_BOARDS_REMEMBERED_MAX && oldest !== undefined) this.boards.delete(oldest);
    this.boards.set(key, board);
    return board;
  }

  private async compute(period: string, definition: CetarDefinition): Promise<Board> {
    const agencies = await readAgencies(this.pool, this.provinceCode);
    const month = scaleMonth(period, new Date());
    const columns = new Map<string, Column>();
    // One after the other: each is one statement over all agencies, and the pool is for everybody.
    for (const { measureCode, isOfYearBefore } of definition.dimensions.flatMap(({ measures }) => measures)) {
      const of = isOfYearBefore === true ? yearBefore(period) : period;
      columns.set(measureCode, await this.column(measureCode, of));
    }
    return new Map(
      agencies.map((agency) => {
        const score = scoreAgency(definition, month, (measureCode) => {
          const column = columns.get(measureCode);
          if (column === undefined) throw new Error(`${measureCode} was not computed`);
          return { name: column.name, figure: column.figures.get(agency.code) ?? without(column.empty) };
        });
        return [agency.code, { ...agency, ...score }];
      }),
    );
  }

  private async column(measureCode: string, period: string): Promise<Column> {
    if (measureCode === REPORTS_ON_TIME) return this.reportsOnTime(period);
    const { definition, total, organizations } = await this.measures.ofAll(
      measureCode,
      { period, regionCode: null, governmentCode: null },
      { caller: ANONYMOUS, asOf: null },
    );
    const { name, nameEn } = definition;
    const figures = organizations.map(({ organizationCode, figure }) => [organizationCode, figure] as const);
    return { name: { id: name, en: nameEn ?? name }, figures: new Map(figures), empty: total };
  }

  private async reportsOnTime(period: string): Promise<Column> {
    const { from, to } = parsePeriod(period);
    const asked = { from, to, sourceCode: null, dataset: null, organizationCode: null };
    const lines = await this.arrivals.discipline(asked, { caller: ANONYMOUS, groupBy: 'organization' });
    const figures = new Map<string, FigureType>();
    for (const { key, onTimeRate } of lines) if (key !== null) figures.set(key, onTimeRate);
    const [any] = lines;
    return { name: REPORTS_NAME, figures, empty: any?.onTimeRate ?? NOTHING_DUE };
  }
}

/** The figures of one measure, by organization. */
interface Column {
  readonly name: LocalText;
  readonly figures: ReadonlyMap<string, FigureType>;
  /** Whose unit and formula stand for an agency of which there is nothing. */
  readonly empty: FigureType;
}

type Board = ReadonlyMap<string, Agency & AgencyScore>;

function definitionFor(period: string, version: string | null): CetarDefinition {
  const { to } = parsePeriod(period);
  const definition =
    version === null
      ? definitionOn(to)
      : CETAR_DEFINITIONS.find((candidate) => candidate.version === version);
  if (definition !== undefined) return definition;
  const versions = CETAR_DEFINITIONS.map((known) => `${known.version} (${known.validFrom})`).join(', ');
  throw new CetarError('NO_CETAR_DEFINITION', { period: version ?? period, versions });
}

const yearBefore = (period: string): string => String(Number(parsePeriod(period).to.slice(0, 4)) - 1);

function scoresOf(board: Board): ReadonlyMap<string, string | null> {
  return new Map([...board].map(([code, { score }]) => [code, score]));
}

function without({ unit, formula, source, basis }: FigureType): FigureType {
  const reason = {
    code: 'NO_RECORDS',
    text: { id: 'Tidak ada catatan pada periode ini', en: 'There are no records in this period' },
  };
  return {
    value: null,
    unit,
    formula,
    source,
    numerator: null,
    denominator: null,
    records: [],
    basis,
    reason,
  };
}

/**
 * Clocks that still run, reports that fall due and definitions that come to read other datasets make a new figure without a new record of
 * those above: a board is a minute old at most.
 */
const thisMinute = (): string => new Date().toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);

const REPORTS_NAME: LocalText = { id: 'Laporan yang datang tepat waktu', en: 'Reports that came on time' };
const NOTHING_DUE: FigureType = {
  value: null,
  unit: PERCENT,
  formula: {
    id: 'laporan yang datang sampai hari jatuh temponya ÷ laporan yang jatuh tempo × 100',
    en: 'reports that came by their due day ÷ reports that were due × 100',
  },
  source: 'Perpres 39/2019 Pasal 26–27',
  numerator: null,
  denominator: null,
  records: [],
  basis: [],
  reason: null,
};

/** Every dataset that a measure of any definition reads. */
const DATASETS_BELOW = [
  'reference.organizations',
  'reference.measures',
  'complaints.complaints',
  'budgets.budget_lines',
  'budgets.budget_realizations',
  'budgets.budget_versions',
  'procurement.procurement_packages',
  'performance.agency_scores',
  'media.media_mentions',
];

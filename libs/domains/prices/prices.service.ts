import { readBasis, RememberedAnswers } from '#catalog';
import type { Pool, Queryable } from '#core/database';
import { badInput, notFound, requireAtMost } from '#core/errors';
import type { FigureType } from '#core/figures';
import { PRICE_COMMODITIES_MAX, PRICE_SERIES_DAYS_MAX } from '#core/limits';
import { dayOf } from '#core/calendar';
import { addDays } from '#dataset';
import { HET_ZONES_2024_06_10 } from './formulas/het-zones.js';
import { marginBetween, type Margin } from './formulas/margin.js';
import { boardLine, type BoardLine } from './board-line.js';
import {
  averageFigure,
  marginFigures,
  outOfBandFigure,
  type FigureContext,
  type MarginFigures,
  type OutOfBandOf,
} from './price-figures.js';
import { readCommodities, type CommodityRow } from './sql/commodities.sql.js';
import { readMarketPrices, type MarketPriceRow } from './sql/market-prices.sql.js';
import { readPriceBoard, type BoardRow } from './sql/price-board.sql.js';
import { readPriceSeries, type PricePoint } from './sql/price-series.sql.js';
import { readReferencesInForce } from './sql/reference-in-force.sql.js';

export const PRICE_LEVELS = ['producer', 'wholesale', 'retail'] as const;
export type PriceLevel = (typeof PRICE_LEVELS)[number];

export interface PlaceAndDay {
  /** A region with all below it; null: all markets of the hub. */
  readonly regionCode: string | null;
  /** Null: today in the province. */
  readonly date: string | null;
}

export interface PriceBoard extends FigureContext {
  readonly regionCode: string | null;
  readonly lines: readonly BoardLine[];
  readonly outOfBand: FigureType;
}

export interface MarketPrices extends FigureContext {
  readonly regionCode: string | null;
  readonly commodity: CommodityRow;
  readonly markets: readonly MarketPriceRow[];
}

export interface MarginStep extends MarginFigures {
  readonly from: PriceLevel;
  readonly to: PriceLevel;
}

export interface ProducerMargin extends MarketPriceRow {
  /** To the retail average; null when either is missing. */
  readonly toRetail: Margin | null;
}

export interface PriceMargins extends FigureContext {
  readonly regionCode: string | null;
  readonly commodity: CommodityRow;
  readonly levels: readonly BoardLine[];
  readonly steps: readonly MarginStep[];
  readonly producers: readonly ProducerMargin[];
}

export interface PriceSeries extends FigureContext {
  readonly commodity: CommodityRow;
  readonly points: readonly PricePoint[];
}

export interface SeriesOf {
  readonly commodityCode: string;
  readonly level: PriceLevel;
  readonly regionCode: string | null;
  readonly from: string;
  readonly to: string;
}

/** Latest prices, their change, margins and distance from the reference prices. All datasets it reads are public. */
export class PricesService {
  readonly #boards: RememberedAnswers<readonly BoardLine[]>;

  constructor(
    private readonly pool: Pool,
    /** Two digits; the zone of ceiling prices where no region is asked for. */
    private readonly province: string,
  ) {
    this.#boards = new RememberedAnswers(pool);
  }

  async board({
    commodityCodes,
    levels,
    ...place
  }: PlaceAndDay & {
    readonly commodityCodes: readonly string[] | null;
    readonly levels: readonly PriceLevel[];
  }): Promise<PriceBoard> {
    const { regionCode, ...context } = await this.contextOf(place);
    const { date } = context;
    const question = JSON.stringify({ commodityCodes, levels, date, regionCode });
    const lines = await this.#boards.answer(question, async (tx) => {
      const asked = commodityCodes ?? (await readCommodities(tx, null)).map(({ code }) => code);
      requireAtMost('commodityCodes', asked, PRICE_COMMODITIES_MAX);
      const rows = await readPriceBoard(tx, { commodityCodes: asked, levels, date, regionCode });
      return { value: await this.linesOf(tx, rows, { ...context, regionCode }), datasets: DATASETS_READ };
    });
    return { ...context, regionCode, lines, outOfBand: outOfBandFigure(judge(lines, levels), context) };
  }

  async marketPrices({
    commodityCode,
    levels,
    ...place
  }: PlaceAndDay & {
    readonly commodityCode: string;
    readonly levels: readonly PriceLevel[];
  }): Promise<MarketPrices> {
    const context = await this.contextOf(place);
    const commodity = await this.commodity(commodityCode);
    const markets = await readMarketPrices(this.pool, {
      commodityCodes: [commodityCode],
      levels,
      ...context,
    });
    return { ...context, commodity, markets };
  }

  /** The region limits the retail markets; producers and wholesalers are those of everywhere, because goods travel. */
  async margins({
    commodityCode,
    ...place
  }: PlaceAndDay & { readonly commodityCode: string }): Promise<PriceMargins> {
    const context = await this.contextOf(place);
    const commodity = await this.commodity(commodityCode);
    const of = { commodityCodes: [commodityCode], date: context.date };
    const rows = [
      ...(await readPriceBoard(this.pool, { ...of, levels: ['producer', 'wholesale'], regionCode: null })),
      ...(await readPriceBoard(this.pool, { ...of, levels: ['retail'], regionCode: context.regionCode })),
    ];
    const at = (level: PriceLevel): BoardRow | undefined => rows.find((row) => row.level === level);
    const step = (from: PriceLevel, to: PriceLevel): MarginStep => ({
      from,
      to,
      ...marginFigures(at(from), at(to), context),
    });
    const retail = at('retail')?.average ?? null;
    const producers = await readMarketPrices(this.pool, { ...of, levels: ['producer'], regionCode: null });
    return {
      ...context,
      commodity,
      levels: await this.linesOf(this.pool, rows, context),
      steps: [step('producer', 'wholesale'), step('wholesale', 'retail'), step('producer', 'retail')],
      producers: producers.map((row) => ({
        ...row,
        toRetail:
          row.price === null || retail === null ? null : marginBetween({ paid: row.price, asked: retail }),
      })),
    };
  }

  async series(of: SeriesOf): Promise<PriceSeries> {
    if (of.from > of.to)
      throw badInput(
        'from',
        { id: `tidak boleh sesudah to, ${of.to}`, en: `it must not be after to, ${of.to}` },
        { value: of.from },
      );
    if (addDays(of.from, PRICE_SERIES_DAYS_MAX) <= of.to)
      throw badInput(
        'from',
        {
          id: `paling banyak ${PRICE_SERIES_DAYS_MAX} hari sampai to, ${of.to}`,
          en: `at most ${PRICE_SERIES_DAYS_MAX} days to the day of to, ${of.to}`,
        },
        { value: of.from },
      );
    const { date, basis } = await this.contextOf({ regionCode: of.regionCode, date: of.to });
    return {
      date,
      basis,
      commodity: await this.commodity(of.commodityCode),
      points: await readPriceSeries(this.pool, of),
    };
  }

  private async linesOf(
    db: Queryable,
    rows: readonly BoardRow[],
    context: FigureContext & { readonly regionCode: string | null },
  ): Promise<readonly BoardLine[]> {
    const references = await readReferencesInForce(db, {
      commodityCodes: [...new Set(rows.map(({ commodityCode }) => commodityCode))],
      date: context.date,
      zone: HET_ZONES_2024_06_10[(context.regionCode ?? this.province).slice(0, PROVINCE_DIGITS)] ?? null,
    });
    return rows.map((row) =>
      boardLine(row, references, { ...context, average: averageFigure(row, context) }),
    );
  }

  private async contextOf({
    date,
    regionCode,
  }: PlaceAndDay): Promise<FigureContext & { readonly regionCode: string | null }> {
    const basis = await readBasis(this.pool, { datasets: DATASETS_UNDER_PRICES });
    return { date: date ?? dayOf(Date.now()), regionCode, basis };
  }

  private async commodity(code: string): Promise<CommodityRow> {
    const [found] = await readCommodities(this.pool, [code]);
    if (found === undefined) throw notFound({ id: 'Komoditas', en: 'The commodity' }, code);
    return found;
  }
}

/** A line counts when one of its reference prices can be held against its average; it is outside when one of them is left. */
function judge(lines: readonly BoardLine[], levels: readonly PriceLevel[]): OutOfBandOf {
  const judged = lines.filter(({ references }) => references.some(({ position }) => position !== null));
  const isOutside = ({ references }: BoardLine): boolean =>
    references.some(({ position }) => position === 'above' || position === 'below');
  return {
    outside: judged.filter(isOutside).length,
    judged: judged.length,
    commodityCodes: [...new Set(judged.map(({ commodityCode }) => commodityCode))],
    levels,
  };
}

/** Everything that prices are worked out from, all of it public. */
export const DATASETS_READ = [
  'reference.commodities',
  'reference.markets',
  'prices.price_observations',
  'prices.reference_prices',
];
const DATASETS_UNDER_PRICES = ['prices.price_observations', 'prices.reference_prices'];
const PROVINCE_DIGITS = 2;

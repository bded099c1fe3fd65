import type { FigureBasis } from '#catalog';
import { PERCENT, shareFigure, type FigureType } from '#core/figures';
import { addDays, type LocalText } from '#dataset';
import { deviationPercent } from './formulas/deviation.js';
import { marginBetween } from './formulas/margin.js';
import { LATEST_WITHIN_DAYS } from './formulas/outlier-rule.js';
import type { BoardRow } from './sql/price-board.sql.js';

/** What every figure of one answer has in common. */
export interface FigureContext {
  readonly date: string;
  readonly basis: readonly FigureBasis[];
}

export function averageFigure(row: BoardRow, { basis, date }: FigureContext): FigureType {
  return {
    value: row.average,
    unit: rupiahPer(row.unit),
    formula: {
      id: 'jumlah harga terbaru tiap pasar ÷ banyaknya pasar; nilai perkiraan dan pencilan tidak dihitung',
      en: 'sum of the latest price of each market ÷ number of markets; imputed values and outliers do not count',
    },
    source: null,
    numerator: row.sum,
    denominator: String(row.marketCount),
    records: [observationsOf(row, date)],
    basis,
    reason: row.average === null ? NOTHING_OBSERVED : null,
  };
}

export function changeFigure(row: BoardRow, { basis, date }: FigureContext): FigureType {
  return {
    value: row.changePercent,
    unit: PERCENT,
    formula: {
      id: '(jumlah harga terbaru − jumlah harga sebelumnya) ÷ jumlah harga sebelumnya × 100, pada pasar yang memiliki keduanya',
      en: '(sum of the latest − sum of the previous prices) ÷ sum of the previous prices × 100, over the markets that have both',
    },
    source: null,
    numerator: difference(row),
    denominator: row.previousSum,
    records: [observationsOf(row, date)],
    basis,
    reason: row.changePercent === null ? NOTHING_BEFORE : null,
  };
}

/** Commodities whose average lies outside a reference price in force, of those that have an average and such a price. */
export function outOfBandFigure(
  { outside, judged, commodityCodes, levels }: OutOfBandOf,
  { basis, date }: FigureContext,
): FigureType {
  return shareFigure({
    numerator: outside,
    denominator: judged,
    formula: {
      id: 'komoditas yang rata-ratanya di luar HAP atau HET yang berlaku ÷ komoditas yang memiliki rata-rata dan HAP atau HET × 100',
      en: 'commodities whose average is outside a reference or ceiling price in force ÷ commodities with an average and such a price × 100',
    },
    records: ['prices.price_observations', 'prices.reference_prices'].map((dataset) => ({
      dataset,
      filter: {
        commodityCode: { in: commodityCodes },
        level: { in: levels },
        ...(dataset === 'prices.price_observations'
          ? { date: { gte: addDays(date, -LATEST_WITHIN_DAYS), lte: date }, isImputed: { eq: false } }
          : {}),
      },
    })),
    basis,
    withoutDenominator: NOTHING_JUDGED,
  });
}

export interface OutOfBandOf {
  readonly outside: number;
  readonly judged: number;
  /** Those judged. */
  readonly commodityCodes: readonly string[];
  readonly levels: readonly string[];
}

/** Signed, in percent of the bound; null with a reason where nothing was observed. */
export function deviationFigure(row: BoardRow, bound: string, { basis, date }: FigureContext): FigureType {
  return {
    value: row.average === null ? null : deviationPercent(row.average, bound),
    unit: PERCENT,
    formula: {
      id: '(harga − batas) ÷ batas × 100; positif berarti di atas batas',
      en: '(price − bound) ÷ bound × 100; positive means above the bound',
    },
    source: null,
    numerator: row.average === null ? null : marginBetween({ paid: bound, asked: row.average }).amount,
    denominator: bound,
    records: [
      observationsOf(row, date),
      {
        dataset: 'prices.reference_prices',
        filter: { commodityCode: { eq: row.commodityCode }, level: { eq: row.level } },
      },
    ],
    basis,
    reason: row.average === null ? NOTHING_OBSERVED : null,
  };
}

export interface MarginFigures {
  readonly amount: FigureType;
  readonly markup: FigureType;
  readonly share: FigureType;
}

/** What the trade adds between two levels, in rupiah, in percent of what it paid and of what it asked. */
export function marginFigures(
  paid: BoardRow | undefined,
  asked: BoardRow | undefined,
  { basis, date }: FigureContext,
): MarginFigures {
  const low = paid?.average ?? null;
  const high = asked?.average ?? null;
  const margin = low === null || high === null ? null : marginBetween({ paid: low, asked: high });
  const records = [paid, asked].flatMap((row) => (row === undefined ? [] : [observationsOf(row, date)]));
  const shared = { source: null, records, basis, reason: margin === null ? A_LEVEL_IS_MISSING : null };
  return {
    amount: {
      value: margin?.amount ?? null,
      unit: rupiahPer(asked?.unit ?? paid?.unit ?? '-'),
      formula: {
        id: 'rata-rata tingkat atas − rata-rata tingkat bawah',
        en: 'average of the upper − average of the lower level',
      },
      numerator: margin?.amount ?? null,
      denominator: null,
      ...shared,
    },
    markup: {
      value: margin?.markupPercent ?? null,
      unit: PERCENT,
      formula: { id: 'selisih ÷ harga tingkat bawah × 100', en: 'margin ÷ price of the lower level × 100' },
      numerator: margin?.amount ?? null,
      denominator: low,
      ...shared,
    },
    share: {
      value: margin?.sharePercent ?? null,
      unit: PERCENT,
      formula: { id: 'selisih ÷ harga tingkat atas × 100', en: 'margin ÷ price of the upper level × 100' },
      numerator: margin?.amount ?? null,
      denominator: high,
      ...shared,
    },
  };
}

function observationsOf(
  { commodityCode, level, oldestDate }: BoardRow,
  date: string,
): FigureType['records'][number] {
  return {
    dataset: 'prices.price_observations',
    filter: {
      commodityCode: { eq: commodityCode },
      level: { eq: level },
      date: { gte: oldestDate ?? date, lte: date },
      isImputed: { eq: false },
    },
  };
}

function difference({ comparedSum, previousSum }: BoardRow): string | null {
  return comparedSum === null || previousSum === null
    ? null
    : marginBetween({ paid: previousSum, asked: comparedSum }).amount;
}

function rupiahPer(unit: string): LocalText {
  return { id: `rupiah per ${unit}`, en: `rupiah per ${unit}` };
}

const NOTHING_OBSERVED = {
  code: 'NOTHING_OBSERVED',
  text: {
    id: `Tidak ada harga yang diamati dalam ${LATEST_WITHIN_DAYS} hari terakhir; yang ada hanya perkiraan atau pencilan.`,
    en: `No price was observed in the last ${LATEST_WITHIN_DAYS} days; there are only imputed values or outliers.`,
  },
};
const NOTHING_JUDGED = {
  code: 'NOTHING_JUDGED',
  text: {
    id: 'Belum ada harga yang dapat dibandingkan dengan HAP atau HET.',
    en: 'No price can be compared with a reference or ceiling price yet.',
  },
};
const NOTHING_BEFORE = {
  code: 'NOTHING_BEFORE',
  text: {
    id: 'Belum ada pasar yang memiliki harga sebelumnya.',
    en: 'No market has a price before its latest one.',
  },
};
const A_LEVEL_IS_MISSING = {
  code: 'A_LEVEL_IS_MISSING',
  text: {
    id: 'Salah satu tingkat tidak memiliki harga yang diamati.',
    en: 'One of the two levels has no observed price.',
  },
};

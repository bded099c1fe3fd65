import type { LocalText } from '#dataset';
import { Exact, quantityText } from '#core/exact';
import type { Polarity } from './achievement.js';
import { studentT90 } from './student-t.js';
import type { Accumulation } from './value-to-date.js';

export type ForecastMethod = 'reported' | 'linear_trend' | 'monthly_mean';
export type ForecastGap = 'TOO_FEW_POINTS' | 'NO_VALUE';
export type TrendDirection = 'improving' | 'worsening' | 'steady';

export interface Forecast {
  /** At the end of the year, in the unit of the indicator; null with a reason. */
  readonly value: string | null;
  /** Ends of the 90 % prediction interval; null where nothing is predicted. */
  readonly low: string | null;
  readonly high: string | null;
  readonly method: ForecastMethod | null;
  readonly methodText: LocalText | null;
  readonly pointCount: number;
  readonly reason: ForecastGap | null;
}

export interface Trend {
  /** Change per month in the unit of the indicator. */
  readonly perMonth: string;
  /** `steady` where the slope cannot be told from zero at 90 %, or where no direction is the good one. */
  readonly direction: TrendDirection;
  readonly pointCount: number;
}

/** A reported month, counted in months since year 0: `year × 12 + month`. */
export interface Point {
  readonly at: number;
  readonly value: string;
}

export interface ForecastInput {
  readonly points: readonly Point[];
  readonly accumulation: Accumulation;
  readonly year: number;
}

/**
 * Where the indicator will stand at the end of the year if it goes on as it did.
 *
 * - `reported`: December is in; nothing is left to predict.
 * - `linear_trend` (latest, percentage, average): ordinary least squares over the months, y = a + b·t, read off at December, with the
 *   interval for a new observation ŷ ± t(n−2) · s · √(1 + 1/n + (t₀ − t̄)² / Σ(t − t̄)²).
 * - `monthly_mean` (sum): what has been reached plus the mean month for each of the r months left, with the interval for a sum of r
 *   new observations ± t(n−1) · s · √(r + r²/n).
 *
 * Source: Draper and Smith, Applied Regression Analysis, 3rd ed. 1998, ch. 1 and 3. Both need four points, so that the spread is
 * estimated from at least two degrees of freedom. It is a continuation of the past, not a judgement about the future.
 */
export function forecast(input: ForecastInput): Forecast {
  const { accumulation, year } = input;
  const points = [...input.points].sort((one, other) => one.at - other.at);
  const ofYear = points.filter(({ at }) => at > year * MONTHS && at <= year * MONTHS + MONTHS);
  const december = ofYear.find(({ at }) => at === year * MONTHS + MONTHS);
  if (december !== undefined && accumulation !== 'sum' && accumulation !== 'average') {
    return {
      ...NOTHING,
      value: december.value,
      method: 'reported',
      methodText: METHODS.reported,
      pointCount: 1,
    };
  }
  return accumulation === 'sum' ? forecastSum(ofYear, year) : forecastLine(points, year);
}

/** The slope of the same line, and whether it goes the good way. */
export function trend(points: readonly Point[], polarity: Polarity): Trend | null {
  const line = fitLine(points);
  if (line === null) return null;
  const isClear = Math.abs(line.slope) > studentT90(line.count - 2) * line.slopeError;
  const isBetter = polarity === 'higher' ? line.slope > 0 : line.slope < 0;
  const direction = !isClear || polarity === 'range' ? 'steady' : isBetter ? 'improving' : 'worsening';
  return { perMonth: text(line.slope), direction, pointCount: line.count };
}

function forecastLine(points: readonly Point[], year: number): Forecast {
  const line = fitLine(points);
  if (line === null) return tooFew(points);
  const at = year * MONTHS + MONTHS;
  const value = line.mean + line.slope * (at - line.meanAt);
  const spread = Math.sqrt(1 + 1 / line.count + (at - line.meanAt) ** 2 / line.squares);
  return predicted(value, studentT90(line.count - 2) * line.deviation * spread, 'linear_trend', line.count);
}

function forecastSum(ofYear: readonly Point[], year: number): Forecast {
  const values = ofYear.map(({ value }) => Number(value));
  const count = values.length;
  const last = ofYear.at(-1);
  if (last === undefined || count < FORECAST_POINTS_MIN) return tooFew(ofYear);
  const left = year * MONTHS + MONTHS - last.at;
  const sum = ofYear.reduce((total, { value }) => total.plus(value), new Exact(0));
  if (left === 0)
    return {
      ...NOTHING,
      value: quantityText(sum),
      method: 'reported',
      methodText: METHODS.reported,
      pointCount: count,
    };
  const mean = sum.toNumber() / count;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (count - 1);
  const half = studentT90(count - 1) * Math.sqrt(variance * (left + left ** 2 / count));
  return predicted(sum.toNumber() + left * mean, half, 'monthly_mean', count);
}

interface Line {
  readonly count: number;
  readonly meanAt: number;
  readonly mean: number;
  readonly slope: number;
  /** Σ(t − t̄)². */
  readonly squares: number;
  /** Standard deviation of the residuals. */
  readonly deviation: number;
  readonly slopeError: number;
}

/** Ordinary least squares; null with fewer than four points or with all of them in one month. */
function fitLine(points: readonly Point[]): Line | null {
  const count = points.length;
  if (count < FORECAST_POINTS_MIN) return null;
  const values = points.map(({ at, value }) => ({ at, value: Number(value) }));
  const meanAt = values.reduce((sum, { at }) => sum + at, 0) / count;
  const mean = values.reduce((sum, { value }) => sum + value, 0) / count;
  const squares = values.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  if (squares === 0) return null;
  const slope = values.reduce((sum, { at, value }) => sum + (at - meanAt) * (value - mean), 0) / squares;
  const residuals = values.reduce(
    (sum, { at, value }) => sum + (value - mean - slope * (at - meanAt)) ** 2,
    0,
  );
  const deviation = Math.sqrt(residuals / (count - 2));
  return { count, meanAt, mean, slope, squares, deviation, slopeError: deviation / Math.sqrt(squares) };
}

function predicted(value: number, half: number, method: ForecastMethod, pointCount: number): Forecast {
  return {
    value: text(value),
    low: text(value - half),
    high: text(value + half),
    method,
    methodText: METHODS[method],
    pointCount,
    reason: null,
  };
}

function tooFew(points: readonly Point[]): Forecast {
  return {
    ...NOTHING,
    pointCount: points.length,
    reason: points.length === 0 ? 'NO_VALUE' : 'TOO_FEW_POINTS',
  };
}

/** An estimate has no more digits than it deserves. */
function text(value: number): string {
  return new Exact(value).toSignificantDigits(ESTIMATE_DIGITS).toDecimalPlaces(ESTIMATE_DECIMALS).toFixed();
}

const NOTHING: Forecast = {
  value: null,
  low: null,
  high: null,
  method: null,
  methodText: null,
  pointCount: 0,
  reason: null,
};

const METHODS: Readonly<Record<ForecastMethod, LocalText>> = {
  reported: { id: 'Sudah dilaporkan sampai Desember.', en: 'Reported up to December.' },
  linear_trend: {
    id: 'Garis lurus kuadrat terkecil atas bulan yang dilaporkan, selang prediksi 90 %.',
    en: 'Least-squares line over the reported months, 90 % prediction interval.',
  },
  monthly_mean: {
    id: 'Yang sudah dicapai ditambah rata-rata bulanan untuk sisa bulan, selang prediksi 90 %.',
    en: 'What has been reached plus the monthly mean for the months left, 90 % prediction interval.',
  },
};

export const FORECAST_POINTS_MIN = 4;
const MONTHS = 12;
const ESTIMATE_DIGITS = 6;
const ESTIMATE_DECIMALS = 4;

import type { FigureReasonType, FigureType } from '#core/figures';
import type { LocalText } from '#dataset';
import type { CetarDefinition, CetarDimension, CetarMeasure, Goalposts } from './definitions/index.js';
import { pointsOn, weightedMean } from './formulas/points.js';

export interface MeasureScore extends Required<Omit<CetarMeasure, 'scale'>>, Goalposts {
  readonly name: LocalText;
  /** 0–100; null: the figure has no value. */
  readonly points: string | null;
  readonly figure: FigureType;
}

export interface DimensionScore {
  readonly code: string;
  readonly title: LocalText;
  readonly meaning: LocalText;
  readonly weight: number;
  readonly score: string | null;
  /** How much of the dimension's weight stands on data, percent. */
  readonly coveragePercent: string;
  readonly reason: FigureReasonType | null;
  readonly measures: readonly MeasureScore[];
}

export interface AgencyScore {
  readonly score: string | null;
  readonly coveragePercent: string;
  readonly reason: FigureReasonType | null;
  readonly dimensions: readonly DimensionScore[];
}

/** What a measure is called, and its figure for the agency at hand. */
export type FigureOf = (measureCode: string) => { readonly name: LocalText; readonly figure: FigureType };

/** One agency's score at the end of a month, with everything it was made from. Too little data is no score, never zero. */
export function scoreAgency({ dimensions }: CetarDefinition, month: number, figureOf: FigureOf): AgencyScore {
  const scored = dimensions.map((dimension) => scoreDimension(dimension, month, figureOf));
  const { score, coveragePercent } = weightedMean(scored, WHOLE_COVERAGE_MIN_PERCENT);
  return {
    score,
    coveragePercent,
    reason: score === null ? tooLittle(coveragePercent, WHOLE_COVERAGE_MIN_PERCENT) : null,
    dimensions: scored,
  };
}

function scoreDimension(
  { measures, ...dimension }: CetarDimension,
  month: number,
  figureOf: FigureOf,
): DimensionScore {
  const scored = measures.map(({ scale, isOfYearBefore = false, ...measure }): MeasureScore => {
    const { name, figure } = figureOf(measure.measureCode);
    const goalposts = typeof scale === 'function' ? scale(month) : scale;
    const points = figure.value === null ? null : pointsOn(goalposts, figure.value);
    return { ...measure, ...goalposts, isOfYearBefore, name, figure, points };
  });
  const { score, coveragePercent } = weightedMean(
    scored.map(({ weight, points }) => ({ weight, score: points })),
    DIMENSION_COVERAGE_MIN_PERCENT,
  );
  return {
    ...dimension,
    score,
    coveragePercent,
    reason: score === null ? tooLittle(coveragePercent, DIMENSION_COVERAGE_MIN_PERCENT) : null,
    measures: scored,
  };
}

/** Of a dimension's weight that must stand on data, and of the whole: a score made of one measure in six would say nothing. */
const DIMENSION_COVERAGE_MIN_PERCENT = 40;
const WHOLE_COVERAGE_MIN_PERCENT = 60;

function tooLittle(coveragePercent: string, neededPercent: number): FigureReasonType {
  return {
    code: 'NOT_ENOUGH_DATA',
    text: {
      id: `Belum cukup data: ${coveragePercent.replace('.', ',')} % dari bobot, perlu ${neededPercent} %`,
      en: `Not enough data: ${coveragePercent} % of the weight, ${neededPercent} % needed`,
    },
  };
}

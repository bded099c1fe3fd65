import type { LocalText } from '#dataset';
import {
  achievement,
  type AchievementFormula,
  type AchievementGap,
  type LowerFormula,
  type Polarity,
} from '../formulas/achievement.js';
import { achievementBand, type AchievementBand } from '../formulas/achievement-band.js';
import { expectedToDate } from '../formulas/expected-to-date.js';
import { forecast, trend, type Forecast, type Trend } from '../formulas/forecast.js';
import { indicatorStatus, type IndicatorStatus, type StatusMeasure } from '../formulas/indicator-status.js';
import { isRange, type TargetRange } from '../formulas/target-range.js';
import { valueToDate, type Accumulation, type ValueToDate } from '../formulas/value-to-date.js';
import type { FigureRow, IndicatorRow, TargetRow } from '../sql/read-indicators.sql.js';
import type { LiveValue } from './live-values.js';
import { monthsPassed, type Moment } from './moment.js';

export type ReasonCode = 'NO_TARGET' | 'NO_VALUE' | AchievementGap;

/** Why there is no achievement. */
export interface Reason extends LocalText {
  readonly code: ReasonCode;
}

export interface AssessedTarget extends TargetRow {
  readonly isRange: boolean;
}

/** Who says so: an agency that reported it, or the hub that counted it. */
export type ValueOrigin = 'reported' | 'live_measure';

export interface AssessedValue {
  readonly origin: ValueOrigin;
  readonly value: string;
  readonly periodYear: number;
  readonly periodMonth: number;
  readonly firstMonth: number;
  readonly monthCount: number;
  readonly isProvisional: boolean;
  readonly hasFallen: boolean;
  readonly source: { readonly code: string; readonly name: string } | null;
  /** When it was recorded or, for a live measure, counted. */
  readonly recordedAt: string;
  /** Null for a live measure, which no batch brought. */
  readonly batchId: string | null;
}

export interface AssessedExpectation extends TargetRange {
  /** The month by whose end it is expected: that of the value, else the months that have passed. */
  readonly month: number;
}

export interface AssessedIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly level: string;
  readonly polarity: Polarity;
  readonly accumulation: Accumulation;
  readonly nodeCode: string | null;
  readonly organizationCode: string | null;
  readonly target: AssessedTarget | null;
  /** What is judged: the live measure where there is one, else what was reported. */
  readonly value: AssessedValue | null;
  readonly reported: AssessedValue | null;
  readonly live: LiveValue | null;
  readonly achievementPercent: string | null;
  readonly achievementFormula: AchievementFormula | null;
  readonly reason: Reason | null;
  readonly band: AchievementBand | null;
  readonly expectedToDate: AssessedExpectation | null;
  readonly status: IndicatorStatus;
  readonly statusMeasure: StatusMeasure | null;
  readonly percentOfExpected: string | null;
  /** Of what was reported; null with fewer than four figures. */
  readonly trend: Trend | null;
  readonly forecast: Forecast;
  /** From the latest figure. */
  readonly drivers: string | null;
  readonly obstacles: string | null;
  readonly followUp: string | null;
}

export interface Judgement {
  readonly moment: Moment;
  readonly lowerFormula: LowerFormula;
  /** By measure code. */
  readonly liveValues?: ReadonlyMap<string, LiveValue>;
}

/**
 * An indicator beside its target. What is expected is compared at the month that the value covers: a figure that is late is a gap
 * (`FIGURE_OVERDUE`), and does not make the performance it reports worse.
 */
export function assessIndicator(
  row: IndicatorRow,
  { moment, lowerFormula, liveValues }: Judgement,
): AssessedIndicator {
  const { code, name, unit, level, polarity, accumulation, nodeCode, organizationCode, target } = row;
  const live = row.measureCode === null ? null : (liveValues?.get(row.measureCode) ?? null);
  const figure = valueToDate(row.figures, accumulation);
  const reported = figure === null ? null : assessedValue(figure, moment.year);
  const judged = liveValue(live, moment) ?? reported;
  const value = judged?.value ?? null;
  const month = judged?.origin === 'reported' ? judged.periodMonth : monthsPassed(moment);
  const expected =
    target === null
      ? null
      : { ...expectedToDate({ ...target, target, accumulation, year: moment.year, month }), month };
  const { status, measure, percentOfExpected } = indicatorStatus({
    value,
    expected,
    polarity,
    baseline: target === null ? null : lineStart(target, accumulation, moment.year),
  });
  const achieved = achievementOf(value, target, polarity, lowerFormula);
  const latest = row.figures.at(-1);
  const drawn: { trend?: Trend | null; forecast?: Forecast } = {};
  return {
    code,
    name,
    unit,
    level,
    polarity,
    accumulation,
    nodeCode,
    organizationCode,
    target: target === null ? null : { ...target, isRange: isRange(target) },
    value: judged,
    reported,
    live,
    achievementPercent: achieved.achievementPercent,
    achievementFormula: achieved.achievementFormula,
    reason: achieved.reason,
    band: achieved.band,
    expectedToDate: expected,
    status,
    statusMeasure: measure,
    percentOfExpected,
    // Lines are drawn for those that are shown: most questions only ask where an indicator stands.
    get trend() {
      return (drawn.trend ??= trend(row.points, polarity));
    },
    get forecast() {
      return (drawn.forecast ??= forecast({ points: row.points, accumulation, year: moment.year }));
    },
    drivers: latest?.drivers ?? null,
    obstacles: latest?.obstacles ?? null,
    followUp: latest?.followUp ?? null,
  };
}

/** The baseline, where the expectation is a line that starts there. */
function lineStart(target: TargetRow, accumulation: Accumulation, year: number): string | null {
  const isLine = accumulation === 'latest' || accumulation === 'percentage';
  return isLine && (target.baselineYear ?? year - 1) < year ? target.baseline : null;
}

function assessedValue(figure: ValueToDate<FigureRow>, year: number): AssessedValue {
  const { value, firstMonth, lastMonth, monthCount, isProvisional, hasFallen, from } = figure;
  const source =
    from.sourceCode === null ? null : { code: from.sourceCode, name: from.sourceName ?? from.sourceCode };
  return {
    origin: 'reported',
    value,
    firstMonth,
    monthCount,
    isProvisional,
    hasFallen,
    source,
    periodYear: year,
    periodMonth: lastMonth,
    recordedAt: from.recordedAt,
    batchId: from.batchId,
  };
}

/** Counted up to today, so the month that has begun is in it. */
function liveValue(live: LiveValue | null, moment: Moment): AssessedValue | null {
  const value = live?.figure.value ?? null;
  if (value === null) return null;
  const month = Math.min(monthsPassed(moment) + 1, MONTHS);
  return {
    origin: 'live_measure',
    value,
    periodYear: moment.year,
    periodMonth: month,
    firstMonth: 1,
    monthCount: month,
    isProvisional: true,
    hasFallen: false,
    source: null,
    recordedAt: moment.at,
    batchId: null,
  };
}

const MONTHS = 12;

type AchievementPart = Pick<
  AssessedIndicator,
  'achievementPercent' | 'achievementFormula' | 'reason' | 'band'
>;

function achievementOf(
  value: string | null,
  target: TargetRow | null,
  polarity: Polarity,
  lowerFormula: LowerFormula,
): AchievementPart {
  if (target === null) return without('NO_TARGET');
  if (value === null) return without('NO_VALUE');
  const result = achievement({ value, target, polarity, lowerFormula });
  if (!result.ok) return { ...without(result.reason), achievementFormula: result.formula };
  const { percent, formula } = result;
  return {
    achievementPercent: percent,
    achievementFormula: formula,
    reason: null,
    band: achievementBand(percent),
  };
}

function without(code: ReasonCode): AchievementPart {
  return {
    achievementPercent: null,
    achievementFormula: null,
    reason: { code, ...REASONS[code] },
    band: null,
  };
}

const REASONS: Readonly<Record<ReasonCode, LocalText>> = {
  NO_TARGET: {
    id: 'Tidak ada target untuk tahun ini dalam revisi rencana yang berlaku.',
    en: 'There is no target for this year in the revision of the plan in force.',
  },
  NO_VALUE: {
    id: 'Belum ada capaian yang dilaporkan untuk tahun ini.',
    en: 'No figure has been reported for this year.',
  },
  ZERO_TARGET: {
    id: 'Target nol tidak dapat menjadi pembagi.',
    en: 'A target of zero cannot be divided by.',
  },
  NEGATIVE_TARGET: {
    id: 'Rasio terhadap target negatif tidak bermakna.',
    en: 'A ratio to a negative target has no meaning.',
  },
  ZERO_VALUE: {
    id: 'Capaian nol pada indikator "makin rendah makin baik": target dibagi capaian tidak terdefinisi.',
    en: 'A value of zero where less is better: target divided by value is not defined.',
  },
  NEGATIVE_VALUE: {
    id: 'Capaian negatif pada indikator "makin rendah makin baik": target dibagi capaian tidak bermakna.',
    en: 'A negative value where less is better: target divided by value has no meaning.',
  },
};

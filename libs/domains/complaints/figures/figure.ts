import type { LocalText } from '#core/errors';
import {
  DAYS,
  HOURS,
  shareFigure as shareOf,
  type FigureBasisType,
  type FigureRecordsType,
  type FigureType,
} from '#core/figures';
import type { RecordsFilter } from './records.js';

/** What every figure of one answer shares. */
export interface FigureContext {
  readonly basis: readonly FigureBasisType[];
  /** The filter of the complaints that came in during the period. */
  readonly received: RecordsFilter;
}

interface FigureOf {
  readonly formula: LocalText;
  readonly source?: string | null;
  readonly records: readonly FigureRecordsType[];
  readonly basis: readonly FigureBasisType[];
}

export function countFigure(value: number, of: FigureOf): FigureType {
  return {
    value: String(value),
    unit: COMPLAINTS,
    formula: of.formula,
    source: of.source ?? null,
    numerator: null,
    denominator: null,
    records: of.records,
    basis: of.basis,
    reason: null,
  };
}

/** A share of complaints; without any to divide by there is none. */
export function shareFigure(numerator: number, denominator: number, of: FigureOf): FigureType {
  return shareOf({ numerator, denominator, withoutDenominator: NOTHING_TO_DIVIDE, ...of });
}

export function hoursFigure(hours: string | null, answered: number, of: FigureOf): FigureType {
  return {
    value: hours,
    unit: HOURS,
    formula: of.formula,
    source: of.source ?? null,
    numerator: null,
    denominator: String(answered),
    records: of.records,
    basis: of.basis,
    reason: hours === null ? NOTHING_ANSWERED : null,
  };
}

export function daysFigure(days: string | null, resolved: number, of: FigureOf): FigureType {
  return {
    value: days,
    unit: DAYS,
    formula: of.formula,
    source: of.source ?? null,
    numerator: null,
    denominator: String(resolved),
    records: of.records,
    basis: of.basis,
    reason: days === null ? NOTHING_RESOLVED : null,
  };
}

const COMPLAINTS: LocalText = { id: 'aduan', en: 'complaints' };

const NOTHING_TO_DIVIDE = {
  code: 'NO_COMPLAINTS',
  text: { id: 'Tidak ada aduan untuk dibandingkan.', en: 'There are no complaints to compare.' },
};
const NOTHING_ANSWERED = {
  code: 'NOTHING_ANSWERED',
  text: { id: 'Belum ada aduan yang ditanggapi.', en: 'No complaint was answered yet.' },
};
const NOTHING_RESOLVED = {
  code: 'NOTHING_RESOLVED',
  text: { id: 'Belum ada aduan yang selesai.', en: 'No complaint was resolved yet.' },
};

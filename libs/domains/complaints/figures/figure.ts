import { Decimal } from 'decimal.js';
import type { LocalText } from '#core/errors';
import type { FigureBasisType, FigureRecordsType, FigureType } from '#core/figures';
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
    ...{ value: String(value), unit: COMPLAINTS, formula: of.formula, source: of.source ?? null },
    ...{ numerator: null, denominator: null, records: of.records, basis: of.basis, reason: null },
  };
}

/** `numerator / denominator × 100`, two decimals, half away from zero; without anything to divide by there is no share. */
export function shareFigure(numerator: number, denominator: number, of: FigureOf): FigureType {
  return {
    ...{ value: sharePercent(numerator, denominator), unit: PERCENT, formula: of.formula },
    ...{ source: of.source ?? null, numerator: String(numerator), denominator: String(denominator) },
    ...{ records: of.records, basis: of.basis, reason: denominator === 0 ? NOTHING_TO_DIVIDE : null },
  };
}

export function hoursFigure(hours: string | null, answered: number, of: FigureOf): FigureType {
  return {
    ...{ value: hours, unit: HOURS, formula: of.formula, source: of.source ?? null },
    ...{ numerator: null, denominator: String(answered), records: of.records, basis: of.basis },
    reason: hours === null ? NOTHING_ANSWERED : null,
  };
}

export function daysFigure(days: string | null, resolved: number, of: FigureOf): FigureType {
  return {
    ...{ value: days, unit: DAYS, formula: of.formula, source: of.source ?? null },
    ...{ numerator: null, denominator: String(resolved), records: of.records, basis: of.basis },
    reason: days === null ? NOTHING_RESOLVED : null,
  };
}

export function sharePercent(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  return new Decimal(numerator).times(100).div(denominator).toFixed(2, Decimal.ROUND_HALF_UP);
}

const COMPLAINTS: LocalText = { id: 'aduan', en: 'complaints' };
const PERCENT: LocalText = { id: 'persen', en: 'percent' };
const HOURS: LocalText = { id: 'jam', en: 'hours' };
const DAYS: LocalText = { id: 'hari', en: 'days' };

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

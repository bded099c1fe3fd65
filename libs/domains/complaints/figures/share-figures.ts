import type { FigureBasisType, FigureType } from '#core/figures';
import { countFigure, shareFigure } from './figure.js';
import { complaintRecords, type RecordsFilter } from './records.js';

/** One group of the complaints of a period: how many, and which part of all. */
export interface ShareFigures {
  readonly count: FigureType;
  readonly percent: FigureType;
}

export function shareFigures(of: {
  readonly count: number;
  readonly total: number;
  readonly basis: readonly FigureBasisType[];
  readonly received: RecordsFilter;
}): ShareFigures {
  const shared = { basis: of.basis, records: [complaintRecords(of.received)] };
  return {
    count: countFigure(of.count, { ...shared, formula: COUNT }),
    percent: shareFigure(of.count, of.total, { ...shared, formula: PERCENT }),
  };
}

const COUNT = {
  id: 'banyaknya aduan kelompok ini yang diterima dalam periode',
  en: 'complaints of this group that came in during the period',
};
const PERCENT = {
  id: 'aduan kelompok ini ÷ semua aduan periode × 100',
  en: 'complaints of this group ÷ all complaints of the period × 100',
};

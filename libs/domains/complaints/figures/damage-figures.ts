import type { FigureBasisType, FigureType } from '#core/figures';
import type { LocalText } from '#core/errors';
import type { DamageTotals } from '../places/read-road-damage.sql.js';
import { OPEN_FILTER } from './period-figures.js';
import { countFigure, daysFigure, shareFigure } from './figure.js';
import { bothOf, complaintRecords, type RecordsFilter } from './records.js';

/** The totals of road damage, each with its arithmetic. */
export interface DamageFigures {
  readonly received: FigureType;
  readonly open: FigureType;
  readonly resolved: FigureType;
  readonly resolvedPercent: FigureType;
  readonly withoutPoint: FigureType;
  readonly medianRepairDays: FigureType;
}

export function damageFigures(
  totals: DamageTotals,
  { received, basis }: { readonly received: RecordsFilter; readonly basis: readonly FigureBasisType[] },
): DamageFigures {
  const of = (formula: LocalText, more: RecordsFilter = {}) => ({
    formula,
    basis,
    records: [complaintRecords(bothOf(received, more)), DAMAGE_CATEGORIES],
  });
  return {
    received: countFigure(totals.received, of(FORMULAS.received)),
    open: countFigure(totals.open, of(FORMULAS.open, OPEN_FILTER)),
    resolved: countFigure(totals.resolved, of(FORMULAS.resolved, RESOLVED)),
    resolvedPercent: shareFigure(totals.resolved, totals.received, of(FORMULAS.resolvedPercent)),
    withoutPoint: countFigure(totals.withoutPoint, of(FORMULAS.withoutPoint)),
    medianRepairDays: daysFigure(
      totals.medianRepairDays,
      totals.repaired,
      of(FORMULAS.medianRepairDays, { resolvedAt: { isNull: false } }),
    ),
  };
}

const RESOLVED = { status: { eq: 'resolved' } };
const DAMAGE_CATEGORIES = {
  dataset: 'complaints.complaint_categories',
  filter: { isRoadDamage: { eq: true } },
};

const FORMULAS = {
  received: {
    id: 'aduan yang diterima dalam periode dan kategorinya kerusakan jalan; yang rahasia ikut terhitung',
    en: 'complaints of the period whose category is road damage; secret ones are counted',
  },
  open: { id: 'di antaranya masih terbuka', en: 'of these, open' },
  resolved: { id: 'di antaranya sudah selesai', en: 'of these, resolved' },
  resolvedPercent: { id: 'selesai ÷ diterima × 100', en: 'resolved ÷ received × 100' },
  withoutPoint: {
    id: 'di antaranya rahasia, atau dikirim tanpa lintang dan bujur',
    en: 'of these, secret, or without latitude and longitude',
  },
  medianRepairDays: {
    id: 'median hari sejak diterima sampai selesai, atas yang punya waktu selesai',
    en: 'median days from receipt to resolution, over those that say when they were resolved',
  },
} as const;

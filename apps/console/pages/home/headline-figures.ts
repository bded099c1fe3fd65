import type { FigureParts } from '../../ui/index.js';
import type { HomeQuery } from './home.graphql.js';

type Budget = HomeQuery['alignment']['summary']['budget'];

export function absorption({ absorptionPercent, realization, amount }: Budget): FigureParts {
  return {
    value: absorptionPercent,
    unit: PERCENT,
    formula: {
      id: 'Realisasi ÷ anggaran program dalam versi yang berlaku × 100',
      en: 'Spending ÷ budget of the programs in the version in force × 100',
    },
    source: null,
    numerator: realization,
    denominator: amount,
    records: [{ dataset: 'budgets.budget_realizations' }, { dataset: 'budgets.budget_lines' }],
    basis: [],
    reason: absorptionPercent === null ? NO_DATA : null,
  };
}

export function answeredShare(answered: number, all: number): FigureParts {
  return {
    // Counts below a few million: a share of them to one decimal is exact enough in a float.
    value: all === 0 ? null : String((answered / all) * 100),
    unit: PERCENT,
    formula: {
      id: 'Aduan yang sudah mendapat tanggapan pertama ÷ semua aduan × 100',
      en: 'Complaints with a first response ÷ all complaints × 100',
    },
    source: null,
    numerator: String(answered),
    denominator: String(all),
    records: [{ dataset: 'complaints.complaints' }],
    basis: [],
    reason: all === 0 ? NO_DATA : null,
  };
}

const PERCENT = { id: 'persen', en: 'percent' };
const NO_DATA = { code: 'NO_DATA', text: { id: 'Belum ada data.', en: 'No data yet.' } };

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

export function arrivedShare(arrived: number, due: number): FigureParts {
  return {
    // Counts of some thousands: a share of them to one decimal is exact enough in a float.
    value: due === 0 ? null : String((arrived / due) * 100),
    unit: PERCENT,
    formula: {
      id: 'Laporan yang datang, tepat waktu atau terlambat ÷ laporan yang jatuh tempo × 100',
      en: 'Reports that arrived, in time or late ÷ reports due × 100',
    },
    source: null,
    numerator: String(arrived),
    denominator: String(due),
    records: [],
    basis: [],
    reason: due === 0 ? NO_DATA : null,
  };
}

const PERCENT = { id: 'persen', en: 'percent' };
const NO_DATA = { code: 'NO_DATA', text: { id: 'Belum ada data.', en: 'No data yet.' } };

import type { FigureParts } from '../../ui/index.js';
import type { HomeQuery } from './home.graphql.js';

type Alignment = HomeQuery['alignment'];

export function absorption({ summary, basis }: Alignment): FigureParts {
  const { absorptionPercent, realization, amount } = summary.budget;
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
    basis: basis.filter(({ dataset }) => dataset.startsWith('budgets.')),
    reason: absorptionPercent === null ? NO_DATA : null,
  };
}

export function onTrackShare({ summary, basis }: Alignment): FigureParts {
  const { indicatorCount, statuses } = summary;
  const onTrack = statuses.find(({ status }) => status === 'on_track')?.count ?? 0;
  return {
    ...countsOf(onTrack, indicatorCount),
    formula: {
      id: 'Indikator yang sesuai jalur ÷ semua indikator rencana × 100; yang belum punya angka tidak dianggap sesuai jalur',
      en: 'Indicators on track ÷ all indicators of the plan × 100; those without a figure are not taken to be on track',
    },
    records: [{ dataset: 'planning.indicator_targets' }, { dataset: 'planning.indicator_achievements' }],
    basis: basis.filter(({ dataset }) => dataset.startsWith('planning.')),
  };
}

/** Of all sources together: each line has the basis of what it counts. */
export function arrivedShare(
  lines: HomeQuery['reportingDiscipline'],
  { arrived, due }: { readonly arrived: number; readonly due: number },
): FigureParts {
  const basis = lines.flatMap(({ completeness }) => completeness.basis);
  return {
    ...countsOf(arrived, due),
    formula: {
      id: 'Laporan yang datang, tepat waktu atau terlambat ÷ laporan yang jatuh tempo × 100',
      en: 'Reports that arrived, in time or late ÷ reports due × 100',
    },
    records: [],
    basis: [...new Map(basis.map((one) => [one.dataset, one])).values()],
  };
}

/** A share of counts. Counts of some thousands: to one decimal it is exact enough in a float. */
function countsOf(
  part: number,
  all: number,
): Pick<FigureParts, 'value' | 'unit' | 'source' | 'numerator' | 'denominator' | 'reason'> {
  return {
    value: all === 0 ? null : String((part / all) * 100),
    unit: PERCENT,
    source: null,
    numerator: String(part),
    denominator: String(all),
    reason: all === 0 ? NO_DATA : null,
  };
}

const PERCENT = { id: 'persen', en: 'percent' };
const NO_DATA = { code: 'NO_DATA', text: { id: 'Belum ada data.', en: 'No data yet.' } };

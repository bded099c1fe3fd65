import { PlanningError } from '../planning.errors.js';

/** What the statements of this domain count, in both languages. */
const COUNTED = {
  plan_nodes: 'simpul rencana / plan nodes',
  indicators: 'indikator / indicators',
  budget_sums: 'jumlah anggaran / budget sums',
  milestones: 'tonggak / milestones',
  live_measures: 'ukuran hidup / live measures',
  subordinate_plans: 'rencana di bawahnya / subordinate plans',
  subordinate_nodes: 'simpul rencana di bawahnya / subordinate nodes',
  progress_reports: 'laporan kemajuan / progress reports',
  targets: 'target / targets',
  figures: 'capaian bulanan / monthly figures',
  plans: 'rencana yang menetapkan target / plans that set targets',
  plan_versions: 'versi rencana / versions of plans',
} as const;

export interface Bound {
  readonly limit: number;
  readonly what: keyof typeof COUNTED;
}

/** Statements read one row more than their limit: an answer with something left out is not given. */
export function requireAtMost(
  rows: readonly unknown[],
  { planCode, limit, what }: Bound & { readonly planCode: string },
): void {
  if (rows.length > limit)
    throw new PlanningError('PLAN_TOO_LARGE', { planCode, limit, what: COUNTED[what] });
}

/** The same of what belongs to one indicator. */
export function requireAtMostOf(
  rows: readonly unknown[],
  { code, limit, what }: Bound & { readonly code: string },
): void {
  if (rows.length > limit)
    throw new PlanningError('INDICATOR_TOO_LARGE', { code, limit, what: COUNTED[what] });
}

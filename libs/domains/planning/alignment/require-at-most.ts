import type { LocalText } from '#core/errors';
import { PlanningError } from '../planning.errors.js';

/** What the statements of this domain count, in both languages. */
const COUNTED = {
  plan_nodes: { id: 'simpul rencana', en: 'plan nodes' },
  indicators: { id: 'indikator', en: 'indicators' },
  budget_sums: { id: 'jumlah anggaran', en: 'budget sums' },
  milestones: { id: 'tonggak', en: 'milestones' },
  live_measures: { id: 'ukuran hidup', en: 'live measures' },
  subordinate_plans: { id: 'rencana di bawahnya', en: 'subordinate plans' },
  subordinate_nodes: { id: 'simpul rencana di bawahnya', en: 'subordinate nodes' },
  progress_reports: { id: 'laporan kemajuan', en: 'progress reports' },
  targets: { id: 'target', en: 'targets' },
  figures: { id: 'capaian bulanan', en: 'monthly figures' },
  plans: { id: 'rencana yang menetapkan target', en: 'plans that set targets' },
  plan_versions: { id: 'versi rencana', en: 'versions of plans' },
} as const satisfies Readonly<Record<string, LocalText>>;

export interface Bound {
  readonly limit: number;
  readonly what: keyof typeof COUNTED;
}

/** Statements read one row more than their limit: an answer with something left out is not given. */
export function requireAtMost(
  rows: readonly unknown[],
  { planCode, limit, what }: Bound & { readonly planCode: string },
): void {
  if (rows.length > limit) throw new PlanningError('PLAN_TOO_LARGE', { planCode, limit, ...counted(what) });
}

/** The same of what belongs to one indicator. */
export function requireAtMostOf(
  rows: readonly unknown[],
  { code, limit, what }: Bound & { readonly code: string },
): void {
  if (rows.length > limit) throw new PlanningError('INDICATOR_TOO_LARGE', { code, limit, ...counted(what) });
}

function counted(what: Bound['what']): { readonly whatId: string; readonly whatEn: string } {
  const { id, en } = COUNTED[what];
  return { whatId: id, whatEn: en };
}

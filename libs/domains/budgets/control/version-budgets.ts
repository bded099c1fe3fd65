import { RUPIAH, type FigureBasisType, type FigureType } from '#core/figures';
import { difference, NO_BUDGET, plainFigure, restingOn, type Arithmetic, type Reason } from '../figures.js';
import { recordsBehind, type RecordsOf } from '../records-behind.js';
import type { VersionBudgetRow } from '../sql/read-version-budgets.sql.js';

/** The budget of one version beside that of the version before it. */
export interface VersionBudget extends VersionBudgetRow {
  /** This version − the one before it, rupiah. */
  readonly change: FigureType;
}

/** The rows come government by government in the order of their sequence. */
export function versionBudgets(
  rows: readonly VersionBudgetRow[],
  { basis, records }: { readonly basis: readonly FigureBasisType[]; readonly records: RecordsOf },
): readonly VersionBudget[] {
  return rows.map((row, at) => {
    const before = rows[at - 1]?.regionCode === row.regionCode ? rows[at - 1] : undefined;
    const known =
      before?.budget == null || row.budget === null ? null : difference(row.budget, before.budget);
    const versionCodes = [...(before === undefined ? [] : [before.versionCode]), row.versionCode];
    const ground = { basis, records: recordsBehind({ ...records, versionCodes }, 'region', row.regionCode) };
    return {
      ...row,
      change: plainFigure(restingOn(ground, 'budgets.budget_lines'), CHANGE, {
        value: known,
        unit: RUPIAH,
        reason: known === null ? (before === undefined ? FIRST_VERSION : NO_BUDGET) : null,
      }),
    };
  });
}

const CHANGE: Arithmetic = {
  formula: {
    id: 'pagu versi ini − pagu versi sebelumnya',
    en: 'budget of this version − budget of the one before',
  },
  source: 'PP 12/2019; Permendagri 77/2020',
};
const FIRST_VERSION: Reason = {
  code: 'FIRST_VERSION',
  text: {
    id: 'Versi pertama tahun ini yang dikirim ke hub.',
    en: 'The first version of the year that was sent to the hub.',
  },
};

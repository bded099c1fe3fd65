import type { OwedPeriod } from '../formulas/owed-month.js';
import type { BudgetVersionRow } from '../sql/read-budget-version.sql.js';
import type { IndicatorRow } from '../sql/read-indicators.sql.js';
import type { NodeRow } from '../sql/read-nodes.sql.js';
import type { Gap } from './gap-kinds.js';

// What each finding says. One function a kind; the texts are for planners and agencies, not for programmers.

export function indicatorWithoutTarget(
  row: IndicatorRow,
  { year, revision }: { readonly year: number; readonly revision: number },
): Gap {
  return {
    kind: 'INDICATOR_WITHOUT_TARGET',
    ...ofIndicator(row),
    detail: {
      id: `Tidak ada target tahun ${year} sampai revisi ${revision} yang berlaku.`,
      en: `There is no target for ${year} up to revision ${revision}, which is in force.`,
    },
    whatToDo: {
      id: 'Kirim target tahun ini (data “Target indikator”), atau keluarkan indikator dari rencana.',
      en: 'Send the target of the year (dataset “Indicator targets”), or take the indicator out of the plan.',
    },
  };
}

export function targetWithoutValue(
  row: IndicatorRow,
  { year, owed }: { readonly year: number; readonly owed: OwedPeriod | null },
): Gap {
  const since =
    owed === null
      ? { id: 'menurut jadwal rilis belum jatuh tempo', en: 'by the release schedule none is due yet' }
      : { id: `jatuh tempo ${owed.dueOn}`, en: `it was due on ${owed.dueOn}` };
  return {
    kind: 'TARGET_WITHOUT_VALUE',
    ...ofIndicator(row),
    detail: {
      id: `Ada target ${year}, belum ada satu pun capaian; ${since.id}.`,
      en: `There is a target for ${year} and no figure at all; ${since.en}.`,
    },
    whatToDo: {
      id: 'Minta penanggung jawab mengirim capaian (data “Capaian indikator”).',
      en: 'Ask the organization in charge to send figures (dataset “Indicator achievements”).',
    },
  };
}

export interface Overdue {
  readonly year: number;
  readonly lastMonth: number;
  readonly owed: OwedPeriod;
}

export function figureOverdue(row: IndicatorRow, { year, lastMonth, owed }: Overdue): Gap {
  return {
    kind: 'FIGURE_OVERDUE',
    ...ofIndicator(row),
    detail: {
      id: `Capaian terakhir ${monthOf(year, lastMonth)}; capaian sampai ${monthOf(year, owed.month)} jatuh tempo ${owed.dueOn}.`,
      en: `The last figure is of ${monthOf(year, lastMonth)}; the one up to ${monthOf(year, owed.month)} was due on ${owed.dueOn}.`,
    },
    whatToDo: {
      id: 'Minta penanggung jawab mengirim capaian terbaru; periksa juga konektornya.',
      en: 'Ask the organization in charge for the newest figure, and check its connector.',
    },
  };
}

export function indicatorNodeUnknown(row: IndicatorRow, planCode: string): Gap {
  return {
    kind: 'INDICATOR_NODE_UNKNOWN',
    ...ofIndicator(row),
    detail: {
      id: `Simpul ${row.nodeCode} tidak ada dalam rencana ${planCode}.`,
      en: `The plan ${planCode} has no node ${row.nodeCode}.`,
    },
    whatToDo: {
      id: 'Betulkan kode simpul indikator, atau kirim simpulnya (data “Simpul rencana”).',
      en: 'Correct the plan node code of the indicator, or send the node (dataset “Plan nodes”).',
    },
  };
}

export function indicatorMeasureUnknown(row: IndicatorRow): Gap {
  return {
    kind: 'INDICATOR_MEASURE_UNKNOWN',
    ...ofIndicator(row),
    detail: {
      id: `Ukuran ${row.measureCode} tidak ada atau tidak berlaku.`,
      en: `There is no measure ${row.measureCode} in force.`,
    },
    whatToDo: {
      id: 'Betulkan kode ukuran hidup indikator, atau kirim definisinya (data “Ukuran hidup”).',
      en: 'Correct the live measure of the indicator, or send its definition (dataset “Live measures”).',
    },
  };
}

export interface Unbudgeted {
  readonly year: number;
  readonly version: BudgetVersionRow | null;
  /** Spent without a budget; null: nothing was spent either. */
  readonly realization: string | null;
}

export function programWithoutBudget(node: NodeRow, { year, version, realization }: Unbudgeted): Gap {
  const spent =
    realization === null
      ? { id: '', en: '' }
      : { id: ` Realisasinya ${realization}.`, en: ` Its realization is ${realization}.` };
  return {
    kind: 'PROGRAM_WITHOUT_BUDGET',
    code: node.code,
    name: node.title,
    organizationCode: node.organizationCode,
    detail: {
      id: noBudget(node, year, version).id + spent.id,
      en: noBudget(node, year, version).en + spent.en,
    },
    whatToDo: unbudgetedAction(node, version),
  };
}

function noBudget(
  { activityCode }: NodeRow,
  year: number,
  version: BudgetVersionRow | null,
): { id: string; en: string } {
  if (activityCode === null) {
    return {
      id: 'Program ini tidak memuat kode nomenklatur, sehingga anggarannya tidak dapat dicari.',
      en: 'The program carries no nomenclature code, so its budget cannot be found.',
    };
  }
  if (version === null) {
    return {
      id: `Belum ada versi anggaran ${year} yang ditandai berlaku.`,
      en: `No version of the ${year} budget is marked as current.`,
    };
  }
  return {
    id: `Tidak ada belanja ${activityCode} dalam anggaran ${year} versi ${version.versionCode}.`,
    en: `The ${year} budget, version ${version.versionCode}, has no expenditure on ${activityCode}.`,
  };
}

function unbudgetedAction(
  { activityCode }: NodeRow,
  version: BudgetVersionRow | null,
): { id: string; en: string } {
  if (activityCode === null) {
    return {
      id: 'Isi kode kegiatan simpul ini dengan kode program dari nomenklatur.',
      en: 'Fill in the activity code of the node with the program’s code of the nomenclature.',
    };
  }
  if (version === null) {
    return {
      id: 'Kirim versi anggaran (data “Versi anggaran”) dan tandai yang berlaku.',
      en: 'Send the versions (dataset “Budget versions”) and mark the current one.',
    };
  }
  return {
    id: 'Periksa apakah program ditunda, dianggarkan organisasi lain, atau kodenya berganti.',
    en: 'Check whether the program was put off, is budgeted by another organization, or changed its code.',
  };
}

export interface Unplanned {
  readonly programCode: string;
  readonly organizationCode: string;
  readonly amount: string;
  readonly year: number;
  readonly planCode: string;
}

/** The name is filled in later, from the national list. */
export function budgetWithoutProgram({
  programCode,
  organizationCode,
  amount,
  year,
  planCode,
}: Unplanned): Gap {
  return {
    kind: 'BUDGET_WITHOUT_PROGRAM',
    code: programCode,
    name: programCode,
    organizationCode,
    detail: {
      id: `Dianggarkan ${amount} pada ${year}, tetapi tidak ada program rencana ${planCode} dengan kode dan organisasi ini.`,
      en: `${amount} is budgeted in ${year}, but no program of the plan ${planCode} has this code and organization.`,
    },
    whatToDo: {
      id: 'Tambahkan program ke rencana pada revisi berikutnya, atau betulkan kode atau organisasinya.',
      en: 'Add the program to the plan with its next revision, or correct its code or organization.',
    },
  };
}

function ofIndicator({
  code,
  name,
  organizationCode,
}: IndicatorRow): Pick<Gap, 'code' | 'name' | 'organizationCode'> {
  return { code, name, organizationCode };
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

import type { LocalText } from '#dataset';

/** What can fail to line up, and what each is called. */
export const GAP_KINDS = {
  INDICATOR_WITHOUT_TARGET: { id: 'Indikator tanpa target', en: 'Indicators without a target' },
  TARGET_WITHOUT_VALUE: { id: 'Target tanpa capaian', en: 'Targets without a value' },
  PROGRAM_WITHOUT_BUDGET: { id: 'Program tanpa anggaran', en: 'Programs without a budget' },
  BUDGET_WITHOUT_PROGRAM: {
    id: 'Anggaran tanpa program rencana',
    en: 'Budget without a program of the plan',
  },
  FIGURE_OVERDUE: { id: 'Angka terlambat', en: 'Overdue figures' },
  INDICATOR_NODE_UNKNOWN: {
    id: 'Indikator menunjuk simpul yang tidak ada',
    en: 'Indicators that point at an unknown node',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export type GapKind = keyof typeof GAP_KINDS;

/** One finding: what does not line up, and what somebody can do about it. */
export interface Gap {
  readonly kind: GapKind;
  /** Of the indicator, the plan node or the program. */
  readonly code: string;
  readonly name: string;
  readonly organizationCode: string | null;
  readonly detail: LocalText;
  readonly whatToDo: LocalText;
}

export interface GapGroup {
  readonly kind: GapKind;
  readonly title: LocalText;
  /** All findings, also those beyond `items`. */
  readonly count: number;
  readonly items: readonly Gap[];
}

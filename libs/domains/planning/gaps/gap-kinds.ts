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
  INDICATOR_MEASURE_UNKNOWN: {
    id: 'Indikator menunjuk ukuran hidup yang tidak ada',
    en: 'Indicators that point at an unknown live measure',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/**
 * In which order to mend: what is wrong high up in the chain makes what hangs below it wrong, too, so a code comes before a target, a
 * target before its figure.
 */
export const GAP_ORDER: readonly GapKind[] = [
  'INDICATOR_NODE_UNKNOWN',
  'INDICATOR_MEASURE_UNKNOWN',
  'INDICATOR_WITHOUT_TARGET',
  'BUDGET_WITHOUT_PROGRAM',
  'PROGRAM_WITHOUT_BUDGET',
  'TARGET_WITHOUT_VALUE',
  'FIGURE_OVERDUE',
];

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

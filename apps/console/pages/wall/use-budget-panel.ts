import { useHub } from '../../client/index.js';
import { reportedYear, useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { useProvince } from '../../shell/use-province.js';
import type { Tone } from '../../ui/index.js';
import { REFRESH_MS, ROWS_MAX, type WallPanel } from './panel.js';
import { useDoubt } from './use-doubt.js';
import { WALL_BUDGET } from './wall-budget.graphql.js';

const WORDS = defineWords(
  {
    title: 'Serapan belanja terhadap rencana',
    caption: (month: string, lower: string, upper: string) => `sampai ${month}, pita ${lower}–${upper}%`,
    rows: 'Paling jauh di bawah anggaran kas',
    note: (deviation: string) => `${deviation} terhadap anggaran kas`,
    calm: 'Tidak ada yang di bawah anggaran kasnya.',
  },
  {
    title: 'Absorption against plan',
    caption: (month: string, lower: string, upper: string) => `to ${month}, band ${lower}–${upper}%`,
    rows: 'Furthest below their cash plan',
    note: (deviation: string) => `${deviation} against the cash plan`,
    calm: 'Nobody is below the cash plan.',
  },
);

const TONES: Readonly<Record<string, Tone>> = { below: 1, above: 2, over_budget: 1, within: 5 };

export function useBudgetPanel(now: Date): WallPanel {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  const doubt = useDoubt();
  const fiscalYear = reportedYear(now);
  // The province's own budget: those of regencies and cities are other budgets.
  const regionCode = useProvince()?.code;
  const answer = useHub(
    WALL_BUDGET,
    { fiscalYear, regionCode: regionCode ?? '' },
    { isWanted: regionCode !== undefined, refreshMs: REFRESH_MS },
  );
  const control = answer.data?.budgetControl;
  const absorption = control?.total.absorption;
  const reason = absorption?.value === null ? absorption.reason : null;
  const tone = (position: string | null | undefined): Tone => TONES[position ?? ''] ?? 0;
  return {
    key: 'serapan',
    title: words.title,
    headline: absorption?.value == null ? null : format.percent(absorption.value),
    caption:
      control === undefined
        ? ''
        : words.caption(
            format.month(fiscalYear, control.month),
            format.decimal(control.total.band.lower),
            format.decimal(control.total.band.upper),
          ),
    tone: tone(control?.total.position),
    doubt: reason == null ? doubt(answer, absorption?.basis) : local(reason.text),
    rowsTitle: words.rows,
    rows: (control?.underSpenders ?? []).slice(0, ROWS_MAX).map((group) => ({
      key: group.code,
      name: group.name ?? group.code,
      value: group.absorption.value === null ? '–' : format.percent(group.absorption.value),
      note:
        group.cashPlanDeviationPercent.value === null
          ? ''
          : words.note(format.percent(group.cashPlanDeviationPercent.value).replace(/^-/u, '−')),
      share: Math.min(1, Number(group.absorption.value ?? 0) / 100),
      tone: tone(group.position),
    })),
    calm: words.calm,
  };
}

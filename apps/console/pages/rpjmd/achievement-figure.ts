import type { FigureParts } from '../../ui/index.js';
import type { AchievementFormula, IndicatorRowFragment } from './rpjmd.graphql.js';

/** The achievement of an indicator with the arithmetic behind it, as a figure that can be opened. */
export function achievementFigure(indicator: IndicatorRowFragment): FigureParts {
  const { achievementPercent, achievementFormula, value, target, reason } = indicator;
  const parts = PARTS[achievementFormula ?? 'value_over_target'];
  return {
    value: achievementPercent,
    unit: { id: 'persen', en: 'percent' },
    formula: parts.formula,
    source: parts.source,
    ...(value === null || target === null
      ? { numerator: null, denominator: null }
      : parts.fraction(value.value, target)),
    records: [{ dataset: 'planning.indicator_achievements' }, { dataset: 'planning.indicator_targets' }],
    basis: [],
    reason: reason === null ? null : { code: reason.code, text: { id: reason.id, en: reason.en } },
  };
}

interface Parts {
  readonly formula: FigureParts['formula'];
  readonly source: string | null;
  readonly fraction: (
    value: string,
    target: NonNullable<IndicatorRowFragment['target']>,
  ) => Pick<FigureParts, 'numerator' | 'denominator'>;
}

const PARTS: Readonly<Record<AchievementFormula, Parts>> = {
  value_over_target: {
    formula: { id: 'Capaian ÷ target × 100', en: 'Actual ÷ target × 100' },
    source: 'Permendagri 86/2017',
    fraction: (value, { low }) => ({ numerator: value, denominator: low }),
  },
  target_over_value: {
    formula: {
      id: 'Makin kecil makin baik: target ÷ capaian × 100',
      en: 'Lower is better: target ÷ actual × 100',
    },
    source: 'Permendagri 86/2017',
    fraction: (value, { high }) => ({ numerator: high, denominator: value }),
  },
  twice_target_minus_value_over_target: {
    formula: {
      id: 'Makin kecil makin baik, cara SAKIP: (2 × target − capaian) ÷ target × 100',
      en: 'Lower is better, the SAKIP way: (2 × target − actual) ÷ target × 100',
    },
    source: 'SAKIP',
    fraction: () => ({ numerator: null, denominator: null }),
  },
  inside_target: {
    formula: {
      id: 'Capaian berada di dalam rentang target, jadi 100',
      en: 'The actual figure lies inside the target range, so 100',
    },
    source: null,
    fraction: () => ({ numerator: null, denominator: null }),
  },
};

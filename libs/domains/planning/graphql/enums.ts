import { registerEnumType } from '@nestjs/graphql';
import { ACHIEVEMENT_BANDS_2017 } from '../formulas/achievement-band.js';
import { INDICATOR_STATUSES } from '../formulas/indicator-status.js';
import { CASCADE_GAPS } from '../cascade/cascade-gaps.js';
import { TARGET_STATES } from '../progress/target-steps.js';
import { GAP_KINDS } from '../gaps/gap-kinds.js';

// GraphQL enums whose names are the values in the code, so nothing is translated on the way.

export const AchievementBandEnum = namesAsValues(ACHIEVEMENT_BANDS_2017.map(({ band }) => band));
registerEnumType(AchievementBandEnum, {
  name: 'AchievementBand',
  description:
    'Predikat capaian menurut Permendagri 86/2017. / Band of an achievement by Permendagri 86/2017.',
});

export const IndicatorStatusEnum = namesAsValues(INDICATOR_STATUSES);
registerEnumType(IndicatorStatusEnum, {
  name: 'IndicatorStatus',
  description:
    'Keadaan terhadap yang diharapkan sampai saat ini. / Where an indicator is against what is expected by now.',
});

export const StatusMeasureEnum = namesAsValues(['met', 'progress', 'ratio']);
registerEnumType(StatusMeasureEnum, {
  name: 'IndicatorStatusMeasure',
  description: 'Dasar penilaian status. / What a status was judged by.',
  valuesMap: {
    met: { description: 'Sesuai harapan atau lebih baik. / As good as expected, or better.' },
    progress: {
      description: '(capaian − awal) / (harapan − awal). / (value − baseline) / (expected − baseline).',
    },
    ratio: { description: 'Capaian terhadap harapan. / Achievement of what is expected.' },
  },
});

export const TrendDirectionEnum = namesAsValues(['improving', 'worsening', 'steady']);
registerEnumType(TrendDirectionEnum, {
  name: 'TrendDirection',
  description:
    'Arah perubahan; steady bila tidak dapat dibedakan dari diam (90 %). / Steady where it cannot be told from standing still.',
});

export const ValueOriginEnum = namesAsValues(['reported', 'live_measure']);
registerEnumType(ValueOriginEnum, {
  name: 'IndicatorValueOrigin',
  description: 'Asal sebuah capaian. / Where a value comes from.',
  valuesMap: {
    reported: { description: 'Dilaporkan penanggung jawab. / Reported by whoever is in charge.' },
    live_measure: { description: 'Dihitung hub dari data. / Counted by the hub from data.' },
  },
});

export const LowerFormulaEnum = namesAsValues(['target_over_value', 'twice_target_minus_value_over_target']);
registerEnumType(LowerFormulaEnum, {
  name: 'LowerFormula',
  description: 'Rumus untuk "makin rendah makin baik". / The formula for "less is better".',
});

export const AchievementFormulaEnum = namesAsValues([
  'inside_target',
  'value_over_target',
  ...Object.keys(LowerFormulaEnum),
]);
registerEnumType(AchievementFormulaEnum, {
  name: 'AchievementFormula',
  description: 'Rumus yang dipakai. / The formula that was used.',
  valuesMap: {
    inside_target: {
      description:
        'Di dalam rentang atau sama dengan target: 100. / Inside the range or equal to the target: 100.',
    },
    value_over_target: { description: 'capaian / target × 100. / value / target × 100.' },
    target_over_value: { description: 'target / capaian × 100. / target / value × 100.' },
    twice_target_minus_value_over_target: {
      description:
        '(2 × target − capaian) / target × 100, cara SAKIP. / (2 × target − value) / target × 100, the SAKIP way.',
    },
  },
});

export const TargetStateEnum = namesAsValues(TARGET_STATES);
registerEnumType(TargetStateEnum, {
  name: 'TargetState',
  description: 'Nasib sebuah target. / What became of a target.',
  valuesMap: {
    in_force: { description: 'Berlaku. / Counts.' },
    revised: { description: 'Diganti revisi kemudian. / A later revision took its place.' },
    corrected: { description: 'Dibetulkan dalam revisi yang sama. / Corrected within its revision.' },
    withdrawn: { description: 'Ditarik. / Taken back.' },
    draft: { description: 'Dari revisi yang belum berlaku. / Of a revision that is not in force.' },
  },
});

export const CascadeGapKindEnum = namesAsValues(Object.keys(CASCADE_GAPS));
registerEnumType(CascadeGapKindEnum, {
  name: 'CascadeGapKind',
  description: 'Di mana rantai rencana terputus. / Where the chain of plans breaks.',
  valuesMap: Object.fromEntries(
    Object.entries(CASCADE_GAPS).map(([kind, { id, en }]) => [kind, { description: `${id}. / ${en}.` }]),
  ),
});

export const GapKindEnum = namesAsValues(Object.keys(GAP_KINDS));
registerEnumType(GapKindEnum, {
  name: 'AlignmentGapKind',
  description: 'Jenis ketidakselarasan. / What does not line up.',
  valuesMap: Object.fromEntries(
    Object.entries(GAP_KINDS).map(([kind, { id, en }]) => [kind, { description: `${id}. / ${en}.` }]),
  ),
});

function namesAsValues<const N extends string>(names: readonly N[]): { readonly [name in N]: name } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [name in N]: name };
}

import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { BulletChart, STATUS_TONES } from '../../ui/index.js';
import type { IndicatorRowFragment } from './rpjmd.graphql.js';

const WORDS = defineWords(
  {
    actual: (value: string) => `capaian ${value}`,
    noActual: 'belum ada capaian',
    target: (low: string, high: string) => (low === high ? `target ${low}` : `target ${low} sampai ${high}`),
    baseline: (value: string) => `awal ${value}`,
  },
  {
    actual: (value: string) => `actual ${value}`,
    noActual: 'no actual figure yet',
    target: (low: string, high: string) => (low === high ? `target ${low}` : `target ${low} to ${high}`),
    baseline: (value: string) => `baseline ${value}`,
  },
);

export function IndicatorBullet({
  indicator: { target, value, expectedToDate, status },
}: {
  readonly indicator: Pick<IndicatorRowFragment, 'target' | 'value' | 'expectedToDate' | 'status'>;
}): ReactNode {
  const words = useWords(WORDS);
  const { decimal } = useFormat();
  if (target === null) return null;
  const label = [
    value === null ? words.noActual : words.actual(decimal(value.value)),
    words.target(decimal(target.low), decimal(target.high)),
    ...(target.baseline === null ? [] : [words.baseline(decimal(target.baseline))]),
  ].join(', ');
  return (
    <BulletChart
      actual={value === null ? null : Number(value.value)}
      target={[Number(target.low), Number(target.high)]}
      baseline={target.baseline === null ? null : Number(target.baseline)}
      expected={expectedToDate === null ? null : Number(expectedToDate.low)}
      tone={STATUS_TONES[status]}
      label={label}
    />
  );
}

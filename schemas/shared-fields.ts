import type { IntegerField } from '#dataset';

/** A calendar or fiscal year; both run January to December (UU 17/2003 art. 4). */
export const YEAR = {
  type: 'integer',
  dimension: true,
  min: 2000,
  max: 2100,
  measure: { id: 'Tahun', en: 'Year' },
  unit: 'year',
  title: { id: 'Tahun', en: 'Year' },
} as const satisfies IntegerField;

export const MONTH_OF_YEAR = {
  type: 'integer',
  dimension: true,
  min: 1,
  max: 12,
  measure: { id: 'Bulan', en: 'Month' },
  unit: 'month',
  title: { id: 'Bulan (1–12)', en: 'Month (1–12)' },
} as const satisfies IntegerField;

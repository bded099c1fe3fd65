import type { Finding, LocalText } from '#dataset';

/** One dated step of a record, in the order in which steps must happen. */
export interface DatedStep {
  readonly field: string;
  readonly value: string | null;
  readonly title: LocalText;
}

/** The first step that lies before an earlier one; steps without a date are passed over. */
export function stepOutOfOrder(
  steps: readonly DatedStep[],
  compare: (a: string, b: string) => number,
): Finding | null {
  let before: { readonly step: DatedStep; readonly value: string } | undefined;
  for (const step of steps) {
    if (step.value === null) continue;
    if (before !== undefined && compare(step.value, before.value) < 0) {
      return {
        field: step.field,
        value: step.value,
        message: {
          id: `${step.title.id} (${step.value}) mendahului ${before.step.title.id} (${before.value})`,
          en: `${step.title.en} (${step.value}) is before ${before.step.title.en} (${before.value})`,
        },
      };
    }
    before = { step, value: step.value };
  }
  return null;
}

/** Days in their one spelling sort as text. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `validFrom` ≤ `validTo`, for every dated code and membership. */
export const VALIDITY_ORDERED = {
  kind: 'record',
  name: 'VALIDITY_ORDERED',
  severity: 'rejection',
  description: {
    id: 'Tanggal mulai berlaku tidak sesudah tanggal akhirnya',
    en: 'The first day of validity is not after the last',
  },
  check(record: { readonly validFrom: string | null; readonly validTo: string | null }): Finding | null {
    return stepOutOfOrder(
      [
        { field: 'validFrom', value: record.validFrom, title: { id: 'awal berlaku', en: 'the first day' } },
        { field: 'validTo', value: record.validTo, title: { id: 'akhir berlaku', en: 'the last day' } },
      ],
      compareDates,
    );
  },
} as const;

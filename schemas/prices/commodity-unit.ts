import type { AnyRecord, GroupFinding, RelatedRecords } from '#dataset';

/** What the rule on units reads of the commodity. */
export const COMMODITY_OF_RECORD = [
  { dataset: 'reference.commodities', on: { code: 'commodityCode' }, fields: ['unit'] },
] as const satisfies readonly RelatedRecords<{ readonly commodityCode: string }>[];

/** Records whose unit is not the one their commodity is traded in: a price per quintal beside prices per kilogram. */
export function foreignUnits<R extends { readonly unit: string }>(
  records: readonly R[],
  related: Readonly<Record<string, readonly AnyRecord[]>>,
): readonly GroupFinding<R>[] {
  const unit = related['reference.commodities']?.[0]?.['unit'];
  if (typeof unit !== 'string') return [];
  return records
    .filter((record) => record.unit !== unit)
    .map((record) => ({
      record,
      field: 'unit',
      value: record.unit,
      message: {
        id: `komoditas ini diperdagangkan per ${unit}`,
        en: `this commodity is traded by ${unit}`,
      },
      suggestion: unit,
    }));
}

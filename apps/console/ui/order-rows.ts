/** A number sorts as one, a text by the alphabet; null is not known and comes last either way. */
export type SortValue = string | number | null;

interface SortableColumn<Row> {
  readonly key: string;
  readonly value?: (row: Row) => SortValue;
}

/** The rows that hold every word of the filter, in the order asked for; equal rows stay as they came. */
export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  { sort, filter, language }: { readonly sort: string; readonly filter: string; readonly language: string },
): readonly Row[] {
  const found = matching(rows, columns, filter);
  const isDescending = sort.startsWith('-');
  const column = columns.find(({ key }) => key === (isDescending ? sort.slice(1) : sort));
  const { value } = column ?? {};
  if (value === undefined) return found;
  const collator = new Intl.Collator(language, { numeric: true });
  return found.toSorted((a, b) => compare(value(a), value(b), { isDescending, collator }));
}

function matching<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  filter: string,
): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns
      .map(({ value }) => String(value?.(row) ?? ''))
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function compare(
  a: SortValue,
  b: SortValue,
  { isDescending, collator }: { readonly isDescending: boolean; readonly collator: Intl.Collator },
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return isDescending ? -order : order;
}

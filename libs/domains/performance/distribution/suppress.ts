/** Counts of people with what may not be published taken out. `null` is withheld; zero is zero. */
export interface Published {
  readonly rows: readonly PublishedRow[];
  /** Over all rows, the withheld ones too. */
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

export interface PublishedRow {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Withholds every count of fewer than `minimum` people, and as many others as it takes so that none of them can be had by subtracting
 * (primary and complementary suppression):
 * 1. a row of fewer people is withheld whole; when the withheld rows are one, or fewer people together, the smallest others join them;
 * 2. the withheld rows then count as one row, which anybody can work out from the totals;
 * 3. in every row and column, cells of 1 to minimum − 1 are withheld; when those are one, or fewer people together, the smallest
 *    other cell joins them. Column totals are a row like any other.
 * Zero is published: nobody is in it. What a line gives away by subtraction is therefore always at least two cells and at least
 * `minimum` people. It does not protect against knowing some of the people.
 */
export function suppress(counts: readonly (readonly number[])[], minimum: number): Published {
  const columns = counts[0]?.length ?? 0;
  const totals = counts.map(sumOf);
  const total = sumOf(totals);
  const withheldRows = withheldIn(totals, minimum);
  if (total < minimum || withheldRows.size === counts.length)
    return nothing(counts, total < minimum ? null : total);

  const shown = counts.map((_, at) => at).filter((at) => !withheldRows.has(at));
  const rest = Array.from({ length: columns }, (_, column) =>
    sumOf([...withheldRows].map((row) => counts[row]?.[column] ?? 0)),
  );
  const lines = shown.map((at) => counts[at] ?? []);
  const table = withheldRows.size === 0 ? lines : [...lines, rest];
  const columnTotals = Array.from({ length: columns }, (_, column) =>
    sumOf(table.map((row) => row[column] ?? 0)),
  );
  const withheld = settle({ table, columnTotals, minimum });

  const rows = counts.map((row, at): PublishedRow => {
    const line = shown.indexOf(at);
    if (line === -1) return { cells: row.map(() => null), total: null };
    return {
      cells: row.map((count, column) => (withheld.cells.has(cellKey(line, column)) ? null : count)),
      total: totals[at] ?? null,
    };
  });
  return {
    rows,
    columnTotals: columnTotals.map((count, column) => (withheld.columns.has(column) ? null : count)),
    total,
  };
}

interface Table {
  readonly table: readonly (readonly number[])[];
  readonly columnTotals: readonly number[];
  readonly minimum: number;
}

/** Goes over rows and columns until nothing more is withheld; each round withholds at least one cell, so it ends. */
function settle({ table, columnTotals, minimum }: Table) {
  const cells = new Set<string>();
  const columns = withheldIn(columnTotals, minimum);
  for (let before = -1; before !== cells.size;) {
    before = cells.size;
    table.forEach((row, line) => {
      const known = row.flatMap((_, column) => (cells.has(cellKey(line, column)) ? [column] : []));
      for (const column of withheldIn(row, minimum, known)) cells.add(cellKey(line, column));
    });
    columnTotals.forEach((_, column) => {
      // Without its total, a column cannot be subtracted from.
      const isOpen = !columns.has(column);
      const line = table.map((row) => row[column] ?? 0);
      const known = line.flatMap((__, at) => (cells.has(cellKey(at, column)) ? [at] : []));
      const withheld = isOpen ? withheldIn(line, minimum, known) : [];
      for (const at of withheld) cells.add(cellKey(at, column));
    });
  }
  return { cells, columns };
}

/** Which numbers of a line whose sum is known are withheld, given those that are already. */
function withheldIn(line: readonly number[], minimum: number, already: readonly number[] = []): Set<number> {
  const withheld = new Set(already);
  line.forEach((count, at) => {
    if (count > 0 && count < minimum) withheld.add(at);
  });
  const bySize = line
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !withheld.has(at))
    .sort((a, b) => a.count - b.count || a.at - b.at);
  const sum = () => sumOf([...withheld].map((at) => line[at] ?? 0));
  for (const { at } of bySize) {
    if (withheld.size === 0 || (withheld.size > 1 && sum() >= minimum)) break;
    withheld.add(at);
  }
  // A single number that is left alone in its line is the line's sum, unless a zero hides beside it.
  const zero = line.findIndex((count, at) => count === 0 && !withheld.has(at));
  if (withheld.size === 1 && zero !== -1) withheld.add(zero);
  return withheld;
}

function nothing(counts: readonly (readonly number[])[], total: number | null): Published {
  return {
    rows: counts.map((row) => ({ cells: row.map(() => null), total: null })),
    columnTotals: (counts[0] ?? []).map(() => null),
    total,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

const cellKey = (line: number, column: number) => `${line}/${column}`;

/** What became of the records of one stream of a source. received = applied + unchanged + rejected. */
export interface ArrivalRow {
  readonly source: string;
  readonly dataset: string;
  readonly received: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Kept back by the connector and never sent: a cell that cannot be read without guessing. */
  readonly heldBack: number;
  /** The most frequent reason for which the hub rejected or the connector held back; empty when neither did. */
  readonly topCause: string;
}

const COUNTS = ['received', 'applied', 'unchanged', 'rejected', 'heldBack'] as const;
const HEADINGS = [
  'Sumber',
  'Dataset',
  'Diterima',
  'Diterapkan',
  'Tetap',
  'Ditolak',
  'Ditahan',
  'Sebab utama',
];
const ENGLISH = [
  'source',
  'dataset',
  'received',
  'applied',
  'unchanged',
  'rejected',
  'held back',
  'top cause',
];

/** The table that `npm start` prints after the demo: text to the left, numbers to the right, a line of totals below. */
export function arrivalTable(rows: readonly ArrivalRow[]): string {
  const body = rows.map((row) => [
    row.source,
    row.dataset,
    ...COUNTS.map((name) => shown(row[name])),
    row.topCause,
  ]);
  const totals = COUNTS.map((name) => shown(rows.reduce((sum, row) => sum + row[name], 0)));
  const total = ['Jumlah / total', '', ...totals, ''];
  const all = [HEADINGS, ENGLISH, ...body, total];
  const widths = HEADINGS.map((_, column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => aligned(cell, column, widths))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(HEADINGS), line(ENGLISH), rule, ...body.map(line), rule, line(total)].join('\n');
}

function aligned(cell: string, column: number, widths: readonly number[]): string {
  const isNumber = column >= 2 && column < 2 + COUNTS.length;
  const width = widths[column] ?? 0;
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}

function shown(count: number): string {
  return count.toLocaleString('id-ID');
}

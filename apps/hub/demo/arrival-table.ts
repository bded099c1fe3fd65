/** What became of the records of one stream of a source. received = applied + unchanged + rejected. */
export interface ArrivalRow {
  readonly source: string;
  readonly dataset: string;
  readonly received: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** The most frequent cause of rejections, or what the connector itself refused to send; empty when there was none. */
  readonly topCause: string;
}

const HEADINGS = [
  'Sumber / source',
  'Dataset',
  'Diterima',
  'Diterapkan',
  'Tetap',
  'Ditolak',
  'Sebab utama / top cause',
];

/** The table that `npm start` prints after the demo: text columns to the left, numbers to the right, a line of totals below. */
export function arrivalTable(rows: readonly ArrivalRow[]): string {
  const body = rows.map((row) => [row.source, row.dataset, ...counts(row), row.topCause]);
  const total = ['Jumlah / total', '', ...counts(sum(rows)), ''];
  const widths = HEADINGS.map((heading, at) =>
    Math.max(...[heading, ...[...body, total].map((cells) => cells[at] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at >= 2 && at <= 5 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(HEADINGS), rule, ...body.map(line), rule, line(total)].join('\n');
}

function counts(row: Pick<ArrivalRow, 'received' | 'applied' | 'unchanged' | 'rejected'>): string[] {
  return [row.received, row.applied, row.unchanged, row.rejected].map((count) =>
    count.toLocaleString('id-ID'),
  );
}

function sum(
  rows: readonly ArrivalRow[],
): Pick<ArrivalRow, 'received' | 'applied' | 'unchanged' | 'rejected'> {
  const of = (name: 'received' | 'applied' | 'unchanged' | 'rejected'): number =>
    rows.reduce((total, row) => total + row[name], 0);
  return {
    received: of('received'),
    applied: of('applied'),
    unchanged: of('unchanged'),
    rejected: of('rejected'),
  };
}

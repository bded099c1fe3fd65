/** The column names in what somebody pasted, or in the beginning of a file they chose: the first line that has at least two cells. */
export function readHeaders(text: string): readonly string[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u, LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '');
  for (const line of lines) {
    const cells = cellsOf(line, delimiterOf(line))
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    if (cells.length > 1) return unique(cells);
  }
  return unique(lines.map((line) => line.trim()));
}

function delimiterOf(line: string): string {
  const counts = DELIMITERS.map((delimiter) => cellsOf(line, delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** RFC 4180: a quoted cell may hold the delimiter, and a quote written twice. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

const DELIMITERS = [';', ',', '\t', '|'] as const;
// Sheets often begin with a few lines of title.
const LINES_LOOKED_AT = 20;

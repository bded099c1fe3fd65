/** What somebody pasted or the beginning of a file they chose, as far as a mapping needs it. */
export interface Sample {
  readonly columns: readonly string[];
  /** Line of the column names, from 1: sheets often begin with a few lines of title. */
  readonly headerRow: number;
  /** The header and the rows below it to the letter, whole lines only; null when only names were given. */
  readonly text: string | null;
  readonly rows: number;
}

export const NO_SAMPLE: Sample = { columns: [], headerRow: 1, text: null, rows: 0 };

/** The header is the first line with at least two cells; without one, each line is the name of a column. */
export function readSample(pasted: string): Sample {
  const lines = pasted.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  for (const [at, line] of lines.slice(0, LINES_LOOKED_AT).entries()) {
    const cells = cellsOf(line, delimiterOf(line))
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    if (cells.length < 2) continue;
    const below = wholeLines(lines.slice(at + 1));
    const text = below.length === 0 ? null : `${[line, ...below].join('\n')}\n`;
    return { columns: unique(cells), headerRow: at + 1, text, rows: below.length };
  }
  const names = lines.map((line) => line.trim()).filter((line) => line !== '');
  return { ...NO_SAMPLE, columns: unique(names) };
}

/** As many rows as a proof takes. */
function wholeLines(lines: readonly string[]): readonly string[] {
  let left = SAMPLE_LENGTH_MAX;
  const whole: string[] = [];
  for (const line of lines.slice(0, SAMPLE_ROWS_MAX)) {
    left -= line.length + 1;
    if (left < 0) break;
    if (line.trim() !== '') whole.push(line);
  }
  return whole;
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
const LINES_LOOKED_AT = 20;
// Below what the hub takes, which counts the header as well.
const SAMPLE_ROWS_MAX = 50;
const SAMPLE_LENGTH_MAX = 48_000;

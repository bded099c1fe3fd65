/** A JSON log line as a person reads it on a terminal: time, level, message, the rest as name=value. */
export function prettyLine(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as LogLine;
  const clock = (time ?? '').slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length);
  const facts = Object.entries(rest).map(([name, value]) => `${DIM}${name}=${shown(value)}${RESET}`);
  const stack = err?.stack === undefined ? '' : `\n  ${err.stack.replaceAll('\n', '\n  ')}`;
  const colour = COLOURS[level ?? ''] ?? '';
  return `${DIM}${clock}${RESET} ${colour}${(level ?? '').padEnd(5)}${RESET} ${[msg ?? '', ...facts].join(' ')}${stack}\n`;
}

interface LogLine {
  readonly time?: string;
  readonly level?: string;
  readonly msg?: string;
  readonly err?: { readonly stack?: string };
  readonly [name: string]: unknown;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const RESET = '\u001B[0m';
const DIM = '\u001B[2m';
const COLOURS: Readonly<Record<string, string>> = {
  info: '\u001B[32m',
  warn: '\u001B[33m',
  error: '\u001B[31m',
  fatal: '\u001B[31m',
};

import type jsonata from 'jsonata';
import { configError } from '../connector.errors.js';
import { expandNumericText } from '../parse/decimal-text.js';
import { excelMoment } from '../parse/excel-date.js';
import { type Cell, cellOf, type SourceRow } from '../sources/source-row.js';

/** A JSONata expression over a row: a value, or a promise of one when it was not worked out before. */
export interface Expression {
  evaluate(row: SourceRow): unknown;
  /** Column names that it uses; undefined when it may look at the whole row. */
  readonly names: ReadonlySet<string> | undefined;
}

/** Results kept for rows with the same values in the columns an expression uses; month names and statuses repeat. */
const REMEMBERED_MAX = 2_000;

/** Compiles an expression once. `where` names it in messages. JSONata is loaded only when a stream uses it. */
export async function compileExpression(text: string, where: string): Promise<Expression> {
  const { default: load } = await import('jsonata');
  let compiled: jsonata.Expression;
  try {
    compiled = load(text);
  } catch (cause) {
    const reason = (cause as { message?: string }).message ?? String(cause);
    throw configError(
      'EXPRESSION_INVALID',
      {
        id: `${where}: bukan ungkapan JSONata: ${reason}`,
        en: `${where}: not a JSONata expression: ${reason}`,
      },
      cause,
    );
  }
  const names = namesUsed(compiled.ast());
  if (names === undefined) return { evaluate: (row) => compiled.evaluate(inputOf(row)), names };
  const used = [...names];
  const remembered = new Map<string, unknown>();
  return {
    names,
    evaluate: (row) => {
      // JSON rows have structure that single cells do not show.
      if (row.json !== undefined) return compiled.evaluate(inputOf(row));
      const key = used.map((name) => keyPart(cellOf(row, name))).join('');
      if (remembered.has(key)) return remembered.get(key);
      return compiled.evaluate(inputOf(row)).then((value: unknown) => {
        if (remembered.size >= REMEMBERED_MAX) remembered.clear();
        remembered.set(key, value);
        return value;
      });
    },
  };
}

function keyPart(cell: Cell | undefined): string {
  return cell === undefined ? '-' : `${cell.raw.length}:${cell.kind}:${cell.raw}`;
}

/** What an expression sees: each cell that is not empty as text, or the JSON object as it came. */
export function inputOf(row: SourceRow): unknown {
  const input: Record<string, unknown> =
    row.json === undefined ? {} : (JSON.parse(row.json) as Record<string, unknown>);
  for (const [name, position] of row.columns) {
    const cell = row.cells[position];
    if (cell === undefined || cell.kind === 'empty' || (row.json !== undefined && !isAdded(cell))) continue;
    input[name] = valueOf(cell);
  }
  return input;
}

/** Cells that unpivoting put beside the members of a JSON object. */
function isAdded(cell: Cell): boolean {
  return cell.column === 0;
}

function valueOf(cell: Cell): unknown {
  switch (cell.kind) {
    case 'boolean':
      return cell.raw === 'true';
    case 'number':
      return expandNumericText(cell.raw) ?? cell.raw;
    case 'date': {
      const moment = excelMoment(cell.raw, cell.isDate1904 === true);
      if (moment === undefined) return cell.raw;
      return moment.time === undefined ? moment.date : `${moment.date}T${moment.time}`;
    }
    default:
      return cell.kind === 'json' ? cell.json : cell.raw;
  }
}

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly [member: string]: unknown;
}

/** Variables that make a result depend on more than the named columns: the whole row, the clock, chance. */
const WHOLE_OR_IMPURE = new Set(['', '$', 'now', 'millis', 'random', 'eval', 'parseDate']);

function namesUsed(ast: unknown): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  return looksBeyond(ast, names) ? undefined : names;
}

/** Collects the names below a node; true when something there sees more than what is named. */
function looksBeyond(value: unknown, names: Set<string>): boolean {
  if (Array.isArray(value)) return value.some((one) => looksBeyond(one, names));
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return false;
  const node = value as Node;
  if (node.type === 'name') names.add(String(node.value));
  if (['wildcard', 'descendant', 'parent'].includes(node.type ?? '')) return true;
  if (node.type === 'variable' && WHOLE_OR_IMPURE.has(String(node.value))) return true;
  return Object.values(node).some((member) => looksBeyond(member, names));
}

import { joinKey, type DatasetDefinition } from '#dataset';
import { itemsOf, membersOf, type Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { keyPartSql, keyText } from './key-part-sql.js';
import { fieldOf } from './readability.js';
import type { Rows } from './rows.js';

// Versions of the past are indexed by their key and by when they ended, not by each field as current records are. So what a filter or a
// link says of the first parts of the key is said of the key, too: it follows from them and keeps nothing out.

/** What a filter says of the key, where it gives at least the first of its parts. */
export function findPastByFilter(compilation: Compilation, rows: Rows, filter: Argument): void {
  if (rows.reading.asOf === undefined) return;
  const { definition } = rows.dataset;
  const equalities = new Map(equalitiesIn(filter));
  const given = firstParts(definition, (name) => equalities.has(name));
  findPast(rows, given, (ending) =>
    compilation.parameters.bind('text', ({ variables }) => {
      const parts = given.map((name) => keyText(fieldOf(definition, name), equalities.get(name), variables));
      return joinKey(parts) + ending;
    }),
  );
}

/** The same of a link, which gives parts as SQL by the name of the field. */
export function findPastByParts(rows: Rows, parts: ReadonlyMap<string, string>): void {
  if (rows.reading.asOf === undefined) return;
  const { definition } = rows.dataset;
  const given = firstParts(definition, (name) => parts.has(name));
  const texts = given.map((name) => keyPartSql(fieldOf(definition, name), parts.get(name) ?? ''));
  findPast(rows, given, (ending) => {
    const all = texts.join(` || '${SEPARATOR}' || `);
    return `(${all}${ending === '' ? '' : ` || '${ending}'`}) collate "C"`;
  });
}

function findPast(rows: Rows, given: readonly string[], textSql: (ending: string) => string): void {
  if (given.length === 0) return;
  if (given.length === rows.dataset.definition.key.length) {
    rows.findPast((key) => `${key} = ${textSql('')}`);
  } else {
    rows.findPast((key) => `${key} >= ${textSql(SEPARATOR)} and ${key} < ${textSql(AFTER_SEPARATOR)}`);
  }
}

function firstParts({ key }: DatasetDefinition, isGiven: (name: string) => boolean): readonly string[] {
  const missing = key.findIndex((name) => !isGiven(name));
  return missing === -1 ? key : key.slice(0, missing);
}

/** Fields that must equal a value in every record that meets the filter. */
function equalitiesIn(filter: Argument): readonly (readonly [string, Argument])[] {
  return membersOf(filter).flatMap(([name, part]) => {
    if (name === 'and') return itemsOf(part).flatMap(equalitiesIn);
    if (name === 'or' || name === 'not') return [];
    return membersOf(part).flatMap(([operator, operand]): readonly (readonly [string, Argument])[] =>
      operator === 'eq' && operand.value !== null && operand.value !== undefined ? [[name, operand]] : [],
    );
  });
}

const SEPARATOR = '|';
/** The next byte: keys are ordered by bytes. */
const AFTER_SEPARATOR = '}';

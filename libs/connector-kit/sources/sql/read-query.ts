import type { LocalText } from '#dataset';
import { SqlTextFault, type Token, type TokenRules, tokensOf } from './sql-tokens.js';

/** The query of a connector file, taken apart as far as is needed to put a position into it. */
export interface ReadQuery {
  /** Whether `:position` stands in it. */
  readonly hasPosition: boolean;
  /** Whether every `:position` can be taken out again, so that the same query gives all rows. */
  readonly canReadAll: boolean;
  /**
   * The text with a value behind each `:position`, or without the comparisons. `common` is `with …` up to the main select and
   * empty when there is none.
   */
  write(position: PositionText): { readonly common: string; readonly select: string };
}

/** What stands for `:position`: a placeholder (asked for each place), or nothing because all rows are wanted. */
export type PositionText = (() => string) | 'all';

export type QueryReading =
  | { readonly query: ReadQuery; readonly fault?: undefined }
  | { readonly fault: LocalText; readonly query?: undefined };

/** Takes one reading SELECT; says what is wrong with anything else. */
export function readQuery(sql: string, rules: TokenRules): QueryReading {
  let tokens: readonly Token[];
  try {
    tokens = tokensOf(sql, rules);
  } catch (cause) {
    if (cause instanceof SqlTextFault) return { fault: textFault(cause) };
    throw cause;
  }
  if (tokens.at(-1)?.text === ';') tokens = tokens.slice(0, -1);
  const fault = statementFault(tokens) ?? parameterFault(tokens, rules);
  if (fault !== undefined) return { fault };
  return { query: queryOf(sql, tokens) };
}

const WRITING = new Set([
  'insert',
  'update',
  'delete',
  'merge',
  'replace',
  'truncate',
  'drop',
  'alter',
  'create',
]);

function statementFault(tokens: readonly Token[]): LocalText | undefined {
  const [first] = tokens;
  if (first === undefined) return { id: 'kosong', en: 'is empty' };
  if (tokens.some(({ text }) => text === ';')) {
    return { id: 'berisi lebih dari satu pernyataan (;)', en: 'holds more than one statement (;)' };
  }
  if (!isWord(first, 'select', 'with')) return onlyReads(first.text);
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind !== 'word' || before?.text === '.') continue;
    const word = token.text.toLowerCase();
    if (WRITING.has(word) && before?.text === '(' && tokens[index + 1]?.text !== '(') return onlyReads(word);
    if (word === 'into') return onlyReads('select … into');
    if (word === 'for' && isWord(tokens[index + 1], 'update', 'share', 'no', 'key'))
      return locks('for update');
    if (word === 'lock' && isWord(tokens[index + 1], 'in')) return locks('lock in share mode');
  }
  const main = mainSelect(tokens);
  return isWord(main, 'select') ? undefined : onlyReads(main?.text ?? 'with');
}

/** The SELECT behind the list of common table expressions, or the first word. */
function mainSelect(tokens: readonly Token[]): Token | undefined {
  const [first] = tokens;
  if (!isWord(first, 'with')) return first;
  return tokens.find(
    (token, index) =>
      index > 0 &&
      token.depth === 0 &&
      token.kind === 'word' &&
      (isWord(token, 'select') || WRITING.has(token.text.toLowerCase())),
  );
}

function parameterFault(tokens: readonly Token[], rules: TokenRules): LocalText | undefined {
  for (const [index, token] of tokens.entries()) {
    if (rules.questionMarks && token.text === '?' && token.kind === 'symbol') {
      return { id: 'berisi ?; tulis :position', en: 'holds a ?; write :position' };
    }
    if (token.kind !== 'parameter') continue;
    if (token.text !== ':position') {
      return {
        id: `${token.text} tidak dikenal; satu-satunya parameter adalah :position`,
        en: `${token.text} is not known; the only parameter is :position`,
      };
    }
    if (!isOperator(tokens[index - 1])) {
      return {
        id: ':position hanya boleh di kanan > atau >=, misalnya diubah > :position',
        en: ':position may stand only to the right of > or >=, such as diubah > :position',
      };
    }
  }
  return undefined;
}

function isOperator(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && (token.text === '>' || token.text === '>=');
}

/** A piece of the text that is written in another way. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly write: (position: PositionText) => string;
}

function queryOf(sql: string, tokens: readonly Token[]): ReadQuery {
  const cuts: Cut[] = [];
  let canReadAll = true;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'parameter') continue;
    const operator = tokens[index - 1] ?? token;
    const left = comparedColumn(tokens, index - 2);
    canReadAll &&= left !== undefined && isEndOfCondition(tokens[index + 1]);
    const start = left?.start ?? operator.start;
    const kept = sql.slice(start, operator.start);
    // `>=` where `>` was written: rows of the same instant are told apart by the further cursor columns, around this query.
    cuts.push({ start, end: token.end, write: (at) => (at === 'all' ? '1 = 1' : `${kept}>= ${at()}`) });
  }
  const end = tokens.at(-1)?.end ?? 0;
  const order = finalOrder(tokens);
  if (order !== undefined) cuts.push({ start: order, end, write: () => '' });
  const main = mainSelect(tokens)?.start ?? 0;
  return {
    hasPosition: tokens.some(({ kind }) => kind === 'parameter'),
    canReadAll,
    write: (position) => ({
      common: written(sql, 0, main, cuts, position),
      select: written(sql, main, end, cuts, position),
    }),
  };
}

function written(
  sql: string,
  from: number,
  to: number,
  cuts: readonly Cut[],
  position: PositionText,
): string {
  let text = '';
  let at = from;
  for (const cut of cuts) {
    if (cut.start < from || cut.start >= to || cut.start < at) continue;
    text += sql.slice(at, cut.start) + cut.write(position);
    at = cut.end;
  }
  return text + sql.slice(at, to);
}

/** The first token of `a.b.column` that ends at an index, when nothing else belongs to the left side of the comparison. */
function comparedColumn(tokens: readonly Token[], end: number): Token | undefined {
  let at = end;
  for (; isName(tokens[at]) && tokens[at - 1]?.text === '.' && isName(tokens[at - 2]);) at -= 2;
  const first = tokens[at];
  const before = tokens[at - 1];
  if (!isName(first)) return undefined;
  return before?.text === '(' || isWord(before, 'where', 'and', 'or', 'on', 'having') ? first : undefined;
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted';
}

const AFTER_CONDITION = [
  'and',
  'or',
  'order',
  'group',
  'having',
  'limit',
  'offset',
  'fetch',
  'union',
  'except',
  'intersect',
  'window',
];

function isEndOfCondition(token: Token | undefined): boolean {
  return token === undefined || token.text === ')' || isWord(token, ...AFTER_CONDITION);
}

/** Where the outermost ORDER BY begins, if nothing that depends on it follows: the rows are ordered around this query. */
function finalOrder(tokens: readonly Token[]): number | undefined {
  const outer = tokens.filter(({ depth }) => depth === 0);
  const at = outer.findLastIndex((token, index) => isWord(token, 'order') && isWord(outer[index + 1], 'by'));
  if (at === -1 || outer.slice(at).some((token) => isWord(token, 'limit', 'offset', 'fetch', 'for')))
    return undefined;
  // TOP takes the first rows in this order.
  return outer.some((token) => isWord(token, 'top')) ? undefined : outer[at]?.start;
}

function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toLowerCase());
}

function onlyReads(word: string): LocalText {
  return {
    id: `"${word}": hanya satu SELECT (atau WITH … SELECT) yang boleh; konektor tidak pernah menulis`,
    en: `"${word}": only one SELECT (or WITH … SELECT) is allowed; the connector never writes`,
  };
}

function locks(words: string): LocalText {
  return {
    id: `"${words}" mengunci baris; konektor hanya membaca`,
    en: `"${words}" locks rows; the connector only reads`,
  };
}

function textFault({ what, at }: SqlTextFault): LocalText {
  switch (what) {
    case 'string':
      return {
        id: `kutip pada huruf ke-${at + 1} tidak ditutup`,
        en: `the quote at character ${at + 1} is not closed`,
      };
    case 'comment':
      return {
        id: `komentar pada huruf ke-${at + 1} tidak ditutup`,
        en: `the comment at character ${at + 1} is not closed`,
      };
    case 'parenthesis':
      return {
        id: `kurung tidak berpasangan pada huruf ke-${at + 1}`,
        en: `a parenthesis without its pair at character ${at + 1}`,
      };
    case 'executable comment':
      return {
        id: 'komentar /*! … */ dijalankan oleh MySQL; tulis tanpa itu',
        en: 'MySQL runs comments of the form /*! … */; write it without',
      };
  }
}

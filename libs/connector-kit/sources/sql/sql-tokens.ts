/** A piece of SQL text. Blanks and comments are no tokens. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Open parentheses around it. */
  readonly depth: number;
}

export interface TokenRules {
  /** MySQL: `\'` inside a string is a quote. */
  readonly backslashEscapes: boolean;
  /** MySQL: `#` begins a comment. */
  readonly hashComments: boolean;
  /** SQL Server and SQLite: `[name]`. */
  readonly bracketNames: boolean;
  /** PostgreSQL: `$$text$$`, `$tag$text$tag$`. */
  readonly dollarStrings: boolean;
  /** Oracle: `q'[text]'`. */
  readonly qStrings: boolean;
  /** MySQL and SQLite take `?` for a parameter. */
  readonly questionMarks: boolean;
}

/** A string, a comment or a parenthesis that is never closed, or text that a server may run though it looks like a comment. */
export class SqlTextFault extends Error {
  constructor(
    readonly what: 'string' | 'comment' | 'parenthesis' | 'executable comment',
    readonly at: number,
  ) {
    super(`${what} at ${at}`);
  }
}

/** Splits SQL into tokens, as far as is needed to see where strings, comments and parameters are. */
export function tokensOf(sql: string, rules: TokenRules): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; at < sql.length;) {
    const skipped = skipBlank(sql, at, rules);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const [kind, end] = tokenAt(sql, at, rules);
    const text = sql.slice(at, end);
    if (text === ')') depth -= 1;
    if (depth < 0) throw new SqlTextFault('parenthesis', at);
    tokens.push({ kind, text, start: at, end, depth });
    if (text === '(') depth += 1;
    at = end;
  }
  if (depth > 0) throw new SqlTextFault('parenthesis', sql.length);
  return tokens;
}

/** Behind blanks and one comment. */
function skipBlank(sql: string, at: number, rules: TokenRules): number {
  if (/\s/.test(sql[at] ?? '')) return at + 1;
  const two = sql.slice(at, at + 2);
  if (two === '--' || (rules.hashComments && sql[at] === '#')) {
    const end = sql.indexOf('\n', at);
    return end === -1 ? sql.length : end + 1;
  }
  if (two !== '/*') return at;
  if (/^\/\*(?:!|M!)/.test(sql.slice(at, at + 4))) throw new SqlTextFault('executable comment', at);
  const end = sql.indexOf('*/', at + 2);
  if (end === -1) throw new SqlTextFault('comment', at);
  return end + 2;
}

function tokenAt(sql: string, at: number, rules: TokenRules): readonly [Token['kind'], number] {
  const first = sql[at] ?? '';
  if (first === "'") return ['string', quotedEnd(sql, at, "'", rules.backslashEscapes)];
  if (first === '"' || first === '`') return ['quoted', quotedEnd(sql, at, first, false)];
  if (first === '[' && rules.bracketNames) return ['quoted', quotedEnd(sql, at, ']', false)];
  if (rules.dollarStrings && first === '$') {
    const [tag] = /^\$(?:[A-Za-z_]\w*)?\$/.exec(sql.slice(at, at + 64)) ?? [];
    if (tag !== undefined) return ['string', endOf(sql, at, tag, at + tag.length)];
  }
  if (rules.qStrings && /^n?q'./i.test(sql.slice(at, at + 4))) return ['string', qStringEnd(sql, at)];
  const rest = sql.slice(at, at + 256);
  const [word] = /^[A-Za-z_\u0080-\uffff][\w$#\u0080-\uffff]*/.exec(rest) ?? [];
  // PostgreSQL's E'…' has backslash escapes.
  if (word !== undefined && /^e$/i.test(word) && sql[at + 1] === "'") {
    return ['string', quotedEnd(sql, at + 1, "'", true)];
  }
  if (word !== undefined) return ['word', at + word.length];
  const [number] = /^\d[\w.]*/.exec(rest) ?? [];
  if (number !== undefined) return ['number', at + number.length];
  const [parameter] = /^:[A-Za-z_]\w*/.exec(rest) ?? [];
  if (parameter !== undefined && sql[at - 1] !== ':') return ['parameter', at + parameter.length];
  const [symbol = first] = /^(?:>=|<=|<>|!=|::|:=|\|\|)/.exec(rest) ?? [];
  return ['symbol', at + symbol.length];
}

/** Behind the closing quote; a doubled quote is part of the text. */
function quotedEnd(sql: string, start: number, quote: string, escapes: boolean): number {
  for (let at = start + 1; at < sql.length; at += 1) {
    if (escapes && sql[at] === '\\') at += 1;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  throw new SqlTextFault('string', start);
}

const Q_PAIRS: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')', '<': '>' };

function qStringEnd(sql: string, start: number): number {
  const open = sql.indexOf("'", start) + 1;
  const mark = sql[open] ?? '';
  return endOf(sql, start, `${Q_PAIRS[mark] ?? mark}'`, open + 1);
}

function endOf(sql: string, start: number, mark: string, from: number): number {
  const end = sql.indexOf(mark, from);
  if (end === -1) throw new SqlTextFault('string', start);
  return end + mark.length;
}

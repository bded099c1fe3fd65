import type { ScopeLimit } from '#access';
import type { Compilation } from './compilation.js';
import type { Rows } from './rows.js';

/** Conditions for the rows that the caller may read; none when it may read all. */
export function accessPredicate(compilation: Compilation, rows: Rows): readonly string[] {
  const { access } = rows.reading;
  switch (access.kind) {
    case 'none':
      return ['false'];
    case 'all':
      return [];
    case 'rows':
      return [`(${access.limits.map((limit, at) => limitSql(compilation, rows, limit, at)).join(' or ')})`];
  }
}

function limitSql(compilation: Compilation, rows: Rows, limit: ScopeLimit, at: number): string {
  const { name, scope } = rows.dataset.definition;
  const conditions: string[] = [];
  for (const part of ['organizations', 'regions'] as const) {
    if (limit[part] === null) continue;
    const field = part === 'organizations' ? scope?.organization : scope?.region;
    // A limit that the dataset cannot express opens nothing.
    if (field === undefined) return 'false';
    const codes = compilation.parameters.bind('text[]', ({ accessOf }) => codesOf(accessOf(name), at, part));
    conditions.push(`${rows.field(field)} = any(${codes})`);
  }
  return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
}

function codesOf(
  access: ReturnType<Compilation['input']['accessOf']>,
  at: number,
  part: keyof ScopeLimit,
): readonly string[] {
  // Plans are shared by callers with the same shape of access, so the limit is there; if not, nothing may match.
  return access.kind === 'rows' ? (access.limits[at]?.[part] ?? []) : [];
}

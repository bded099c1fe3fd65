import type { ScopeLimit } from '#access';
import type { TableLayout } from '#dataset-runtime';
import { quoted } from '#dataset-runtime';
import { scopeCondition, type RecordScope } from '../record-scope.js';

/** The records that a snapshot speaks for: its source's, in its scope, within what its client may write. */
export function snapshotCondition(
  layout: TableLayout,
  {
    sourceId,
    scope,
    limits,
  }: {
    readonly sourceId: number;
    readonly scope: RecordScope;
    readonly limits: readonly ScopeLimit[] | null;
  },
  { alias, first }: { readonly alias: string; readonly first: number },
): { readonly sql: string; readonly values: readonly unknown[] } {
  const inScope = scopeCondition(layout, scope, { alias, first: first + 1 });
  const values: unknown[] = [sourceId, ...inScope.values];
  const within = (limits ?? [NOT_LIMITED]).map(({ organizations, regions }) => {
    const parts = [
      codeCondition(layout.scopeColumns.organization, organizations),
      codeCondition(layout.scopeColumns.region, regions),
    ];
    return `(${parts.join(' and ')})`;
  });
  return { sql: `${alias}.source_id = $${first} and ${inScope.sql} and (${within.join(' or ')})`, values };

  function codeCondition(column: string | undefined, codes: readonly string[] | null): string {
    if (codes === null) return 'true';
    if (column === undefined) return 'false';
    values.push(codes);
    return `${alias}.${quoted(column)} = any($${first + values.length - 1}::text[])`;
  }
}

const NOT_LIMITED: ScopeLimit = { organizations: null, regions: null };

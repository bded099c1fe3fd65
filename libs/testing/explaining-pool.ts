import type { Pool } from '#core/database';

/** How much of one table a statement read, and by which index. */
export interface TableRead {
  /** `complaints`, without its schema. */
  readonly table: string;
  /** Null: the table as a whole. */
  readonly index: string | null;
  /** Rows that were looked at, those that a filter threw away included. */
  readonly rows: number;
}

/** What a table that is large was read by: its indexes and, as "(whole)", itself; and the most rows that one step looked at. */
export function readsOf(
  reads: readonly TableRead[],
  table: string,
): { readonly indexes: readonly string[]; readonly rowsMax: number } {
  const own = reads.filter((read) => read.table === table);
  return {
    indexes: [...new Set(own.map(({ index }) => index ?? '(whole)'))].sort(),
    rowsMax: Math.max(0, ...own.map(({ rows }) => rows)),
  };
}

/** The same pool; every select that goes through it is also run under EXPLAIN ANALYZE, and what it read is noted. */
export function explainingPool(pool: Pool): { readonly pool: Pool; readonly reads: TableRead[] } {
  const reads: TableRead[] = [];
  return { pool: explaining(pool, reads), reads };
}

type Ask = (text: string, values?: readonly unknown[]) => Promise<{ rows: unknown[] }>;

function explaining<T extends object>(target: T, reads: TableRead[]): T {
  return new Proxy(target, {
    get(of, property) {
      const member = Reflect.get(of, property, of) as unknown;
      if (typeof member !== 'function') return member;
      const bound = member.bind(of) as (...given: unknown[]) => unknown;
      if (property === 'connect') return async () => explaining((await bound()) as object, reads);
      if (property !== 'query') return bound;
      return async (text: string, values?: readonly unknown[]) => {
        if (/^\s*(?:with|select)\b/iu.test(text)) reads.push(...(await explain(bound as Ask, text, values)));
        return bound(text, values);
      };
    },
  });
}

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

async function explain(ask: Ask, text: string, values?: readonly unknown[]): Promise<readonly TableRead[]> {
  const { rows } = await ask(`explain (analyze, timing off, format json) ${text}`, values);
  const [plan] = rows as { 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }[];
  return (plan?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => stepsOf(Plan, null));
}

/** A bitmap of an index names no table: it is that of the node above it. */
function stepsOf(node: PlanNode, tableAbove: string | null): readonly TableRead[] {
  const table = node['Relation Name'] ?? tableAbove;
  const index = node['Index Name'] ?? null;
  const isBitmapHeap = node['Relation Name'] !== undefined && index === null && node.Plans !== undefined;
  const isRead = table !== null && (index !== null || node['Relation Name'] !== undefined) && !isBitmapHeap;
  const each =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  const own = isRead ? [{ table, index, rows: Math.round(each * node['Actual Loops']) }] : [];
  return [...own, ...(node.Plans ?? []).flatMap((below) => stepsOf(below, table))];
}

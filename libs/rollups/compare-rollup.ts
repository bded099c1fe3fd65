import { inSnapshot, type Pool } from '#core/database';
import { ROLLUP_DIFFERENCES_SHOWN } from '#core/limits';
import { computedRollupSql, RECORD_COUNT, type RegisteredRollup } from '#dataset-runtime';

/** A group whose sums are not those of its records; null where only one side has the group. */
export interface RollupDifference {
  readonly group: Readonly<Record<string, unknown>>;
  readonly kept: Readonly<Record<string, unknown>> | null;
  readonly computed: Readonly<Record<string, unknown>> | null;
}

export interface RollupComparison {
  readonly rollup: string;
  readonly groupCount: number;
  readonly differenceCount: number;
  /** The first of them in the order of the groups. */
  readonly differences: readonly RollupDifference[];
}

/** Holds a rollup against the sums over all records, both seen at one moment. */
export async function compareRollup(pool: Pool, { layout }: RegisteredRollup): Promise<RollupComparison> {
  const keys = layout.dimensions.map(({ quoted }) => quoted);
  const sums = [...layout.measures.map(({ quoted }) => quoted), RECORD_COUNT];
  const text = (side: string): string =>
    `case when ${side}.${RECORD_COUNT} is null then null else json_build_object(${sums
      .map((column) => `'${bare(column)}', ${side}.${column}::text`)
      .join(', ')}) end`;
  return inSnapshot(pool, async (tx) => {
    await tx.query(`select set_config('statement_timeout', '0', true)`);
    const { rows } = await tx.query<RollupDifference & { total: number }>(
      `with computed as (${computedRollupSql(layout, layout.source.qualified)}),
       differing as (
         select json_build_object(${keys.map((key) => `'${bare(key)}', ${key}`).join(', ')}) as "group",
           ${text('kept')} as kept, ${text('computed')} as computed,
           row_number() over (order by ${keys.join(', ')}) as place
         from ${layout.qualified} as kept full join computed using (${keys.join(', ')})
         where ${sums.map((column) => `kept.${column} is distinct from computed.${column}`).join(' or ')}
       )
       select "group", kept, computed, (count(*) over ())::integer as total from differing order by place limit $1`,
      [ROLLUP_DIFFERENCES_SHOWN],
    );
    const count = await tx.query<{ count: number }>(
      `select count(*)::integer as count from ${layout.qualified}`,
    );
    return {
      rollup: layout.qualified,
      groupCount: count.rows[0]?.count ?? 0,
      differenceCount: rows[0]?.total ?? 0,
      differences: rows.map(({ group, kept, computed }) => ({ group, kept, computed })),
    };
  });
}

function bare(quotedColumn: string): string {
  return quotedColumn.replaceAll('"', '');
}
